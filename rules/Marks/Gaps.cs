using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>Finds gaps that no bracket marks: <c>…</c>, <c>...</c>, <c>. . .</c>, <c>(…)</c>, <c>* * *</c>, <c>____</c>.</summary>
internal static class Gaps
{
    // More dots or strokes in a row are leaders, or a form's blank.
    private const int MostDots = 6;
    private const int FewestStrokes = 3;
    private const int DigitsOfYear = 4;

    private const string Signs = "….*_";

    /// <summary>The next gap in <paramref name="text"/> at or after <paramref name="start"/>; none where there is none. A run of signs is one gap.</summary>
    public static TextSpan? Next(TextSyntax text, int start)
    {
        var source = text.Document.Text;
        for (var at = NextSign(source, start, text.Span.End); at >= 0;)
        {
            var end = EndOfRun(source, at, text.Span.End);
            if (GapIn(source, at, end) is { } gap && !IsBlankOfForm(source, gap, text.Span)) return WithParentheses(source, gap, text.Span);
            at = NextSign(source, end, text.Span.End);
        }

        return null;
    }

    /// <summary>The next sign that is not a single stop or asterisk, which nearly all are.</summary>
    private static int NextSign(string source, int start, int end)
    {
        while (start < end)
        {
            var index = source.AsSpan(start, end - start).IndexOfAny(Signs.AsSpan());
            if (index < 0) return -1;
            start += index;
            if (source[start] == '…' || start + 1 < end && (IsSign(source[start + 1]) || start + 2 < end && IsBlank(source[start + 1]) && IsSign(source[start + 2]))) return start;
            start++;
        }

        return -1;
    }

    /// <summary>The end of the run of signs of one sort, single blanks among them, that begins at <paramref name="at"/>.</summary>
    private static int EndOfRun(string source, int at, int end)
    {
        var last = at;
        for (var i = at + 1; i < end; i++)
        {
            if (IsSameSort(source[i], source[at])) last = i;
            else if (!IsBlank(source[i]) || i - last > 2) break;
        }

        return last + 1;
    }

    /// <summary>The gap that a run of signs is: without the stop of the sentence before or after it; none where there are too few signs.</summary>
    private static TextSpan? GapIn(string source, int start, int end)
    {
        var run = source.AsSpan(start, end - start);
        var first = run.IndexOf('…');
        if (first >= 0) return TextSpan.FromBounds(start + first, start + run.LastIndexOf('…') + 1);
        var signs = 0;
        foreach (var character in run)
            if (!IsBlank(character)) signs++;
        if (signs < FewestStrokes) return null;
        if (run[0] != '.') return TextSpan.FromBounds(start, end);
        if (signs > MostDots && signs == run.Length) return null;
        var followsWord = start > 0 && !IsBlank(source[start - 1]) && IsBlank(run[1]);
        return signs > FewestStrokes && followsWord ? TextSpan.FromBounds(start + 2, end) : TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// Strokes are a gap between two words, and a form's blank elsewhere: <c>$___</c>, <c>(Signature) ______</c>, and in a line that ends in one:
    /// <c>Approve ____ Disapprove ____</c>. Dots are a blank where a letterhead leaves a date open: <c>Wien, am ... 189...</c>
    /// </summary>
    private static bool IsBlankOfForm(string source, TextSpan gap, TextSpan text)
    {
        if (EndsYearsBeginning(source, gap.Start, text.Start) || BeginsOpenYear(source, gap.End, text.End)) return true;
        if (source[gap.Start] != '_') return false;
        int before = gap.Start - 1, after = gap.End;
        while (before >= text.Start && IsBlank(source[before])) before--;
        while (after < text.End && IsBlank(source[after])) after++;
        return before < text.Start || after >= text.End || !char.IsLetterOrDigit(source[before]) || !char.IsLetterOrDigit(source[after])
            || source.AsSpan(text.Start, text.Length).TrimEnd().EndsWith("_".AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Whether <c>189</c>, or <c>19</c> after a comma or another blank, stands just before a position.</summary>
    private static bool EndsYearsBeginning(string source, int position, int start)
    {
        var first = position;
        while (first > start && position - first <= DigitsOfYear && source[first - 1] is >= '0' and <= '9') first--;
        var digits = position - first;
        if (digits is < 2 or >= DigitsOfYear || !IsCentury(source, first)) return false;
        while (first > start && IsBlank(source[first - 1])) first--;
        return digits == DigitsOfYear - 1 || first > start && source[first - 1] is ',' or '.' or '_';
    }

    /// <summary>Whether the beginning of a year follows that another blank goes on: <c>189...</c></summary>
    private static bool BeginsOpenYear(string source, int position, int end)
    {
        while (position < end && IsBlank(source[position])) position++;
        var first = position;
        while (position < end && position - first < DigitsOfYear && source[position] is >= '0' and <= '9') position++;
        return position - first is 2 or 3 && IsCentury(source, first) && position + 1 < end && IsSign(source[position]) && source[position] == source[position + 1];
    }

    private static bool IsCentury(string source, int position) => source[position] == '1' && source[position + 1] is >= '5' and <= '9';

    private static TextSpan WithParentheses(string source, TextSpan gap, TextSpan text)
    {
        int before = gap.Start - 1, after = gap.End;
        if (before > text.Start && source[before] == ' ') before--;
        if (after < text.End - 1 && source[after] == ' ') after++;
        if (before < text.Start || after >= text.End) return gap;
        return (source[before], source[after]) is ('(', ')') or ('<', '>') ? TextSpan.FromBounds(before, after + 1) : gap;
    }

    private static bool IsSameSort(char sign, char first) => sign == first || IsDot(sign) && IsDot(first);

    private static bool IsDot(char character) => character is '.' or '…';

    private static bool IsSign(char character) => character is '…' or '.' or '*' or '_';

    private static bool IsBlank(char character) => character is ' ' or '\u00A0' or '\u2009' or '\u202F';
}
