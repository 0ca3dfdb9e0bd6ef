using Validator.Dates;
using Validator.Syntax;

namespace Validator.Rules.Dates;

/// <summary>Where a date stands.</summary>
internal enum DatePlace : byte
{
    /// <summary>In the heading.</summary>
    Heading,

    /// <summary>In a line that is a place and a date: <c>Vienna, 3 May 1921</c>.</summary>
    DateLine,

    /// <summary>In the editor's words: notes and brackets.</summary>
    Editor,

    /// <summary>In the author's prose or tables.</summary>
    Author,
}

/// <summary>Finds out where dates stand.</summary>
internal static class DatePlaces
{
    private const int LongestDateLine = 90;
    private const int MostWords = 8;

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "the", "of", "den", "am", "le", "à", "im", "in", "de", "der", "du", "la", "zu", "bei", "an", "o’clock", "o'clock", "a", "p", "m", "am", "pm", "noon", "midnight", "hours",
        "received", "via", "and", "evening", "morning", "afternoon", "night", "früh", "abends", "nachts", "nachmittags", "г", "года",
    };

    /// <summary>Where the date stands in a block.</summary>
    public static DatePlace Of(HistoricalDate date, BlockSyntax block)
    {
        if (block is HeadingSyntax heading && heading.BodySpan.Contains(date.Span)) return DatePlace.Heading;
        if (TokenAt(block, date.Span.Start).Voice == Voice.Editor && !IsBracketedDateLine(block, date)) return DatePlace.Editor;
        return block is ParagraphSyntax { Number: null } paragraph && IsDateLine(paragraph, date) ? DatePlace.DateLine : DatePlace.Author;
    }

    private static bool IsBracketedDateLine(BlockSyntax block, HistoricalDate date) =>
        block is ParagraphSyntax paragraph && paragraph.BodySpan.Contains(date.Span) && IsDateLine(paragraph, date);

    private static bool IsDateLine(BlockSyntax block, HistoricalDate date)
    {
        var body = block.BodySpan;
        if (!body.Contains(date.Span)) return false;
        var start = date.WeekdaySpan.IsEmpty ? date.Span.Start : Math.Min(date.Span.Start, date.WeekdaySpan.Start);
        var before = block.Document.Text.AsSpan(body.Start, start - body.Start);
        var after = block.Document.Text.AsSpan(date.Span.End, body.End - date.Span.End);
        var reference = after.IndexOf("[footnoteRef".AsSpan(), StringComparison.Ordinal);
        if (reference >= 0) after = after.Slice(0, reference);
        return before.Length + after.Length <= LongestDateLine && NamesOnly(before) && NamesOnly(after);
    }

    /// <summary>Whether the words are names of places, numbers and times of day: nothing that a sentence is made of.</summary>
    private static bool NamesOnly(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '’' or '\'')) at++;
            if (++words > MostWords || !char.IsUpper(text[start]) && !SmallWords.Contains(text.Slice(start, at - start).ToString())) return false;
        }

        return true;
    }

    private static SyntaxToken TokenAt(SyntaxNode node, int position)
    {
        while (node is not SyntaxToken) node = ChildAt(node, position);
        return (SyntaxToken)node;
    }

    private static SyntaxNode ChildAt(SyntaxNode node, int position)
    {
        var children = node.Children;
        int low = 0, high = children.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (children[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return children[low];
    }
}
