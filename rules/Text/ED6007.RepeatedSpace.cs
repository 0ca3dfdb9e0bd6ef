using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>Two or more spaces in mid-line, where neither the extractor put one nor columns are set.</summary>
public sealed class RepeatedSpace : Rule
{
    private const int ColumnGap = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6007", "Repeated space", "{0} spaces stand where one is enough",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var found = document.Text.Substring(finding.Span.Start, finding.Span.Length);
        return TextFix.Replace(finding, document, "Write one space", found.FirstOrDefault(character => character != ' ') is var noBreak and not '\0' ? noBreak.ToString() : " ");
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var text = document.Text;
        var spaces = context.Shared(TextSurvey.Of).Spaces;
        for (var i = 0; i < spaces.Count; i++)
        {
            var span = spaces[i];
            if (IsAtEdge(text, span) || SpaceBeforePunctuation.Finds(document, span)) continue;
            if (!Prose.Holds(document, span.Start) || IsExtractors(document.TokenAt(span.Start)) || IsExtractors(document.TokenAt(span.End))) continue;
            if (!IsColumn(text, spaces, i)) context.Report(span, span.Length);
        }
    }

    /// <summary>Whether the spaces begin or end a line or stand beside a tab: an indent, the rest of a line, a cell's padding.</summary>
    private static bool IsAtEdge(string text, TextSpan span) =>
        span.Start == 0 || span.End == text.Length || text[span.Start - 1] is '\n' or '\r' or '\t' || text[span.End] is '\n' or '\r' or '\t';

    /// <summary>Whether the mark beside the spaces is one that the extractor prints around a note's body, with spaces of its own.</summary>
    private static bool IsExtractors(SyntaxToken? token) => token is { Kind: SyntaxKind.NoteOpening or SyntaxKind.NoteClosing };

    /// <summary>Whether the line holds another wide gap too: columns that a typewriter set.</summary>
    private static bool IsColumn(string text, IReadOnlyList<TextSpan> spaces, int index)
    {
        return spaces[index].Length >= ColumnGap && (IsGapBeside(index - 1) || IsGapBeside(index + 1));

        bool IsGapBeside(int other)
        {
            if (other < 0 || other >= spaces.Count || spaces[other].Length < ColumnGap) return false;
            int start = Math.Min(spaces[index].End, spaces[other].End), end = Math.Max(spaces[index].Start, spaces[other].Start);
            return text.AsSpan(start, end - start).IndexOfAny('\n', '\r') < 0;
        }
    }
}
