using System.Collections.Immutable;
using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>Finds the partners of brackets that open in one block and close in a later one, and the brackets of old print.</summary>
internal static class LooseBrackets
{
    /// <summary>The most lines that a bracket of a seal or a signature runs over.</summary>
    public const int NearLines = 3;

    private const int LongestPrintedLine = 40;

    /// <summary>Pairs them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="loose">The brackets; put in the order of the text.</param>
    public static void Pair(DocumentSyntax document, IReadOnlyList<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax>.Builder loose)
    {
        if (loose.Count == 0) return;
        loose.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var open = new Stack<(LooseBracketSyntax Bracket, int Block)>();
        var blockIndex = 0;
        var next = 0;
        for (; blockIndex < blocks.Count; blockIndex++)
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

                bracket.IsPrinted = IsPrinted(document, (BlockSyntax)block, bracket);
                if (open.Count == 0 || bracket.IsPrinted && blockIndex - open.Peek().Block > NearLines) continue;
                var (opening, openedIn) = open.Pop();
                opening.Partner = bracket;
                bracket.Partner = opening;
                bracket.IsPrinted = false;
                if (blockIndex - openedIn <= NearLines) Revoice(blocks, openedIn, blockIndex, opening.Span.End, bracket.Span.Start);
            }

            // A note's body closes every bracket that is open.
            if (open.Count > 0 && ((BlockSyntax)block).Notes.Any()) open.Clear();
        }
    }

    /// <summary>Makes them as they were before they were paired.</summary>
    public static void Unpair(ImmutableArray<SyntaxNode> blocks, ImmutableArray<LooseBracketSyntax> loose)
    {
        foreach (var bracket in loose)
        {
            bracket.IsPrinted = false;
            if (bracket is { IsOpening: true, Partner: { } partner })
            {
                int first = bracket.Block!.Index, last = partner.Block!.Index;
                for (var i = first; i <= last && last - first <= NearLines; i++)
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
        block.Kept = null;
    }

    /// <summary>Whether the bracket ends a short line that begins with a number's <c>No.</c>: <c>No. 58.]</c>.</summary>
    private static bool IsPrinted(DocumentSyntax document, BlockSyntax block, LooseBracketSyntax bracket)
    {
        var body = block.BodySpan;
        if (bracket.Span.End != body.End) return false;
        var line = block.Body;
        var start = MemoryExtensions.LastIndexOf(line, "No".AsSpan());
        return start >= 0 && line.Length - start <= LongestPrintedLine && line.Slice(start).IndexOfAny("0123456789".AsSpan()) > 0;
    }
}
