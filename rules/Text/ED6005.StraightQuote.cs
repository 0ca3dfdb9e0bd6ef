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

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var survey = context.Shared(TextSurvey.Of);
        if (survey.Quotes.Count == 0) return;
        var apostrophes = context.Options.Get(Apostrophe);
        var quotes = context.Options.Get(Quotes);
        var marks = survey.Quotations.Value;
        foreach (var mark in marks.All)
        {
            if (!mark.IsStraight || mark.Role is QuotationRole.Measure or QuotationRole.Ditto) continue;
            var isApostrophe = mark.Role == QuotationRole.Apostrophe;
            var hasCurly = isApostrophe ? marks.Style.HasApostrophe : marks.Style.HasCurly || mark.IsSingle && marks.Style.HasSinglePair;
            var policy = isApostrophe ? apostrophes : quotes;
            if (policy == MarkPolicy.Straight || policy == MarkPolicy.Letter && !hasCurly || !Prose.Holds(document, mark.Position)) continue;
            context.Report(
                new TextSpan(mark.Position, 1), isApostrophe ? "apostrophe" : "quotation mark", mark.Character,
                policy == MarkPolicy.Curly ? "and this edition's are curly" : "and this letter has curly ones", marks.Style.MarkFor(mark.Role, mark.IsSingle));
        }
    }

    private static EditionOption<MarkPolicy> PolicyOption(string key) =>
        EditionOption.Choice(key, MarkPolicy.Letter, ("letter", MarkPolicy.Letter), ("curly", MarkPolicy.Curly), ("straight", MarkPolicy.Straight));
}
