using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>A straight quotation mark or apostrophe in a letter that also has curly ones, or in an edition that wants them.</summary>
public sealed class StraightQuote : Rule
{
    /// <summary>Which apostrophes the edition writes.</summary>
    public static readonly EditionOption<MarkPolicy> Apostrophe = PolicyOption("edition_apostrophe");

    /// <summary>Which quotation marks the edition writes.</summary>
    public static readonly EditionOption<MarkPolicy> Quotes = PolicyOption("edition_quotes");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6005", "Straight quotation mark", "The {0} {1} is straight, {2}; write {3}",
        Category.Text, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Apostrophe, Quotes];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, $"Write {finding.Arguments[3]}", $"{finding.Arguments[3]}");

    /// <summary>Whether a mark is one that an edition with curly marks writes otherwise.</summary>
    internal static bool Concerns(QuotationMark mark) => mark.IsStraight && mark.Role is not (QuotationRole.Measure or QuotationRole.Ditto);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var apostrophes = context.Options.Get(Apostrophe);
        var quotes = context.Options.Get(Quotes);
        var found = context.Parts(Straight.Of);
        if (found.Count == 0) return;
        var style = QuotationStyle.Of(context);
        foreach (var mark in found.SelectMany(block => block.Marks.Straight))
        {
            var isApostrophe = mark.Role == QuotationRole.Apostrophe;
            var hasCurly = isApostrophe ? style.HasApostrophe : style.HasCurly || mark.IsSingle && style.HasSinglePair;
            var policy = isApostrophe ? apostrophes : quotes;
            if (policy == MarkPolicy.Straight || policy == MarkPolicy.Letter && !hasCurly || !Prose.Holds(document, mark.Position)) continue;
            context.Report(
                new TextSpan(mark.Position, 1), isApostrophe ? "apostrophe" : "quotation mark", mark.Character,
                policy == MarkPolicy.Curly ? "and this edition's are curly" : "and this letter has curly ones", style.MarkFor(mark.Role, mark.IsSingle));
        }
    }

    /// <summary>The marks of a block with straight ones among them.</summary>
    private sealed record Straight(QuotationMarks Marks)
    {
        public static Straight? Of(BlockReading reading) => reading.Get(QuotationMarks.Of) is { HasStraight: true } marks ? new Straight(marks) : null;
    }

    private static EditionOption<MarkPolicy> PolicyOption(string key) =>
        EditionOption.Choice(key, MarkPolicy.Letter, ("letter", MarkPolicy.Letter), ("curly", MarkPolicy.Curly), ("straight", MarkPolicy.Straight));
}
