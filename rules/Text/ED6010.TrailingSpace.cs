using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>White space at a line's end that the extractor did not put there.</summary>
public sealed class TrailingSpace : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6010", "Space at a line's end", "The line ends in white space; remove it",
        Category.Text, DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) => TextFix.Replace(finding, document, "Remove the space", "");

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var text = document.Text;
        for (var line = 0; line < document.Lines.Count; line++)
        {
            var span = document.Lines.SpanOf(line);
            var end = span.End;
            while (end > span.Start && text[end - 1] is '\n' or '\r') end--;
            var start = end;
            while (start > span.Start && text[start - 1] is ' ' or '\t' or '\u00A0') start--;

            // A line of white space alone is a blank line, and the space behind a note's body is the extractor's.
            if (start == end || start == span.Start) continue;
            if (document.TokenAt(start) is { Block: not TableRowSyntax, Kind: not SyntaxKind.NoteClosing }) context.Report(TextSpan.FromBounds(start, end));
        }
    }
}
