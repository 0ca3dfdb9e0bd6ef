using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A square bracket without its partner.</summary>
public sealed class UnbalancedBracket : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4001", "Unbalanced bracket",
        "{0}",
        Category.Marks, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var bracket = document.LooseBrackets.FirstOrDefault(candidate => candidate.Span == finding.Span);
        if (bracket is null || MissingPartner.Of(bracket) is not { } place) return null;
        var partner = bracket.IsOpening ? "]" : "[";
        var words = document.Text.Substring(Math.Min(place, bracket.Span.End), Math.Abs(place - (bracket.IsOpening ? bracket.Span.End : bracket.Span.Start)));
        return new Fix($"Write [{words}]", FixSafety.Unsafe, [new TextChange(new TextSpan(place, 0), partner)]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var bracket in document.LooseBrackets)
        {
            // A note that never closes is one defect, whatever is open inside it.
            if (bracket.EnclosingNote is { IsTerminated: false } || bracket.Partner is not null || bracket.IsPrinted) continue;
            context.Report(bracket.Span, bracket.IsOpening ? Unclosed(bracket) : Unopened(bracket));
        }
    }

    private static string Unclosed(LooseBracketSyntax bracket) =>
        Transcript.WordsAfter(bracket.Document, bracket.Span.End) is { Length: > 0 } words
            ? $"[ before “{words}” never closes; ] is expected after the editor’s words"
            : "[ never closes; ] is expected after the editor’s words";

    private static string Unopened(LooseBracketSyntax bracket) =>
        Transcript.WordsBefore(bracket.Document, bracket.Span.Start) is { Length: > 0 } words
            ? $"] after “{words}” opens nowhere; [ is expected before the editor’s words"
            : "] opens nowhere; [ is expected before the editor’s words";
}
