using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>The gaps of one block that no bracket marks.</summary>
internal sealed class BareGaps
{
    private readonly List<(TextSyntax Text, TextSpan Gap)> gaps = [];

    /// <summary>The gaps in sources, each with the text that it stands in.</summary>
    public IEnumerable<(TextSyntax Text, TextSpan Gap)> All => gaps.Select(gap => (gap.Text, new TextSpan(gap.Text.Span.Start + gap.Gap.Start, gap.Gap.Length)));

    /// <summary>How many of them stand in the author's own words.</summary>
    public int CountOfAuthor => gaps.Count(gap => gap.Text.Voice == Voice.Author);

    /// <summary>Finds those of a block; none where it has none.</summary>
    public static BareGaps? Of(BlockReading reading)
    {
        BareGaps? found = null;
        foreach (var child in reading.Block.Children)
        {
            if (child is TextSyntax { Voice: Voice.Author, Parent: ParagraphSyntax } words) Read(words, ref found);
            if (child is not NoteSyntax note) continue;
            foreach (var inside in note.Children)
                if (inside is TextSyntax text) Read(text, ref found);
        }

        return found;
    }

    private static void Read(TextSyntax text, ref BareGaps? found)
    {
        for (var next = Gaps.Next(text, text.Span.Start); next is { } gap; next = Gaps.Next(text, gap.End))
        {
            if (text.Parent is NoteSyntax note && !IsInLaterLine(note, gap) || IsAtLooseBracket(text.Document.Text, gap)) continue;
            (found ??= new BareGaps()).gaps.Add((text, new TextSpan(gap.Start - text.Span.Start, gap.Length)));
        }
    }

    /// <summary>A bracket that lacks its partner marks a gap all the same, and is a mistake of its own.</summary>
    private static bool IsAtLooseBracket(string source, TextSpan gap) =>
        gap.Start > 0 && source[gap.Start - 1] == '[' || gap.End < source.Length && source[gap.End] == ']';

    /// <summary>A note's first line is the editor's; the later ones quote a source at length.</summary>
    private static bool IsInLaterLine(NoteSyntax note, TextSpan gap) =>
        note.Document.Text.AsSpan(note.BracketSpan.Start, gap.Start - note.BracketSpan.Start).IndexOfAny('\n', '\r') >= 0;
}
