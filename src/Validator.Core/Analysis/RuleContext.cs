using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>One letter under analysis, as its rules see it. Used by one thread.</summary>
public sealed class RuleContext
{
    private readonly RuleSet rules;
    private readonly FindingList findings;
    private readonly Dictionary<Type, object> shared = [];
    private readonly LetterReading reading;

    // The block whose nodes are being checked, and whether something was found in it that is not listed.
    private BlockReading? block;
    private bool isCut;

    internal RuleContext(Letter letter, DocumentSyntax document, RuleSet rules, FindingList findings, LetterReading reading)
    {
        Letter = letter;
        Document = document;
        this.rules = rules;
        this.findings = findings;
        this.reading = reading;
        Rule = null!;
    }

    /// <summary>The letter.</summary>
    public Letter Letter { get; }

    /// <summary>Its tree.</summary>
    public DocumentSyntax Document { get; }

    /// <summary>Its options.</summary>
    public EditionOptions Options => rules.Options;

    internal Rule Rule { get; set; }

    internal FindingList Findings => findings;

    /// <summary>What several rules need to know of a letter, computed when the first of them asks.</summary>
    public T Shared<T>(Func<RuleContext, T> compute) where T : class
    {
        if (!shared.TryGetValue(typeof(T), out var value)) shared[typeof(T)] = value = compute(this);
        return (T)value;
    }

    /// <summary>A part of what is to be known of a block; none where there is nothing. See <see cref="BlockReading.Get"/>.</summary>
    public T? Part<T>(BlockSyntax block, Func<BlockReading, T?> read) where T : class => reading.Of(block)?.Get(read);

    /// <summary>A part of what is to be known of each block that has it, in the order of the text. See <see cref="BlockReading.Get"/>.</summary>
    public IReadOnlyList<T> Parts<T>(Func<BlockReading, T?> read) where T : class => reading.Parts(read);

    /// <summary>Reports a finding of the current rule.</summary>
    /// <param name="span">The smallest span that a person would point at.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void Report(TextSpan span, params object?[] arguments) => Report(null, span, null, null, arguments);

    /// <summary>Reports a finding whose default severity is another than the rule's; an edition's own setting still wins.</summary>
    public void ReportAs(DiagnosticSeverity severity, TextSpan span, params object?[] arguments) => Report(severity, span, null, null, arguments);

    /// <summary>Reports a finding that speaks of another place too: the other end of a pair.</summary>
    /// <param name="span">The smallest span that a person would point at.</param>
    /// <param name="related">The other place, in the same letter.</param>
    /// <param name="relation">What is there, as in <c>the first note 3</c>.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void ReportWith(TextSpan span, TextSpan related, string relation, params object?[] arguments) =>
        Report(null, span, related, relation, arguments);

    /// <summary>The 1-based line of a position, as messages name it.</summary>
    public int LineOf(int position) => Document.Lines.LineOf(position) + 1;

    /// <summary>Begins with the nodes of a block.</summary>
    internal void Enter(BlockReading entered)
    {
        block = entered;
        block.Forget();
        isCut = false;
    }

    /// <summary>Ends with the nodes of the block.</summary>
    internal void Leave()
    {
        block!.IsWhole = !isCut;
        block = null;
    }

    /// <summary>Reports what is known already of a block.</summary>
    internal void Repeat(BlockReading known)
    {
        foreach (var finding in known.Findings)
        {
            Rule = finding.Rule;
            Add(finding.Severity, Move(finding.Span), finding.Related is { } related ? Move(related) : null, finding.Relation, finding.Arguments);
        }

        TextSpan Move(TextSpan span) => new(known.Block.Span.Start + span.Start, span.Length);
    }

    private void Report(DiagnosticSeverity? severity, TextSpan span, TextSpan? related, string? relation, object?[] arguments)
    {
        var isListed = Add(severity, span, related, relation, arguments);
        isCut |= !isListed;
        if (block is not null && isListed) block.Add(new BlockFinding(Rule, severity, Move(span), related is { } place ? Move(place) : null, relation, arguments));

        TextSpan Move(TextSpan absolute) => new(absolute.Start - block.Block.Span.Start, absolute.Length);
    }

    private bool Add(DiagnosticSeverity? severity, TextSpan span, TextSpan? related, string? relation, object?[] arguments)
    {
        if (rules.SeverityOf(Rule, severity) is not { } effective) return true;
        IReadOnlyList<RelatedPlace> places = related is { } place ? [new RelatedPlace(Letter.Path, Document.Lines.PlaceOf(place), relation!)] : [];
        return findings.Add(Rule.Descriptor, effective, Document.Lines.PlaceOf(span), span, Document.Text, places, arguments);
    }
}
