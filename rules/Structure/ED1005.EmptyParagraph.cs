using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Rules.Numbering;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A paragraph's number without a text.</summary>
public sealed class EmptyParagraph : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1005", "Paragraph without text",
        "Paragraph {0} has no text{1}; where the editor left it out, “{0} […]” says so",
        Category.Structure, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var entries = context.Shared(NumberedParagraphs.Of).Entries;
        if (entries.All(entry => entry.Paragraph.HasText)) return;

        // Where every number of a form stands alone on its line, they are heads of sections.
        var formsWithText = new HashSet<NumberStyle>(entries.Where(entry => entry.Paragraph is { HasText: true, Shape.Numeral: NumeralKind.Arabic }).Select(entry => entry.Paragraph.Shape.Style));
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = entries[i].Paragraph;
            if (IsEmpty(paragraph) && !IsSerial(entries, i) && formsWithText.Contains(paragraph.Shape.Style))
                context.Report(paragraph.Span, document.Text.Substring(paragraph.Span.Start, paragraph.Span.Length), NextText(paragraph, context));
        }
    }

    private static bool IsEmpty(NumberedParagraph paragraph) =>
        !paragraph.HasText && paragraph.Shape is { Numeral: NumeralKind.Arabic, Style: NumberStyle.Stop or NumberStyle.HalfParenthesis or NumberStyle.Parentheses };

    /// <summary>A telegram's own serial number may stand alone before the first paragraph.</summary>
    private static bool IsSerial(IReadOnlyList<NumberedParagraphs.Entry> entries, int index) =>
        index == 0 && entries[index] is { Paragraph.Shape: { IsPlain: true, First: > 1 }, NextPlain: <= 2 };

    /// <summary>Where the text may have gone: the unnumbered line right below.</summary>
    private static string NextText(NumberedParagraph paragraph, RuleContext context) =>
        context.Document.NextWrittenBlock(paragraph.Block) is ParagraphSyntax { Number: null } next
            ? $" on its line; the unnumbered line {context.LineOf(next.BodySpan.Start)} may be it"
            : "";
}
