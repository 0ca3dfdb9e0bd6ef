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

    internal RuleContext(Letter letter, DocumentSyntax document, RuleSet rules, FindingList findings)
    {
        Letter = letter;
        Document = document;
        this.rules = rules;
        this.findings = findings;
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

    /// <summary>
    /// What several rules need to know of a document, computed when the first of them asks.
    /// </summary>
    public T Shared<T>(Func<DocumentSyntax, T> compute) where T : class
    {
        if (!shared.TryGetValue(typeof(T), out var value)) shared[typeof(T)] = value = compute(Document);
        return (T)value;
    }

    /// <summary>Reports a finding of the current rule.</summary>
    /// <param name="span">The smallest span that a person would point at.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void Report(TextSpan span, params object?[] arguments) => Report(span, null, [], arguments);

    /// <summary>Reports a finding whose default severity is another than the rule's; an edition's own setting still wins.</summary>
    public void ReportAs(DiagnosticSeverity severity, TextSpan span, params object?[] arguments) => Report(span, severity, [], arguments);

    /// <summary>Reports a finding that speaks of another place too: the other end of a pair.</summary>
    /// <param name="span">The smallest span that a person would point at.</param>
    /// <param name="related">The other place, in the same letter.</param>
    /// <param name="relation">What is there, as in <c>the first note 3</c>.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void ReportWith(TextSpan span, TextSpan related, string relation, params object?[] arguments) =>
        Report(span, null, [new RelatedPlace(Letter.Path, Document.Lines.PlaceOf(related), relation)], arguments);

    /// <summary>The 1-based line of a position, as messages name it.</summary>
    public int LineOf(int position) => Document.Lines.LineOf(position) + 1;

    private void Report(TextSpan span, DiagnosticSeverity? severity, IReadOnlyList<RelatedPlace> related, object?[] arguments)
    {
        var effective = rules.SeverityOf(Rule, severity);
        if (effective is not null) findings.Add(Rule.Descriptor, effective.Value, Document.Lines.PlaceOf(span), span, Document.Text, related, arguments);
    }
}
