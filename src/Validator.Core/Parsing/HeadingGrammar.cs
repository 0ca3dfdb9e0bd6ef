using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>
/// What a heading says.
/// <code>
/// heading   = ( sender " to " recipient | title ) [ "." date ] [ "." ]
/// date      = date-word { ( blank | "," | "/" | "–" | "[" | "]" ) date-word }
/// date-word = weekday | day | month | year | "undated" | "circa" | …
/// </code>
/// Where several <c> to </c> could divide the parties, the last <c>, to </c> does, else the first that a capital or
/// <c>the</c> follows.
/// </summary>
public static class HeadingGrammar
{
    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    };

    private static readonly HashSet<string> Undated = new(StringComparer.OrdinalIgnoreCase)
    {
        "undated", "n.d", "undatiert", "s.d", "o.d",
    };

    private static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "circa", "ca", "c", "about", "before", "after", "early", "late", "mid", "between", "and", "to", "or", "of", "or", "probably", "nach", "vor", "um",
        "a.m", "p.m", "noon", "midnight", "spring", "summer", "autumn", "fall", "winter", "beginning", "end", "the", "bis", "oder", "und", "Anfang", "Mitte", "Ende", "year", "no",
    };

    private const int LongestDateWord = 11;

    private enum WordKind : byte
    {
        Other,
        Qualifier,
        Day,
        Dating,
    }

    /// <summary>Reads a line as a heading.</summary>
    public static HeadingParts Read(BlockSyntax heading)
    {
        var body = heading.BodySpan;
        var text = WithoutReferences(heading, body);
        var date = FindDate(text);
        var titleEnd = date?.Start ?? text.Length;
        var title = Trim(text, 0, titleEnd);
        var (sender, recipient) = Divide(text, title);
        return new HeadingParts(InFile(sender), InFile(recipient), InFile(date), InFile(title)!.Value);

        TextSpan? InFile(TextSpan? span) => span is null ? null : new TextSpan(body.Start + span.Value.Start, span.Value.Length);
    }

    /// <summary>Whether a line's last word can be a date's: a quick no for nearly every line. Where brackets hide the last word, it may be.</summary>
    public static bool MayEndInDate(ReadOnlySpan<char> line)
    {
        var position = EndOfDate(line);
        return line.IndexOf('[') >= 0 || KindOf(WordBefore(line, ref position)) != WordKind.Other;
    }

    /// <summary>The heading's text with blanks in place of its references and of notes, so that positions hold.</summary>
    private static string WithoutReferences(BlockSyntax heading, TextSpan body)
    {
        var text = heading.Document.Text.Substring(body.Start, body.Length).ToCharArray();
        foreach (var node in heading.Descendants())
        {
            if (node is not (NoteReferenceSyntax or MalformedReferenceSyntax or NoteSyntax or LeakedCommentSyntax)) continue;
            for (var i = Math.Max(node.Span.Start, body.Start); i < Math.Min(node.Span.End, body.End); i++) text[i - body.Start] = ' ';
        }

        return new string(text);
    }

    /// <summary>
    /// The longest date at the end of <paramref name="text"/> that begins a sentence or a clause: words of a date only,
    /// read backwards from the end, a month, a year or <c>undated</c> among them.
    /// </summary>
    private static TextSpan? FindDate(string text)
    {
        const int longestDate = 80;
        var end = EndOfDate(text.AsSpan());
        var (start, position, isDating) = (-1, end, false);
        while (position > 0 && end - position < longestDate)
        {
            var word = WordBefore(text.AsSpan(), ref position);
            var kind = KindOf(word);
            if (kind == WordKind.Other) break;

            // A year and a stop end a sentence: another date stands before this one.
            if (isDating && word.Length > 4 && word[word.Length - 1] == '.' && char.IsDigit(word[word.Length - 2])) break;
            isDating |= kind == WordKind.Dating;
            if (isDating && IsDateStart(text, position)) start = position > 0 && text[position - 1] == '[' ? position - 1 : position;
        }

        return start < 0 ? null : Trim(text, start, end);
    }

    private static int EndOfDate(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ',')) end--;
        return end;
    }

    /// <summary>The last word before a position, which moves to its start.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, ref int position)
    {
        while (position > 0 && IsSeparator(text[position - 1])) position--;
        var end = position;
        while (position > 0 && IsOfWord(text[position - 1])) position--;
        return text.Slice(position, end - position);
    }

    private static bool IsSeparator(char character) => character is ' ' or '\t' or '\u00A0' or ',' or '/' or '–' or '-' or '[' or ']' or '?' or '(' or ')' or ':';

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '.' or '’' or '\'';

    private static bool IsDateStart(string text, int start)
    {
        var before = start;
        while (before > 0 && (char.IsWhiteSpace(text[before - 1]) || text[before - 1] == '[')) before--;
        return before == 0 || text[before - 1] is '.' or ',' or ':' or ';' or ')' or ']' or '—' or '?';
    }

    private static (TextSpan? Sender, TextSpan? Recipient) Divide(string text, TextSpan title)
    {
        var stretch = text.Substring(0, title.End);
        if (StartsWithTo(stretch, title.Start)) return (new TextSpan(title.Start, 0), Trim(text, title.Start + 2, title.End));
        if (EndsWithTo(stretch)) return (Trim(text, title.Start, title.End - 2), new TextSpan(title.End, 0));
        var to = stretch.LastIndexOf(", to ", StringComparison.Ordinal);
        var at = to > title.Start ? to + 1 : FirstDividing(stretch);
        if (at < 0) return (null, null);
        return (Trim(text, title.Start, at), Trim(text, at + 4, title.End));
    }

    private static int FirstDividing(string stretch)
    {
        for (var at = stretch.IndexOf(" to ", StringComparison.Ordinal); at >= 0; at = stretch.IndexOf(" to ", at + 1, StringComparison.Ordinal))
        {
            var next = stretch.AsSpan(at + 4).TrimStart();
            if (next.Length > 0 && (char.IsUpper(next[0]) || next[0] is '[' or '“' || next.StartsWith("the ".AsSpan(), StringComparison.Ordinal) || next.StartsWith("the,".AsSpan(), StringComparison.Ordinal)))
                return at;
        }

        return -1;
    }

    private static bool StartsWithTo(string stretch, int start) =>
        string.CompareOrdinal(stretch, start, "to ", 0, 3) == 0 || string.CompareOrdinal(stretch, start, "To ", 0, 3) == 0;

    private static bool EndsWithTo(string stretch) => stretch.EndsWith(" to", StringComparison.Ordinal);

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' || text[end - 1] == '.' && !IsInitial(text, end - 1))) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether the stop belongs to an initial or a short title: <c>A.</c>, <c>Jr.</c>, <c>Co.</c>.</summary>
    private static bool IsInitial(string text, int stop) => stop >= 1 && char.IsUpper(text[stop - 1]) && (stop < 2 || !char.IsLetterOrDigit(text[stop - 2]));

    private static WordKind KindOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length == 0) return WordKind.Other;
        if (char.IsDigit(word[0])) return NumberKind(word);
        if (MonthNames.Find(word) > 0) return WordKind.Dating;
        if (word.Length > LongestDateWord) return WordKind.Other;
        var letters = word.ToString();
        return Undated.Contains(letters) ? WordKind.Dating
            : Weekdays.Contains(letters) || Qualifiers.Contains(letters) ? WordKind.Qualifier
            : WordKind.Other;
    }

    private static WordKind NumberKind(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsDigit(word[digits])) digits++;
        var suffix = word.Slice(digits).ToString();
        if (digits <= 2 && suffix is "" or "st" or "nd" or "rd" or "th" or "d" or "er") return WordKind.Day;
        return digits == 4 && suffix is "" or "s" ? WordKind.Dating : WordKind.Other;
    }
}
