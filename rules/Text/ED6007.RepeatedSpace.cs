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
        foreach (var repeated in context.Parts(RepeatedSpaces.Of))
        {
            // Those before punctuation are reported as such.
            var others = context.Part(repeated.Block, SpacedMarks.Of)?.Wrong.ToArray() ?? [];
            foreach (var span in repeated.All)
                if (!others.Contains(span)) context.Report(span, span.Length);
        }
    }

    /// <summary>The repeated spaces of one block.</summary>
    private sealed class RepeatedSpaces(BlockSyntax block, List<TextSpan> spans) : PlacedPart(block)
    {
        public IReadOnlyList<TextSpan> All => Now(spans);

        public static RepeatedSpaces? Of(BlockReading reading)
        {
            if (reading.Get(TextSurvey.Of) is not { Spaces: { Count: > 0 } spaces }) return null;
            var document = reading.Block.Document;
            var found = new List<TextSpan>();
            for (var i = 0; i < spaces.Count; i++)
            {
                var span = spaces[i];
                if (IsAtEdge(document.Text, span) || !Prose.Holds(document, span.Start)) continue;
                if (!IsExtractors(document.TokenAt(span.Start)) && !IsExtractors(document.TokenAt(span.End)) && !IsColumn(document.Text, spaces, i)) found.Add(span);
            }

            return found.Count == 0 ? null : new RepeatedSpaces(reading.Block, found);
        }

        /// <inheritdoc/>
        protected override void Move(int by) => Move(spans, by);
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
