using System.Collections.Immutable;
using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>Finds the partners of brackets that open in one block and close in a later one, and the brackets of old print.</summary>
internal static class LooseBrackets
{
    /// <summary>The most lines that a bracket of a seal or a signature runs over.</summary>
    public const int NearLines = 3;

    private const int LongestPrintedLine = 40;

    // With the Cyrillic letter, which is a mistake of its own and none of the bracket.
    private const string LookalikeNo = "N\u043E";

    /// <summary>Pairs them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="loose">The brackets; put in the order of the text.</param>
    public static void Pair(DocumentSyntax document, IReadOnlyList<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax>.Builder loose)
    {
        if (loose.Count > 0) Take(blocks, Match(document, blocks, loose));
    }

    /// <summary>Pairs those of a letter that is typed, whose blocks have yet the indices that they had.</summary>
    /// <param name="document">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="loose">The brackets; put in the order of the text.</param>
    /// <param name="oldBlocks">The blocks that it had.</param>
    /// <param name="oldLoose">The brackets that it had.</param>
    public static void PairAgain(
        DocumentSyntax document, IReadOnlyList<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax>.Builder loose, ImmutableArray<SyntaxNode> oldBlocks, ImmutableArray<LooseBracketSyntax> oldLoose)
    {
        if (loose.Count == 0) return;
        var pairing = Match(document, blocks, loose);
        var isAsBefore = pairing.Printed.All(static bracket => bracket.IsPrinted)
            && loose.Count(static bracket => bracket.IsPrinted) == pairing.Printed.Count
            && loose.Count(static bracket => bracket.Partner is not null) == 2 * pairing.Pairs.Count
            && pairing.Pairs.All(static pair => pair.Opening.Partner == pair.Closing && IsNear(pair.Opening.Block!.Index, pair.Closing.Block!.Index) == IsNear(pair.First, pair.Last));
        if (!isAsBefore) Unpair(oldBlocks, oldLoose);
        Take(blocks, pairing);
    }

    private static Pairing Match(DocumentSyntax document, IReadOnlyList<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax>.Builder loose)
    {
        loose.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var pairing = new Pairing([], []);
        var open = new Stack<(LooseBracketSyntax Bracket, int Block)>();
        var next = 0;
        for (var blockIndex = 0; blockIndex < blocks.Count && (next < loose.Count || open.Count > 0); blockIndex++)
        {
            var block = blocks[blockIndex];
            for (; next < loose.Count && loose[next].Span.Start < block.Span.End; next++)
            {
                var bracket = loose[next];
                if (bracket.Parent is not BlockSyntax) continue;
                if (bracket.IsOpening)
                {
                    open.Push((bracket, blockIndex));
                    continue;
                }

                var isPrinted = IsPrinted(document, (BlockSyntax)block, bracket);
                if (open.Count == 0 || isPrinted && !RunsOn(blocks, open.Peek().Block, blockIndex))
                {
                    if (isPrinted) pairing.Printed.Add(bracket);
                    continue;
                }

                var (opening, openedIn) = open.Pop();
                pairing.Pairs.Add((opening, bracket, openedIn, blockIndex));
            }

            // A note's body closes every bracket that is open.
            if (open.Count > 0 && ((BlockSyntax)block).Notes.Any()) open.Clear();
        }

        return pairing;
    }

    private static void Take(IReadOnlyList<SyntaxNode> blocks, Pairing pairing)
    {
        foreach (var bracket in pairing.Printed) bracket.IsPrinted = true;
        foreach (var (opening, closing, first, last) in pairing.Pairs)
        {
            opening.Partner = closing;
            closing.Partner = opening;
            if (IsNear(first, last)) Revoice(blocks, first, last, opening.Span.End, closing.Span.Start);
        }
    }

    private static bool IsNear(int first, int last) => last - first <= NearLines;

    /// <summary>Whether a line, or the end of one, is a number as old print brackets it: <c>No. 58.]</c>.</summary>
    public static bool IsPrintedNumber(ReadOnlySpan<char> line) =>
        (line.StartsWith("No".AsSpan(), StringComparison.Ordinal) || line.StartsWith(LookalikeNo.AsSpan(), StringComparison.Ordinal)) && line.Length <= LongestPrintedLine && line.IndexOfAny("0123456789".AsSpan()) > 0;

    /// <summary>Makes them as they were before they were paired.</summary>
    private static void Unpair(ImmutableArray<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax> loose)
    {
        foreach (var bracket in loose)
        {
            bracket.IsPrinted = false;
            if (bracket is { IsOpening: true, Partner: { } partner })
            {
                int first = bracket.Block!.Index, last = partner.Block!.Index;
                for (var i = first; i <= last && IsNear(first, last); i++)
                    foreach (var child in blocks[i].Children)
                        if (child is TextSyntax text) Give((BlockSyntax)blocks[i], text, blocks[i] is HeadingSyntax ? Voice.Editor : Voice.Author);
            }

            bracket.Partner = null;
        }
    }

    /// <summary>What a bracket over a few lines holds is the editor's.</summary>
    private static void Revoice(IReadOnlyList<SyntaxNode> blocks, int first, int last, int start, int end)
    {
        for (var i = first; i <= last; i++)
            foreach (var child in blocks[i].Children)
                if (child is TextSyntax text && text.Span.Start >= start && text.Span.End <= end) Give((BlockSyntax)blocks[i], text, Voice.Editor);
    }

    private static void Give(BlockSyntax block, TextSyntax text, Voice voice)
    {
        if (text.Voice == voice) return;
        text.Voice = voice;
        block.IsRevoiced = true;
    }

    /// <summary>Whether a line's words go on in the next: only then does a printed bracket close one before it, as in <c>[Inclosure 1 in⏎No. 58.]</c>.</summary>
    private static bool RunsOn(IReadOnlyList<SyntaxNode> blocks, int openedIn, int closedIn)
    {
        if (closedIn != openedIn + 1) return false;
        var words = ((BlockSyntax)blocks[openedIn]).Body.TrimEnd();
        return words.Length > 0 && char.IsLower(words[words.Length - 1]);
    }

    /// <summary>Whether the bracket ends a short line that begins with a number's <c>No.</c>: <c>No. 58.]</c>.</summary>
    private static bool IsPrinted(DocumentSyntax document, BlockSyntax block, LooseBracketSyntax bracket)
    {
        var body = block.BodySpan;
        if (bracket.Span.End != body.End) return false;
        var start = Math.Max(MemoryExtensions.LastIndexOf(block.Body, "No".AsSpan()), MemoryExtensions.LastIndexOf(block.Body, LookalikeNo.AsSpan()));
        return start >= 0 && IsPrintedNumber(block.Body.Slice(start));
    }

    /// <summary>What belongs together.</summary>
    /// <param name="Pairs">The pairs, and the indices of the blocks that they stand in.</param>
    /// <param name="Printed">The brackets of old print.</param>
    private readonly record struct Pairing(List<(LooseBracketSyntax Opening, LooseBracketSyntax Closing, int First, int Last)> Pairs, List<LooseBracketSyntax> Printed);
}
