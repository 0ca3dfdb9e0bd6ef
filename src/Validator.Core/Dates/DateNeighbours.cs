using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;
using Validator.Text;

namespace Validator.Dates;

/// <summary>Looks at what stands before and after a day: the month, the weekday, and what shows that it is no day at all.</summary>
internal static class DateNeighbours
{
    private const int LongestMonth = 10;
    private const int MostSpaces = 3;
    private const int MostFillers = 2;

    // A number after one of these counts documents, pages or telegrams.
    private static readonly NameTable Counters = NameTable.Of(
        "no nos nr number p pp s bl vol bd document documents doc tel telegram telegrams deptel embtel contel despatch dispatch circular circtel "
        + "paragraph para page pages note notes art article chapter tab resolution act section band seite heft anm airgram memorandum cable message serial public law order");

    // What may stand between a weekday and its date.
    private static readonly NameTable Fillers = NameTable.Of(
        "the den dem der am le morning afternoon evening night noon früh abend nachmittag vormittag matin soir");

    // Each calendar's name as it follows a date.
    private static readonly (string Words, CalendarStyle Style)[] Styles =
    [
        ("O.S.", CalendarStyle.Julian), ("O. S.", CalendarStyle.Julian), ("Old Style", CalendarStyle.Julian), ("a. St.", CalendarStyle.Julian), ("alten Stils", CalendarStyle.Julian), ("ст. ст.", CalendarStyle.Julian),
        ("N.S.", CalendarStyle.Gregorian), ("N. S.", CalendarStyle.Gregorian), ("New Style", CalendarStyle.Gregorian), ("n. St.", CalendarStyle.Gregorian), ("neuen Stils", CalendarStyle.Gregorian), ("н. ст.", CalendarStyle.Gregorian),
    ];

    /// <summary>
    /// Whether the characters around a number let it be a day beside a month: the two next to it on either side decide,
    /// since this is asked of every number of a text.
    /// </summary>
    public static bool MayStandBesideMonth(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : '\n';
        if ((DateWords.IsSpace(before) || before is '[' or ']') && start > 1 && (char.IsLetter(text[start - 2]) || text[start - 2] is '.' or ']' or '[' or ' ')) return true;
        if (end == text.Length) return false;
        var next = text[end];
        var after = end + 1 < text.Length ? text[end + 1] : '\n';
        if (DateWords.IsSpace(next)) return MonthNames.CanBegin(after) || !char.IsLetterOrDigit(after) || after is 'b';
        return next switch
        {
            '.' => DateWords.IsSpace(after) || char.IsLetterOrDigit(after) || after is '–' or '-' or '/' or ']' or '[' or ')',
            ']' => before == '[',
            '–' or '-' or '—' or '/' => DateWords.IsSpace(after) || char.IsLetterOrDigit(after),
            '(' or '[' => true,
            _ => char.IsLetter(next),
        };
    }

    /// <summary>Where the month begins that stands straight before a day; −1 where none does.</summary>
    public static int MonthBefore(string text, int day)
    {
        var end = day;
        while (end > 0 && day - end < MostSpaces && (DateWords.IsSpace(text[end - 1]) || text[end - 1] is '[' or ']')) end--;
        if (end == day) return -1;
        var hasStop = end > 0 && text[end - 1] == '.';
        if (hasStop) end--;
        var start = WordStart(text, end);
        if (start == end || end - start > LongestMonth || start > 0 && char.IsDigit(text[start - 1])) return -1;
        return MonthNames.FindInText(text.AsSpan(start, end - start), out var isAbbreviation) > 0 && (isAbbreviation || !hasStop) ? start : -1;
    }

    /// <summary>Whether a date can begin with the number at <paramref name="start"/>: no sum, time, page or file number.</summary>
    public static bool CanBeginDate(string text, int start)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        if (before is '$' or '£' or '€' or '§' or '#' or '/' or '–' or '-' || before is '.' or ',' or ':' && start > 1 && DateWords.IsDigit(text[start - 2])) return false;
        var end = start;
        while (end > 0 && DateWords.IsSpace(text[end - 1])) end--;
        var hasStop = end > 0 && text[end - 1] == '.';
        if (hasStop) end--;
        if (end > 0 && text[end - 1] is '§' or '№') return false;
        var word = WordStart(text, end);
        return word == end || end - word > 10 || Counters.Find(text.AsSpan(word, end - word), out _) < 0;
    }

    /// <summary>Whether a month may follow the number that ends at <paramref name="end"/>, with an ending or a second day between.</summary>
    public static bool HasMonthAfter(string text, int end)
    {
        var at = SkipEnding(text, end);
        if (at < 0) return false;
        var joined = SkipJoin(text, at);
        if (joined > at)
        {
            var digits = DateWords.DigitsIn(text.AsSpan(joined));
            if (digits is 1 or 2)
            {
                at = SkipEnding(text, joined + digits);
                if (at < 0) return false;
                if (at < text.Length && text[at] == ')') at++;
            }
            else
            {
                at = joined;
            }
        }

        at += DateWords.GapIn(text.AsSpan(at));
        if (at >= text.Length || !MonthNames.CanBegin(text[at])) return false;
        return MonthNames.FindInText(text.AsSpan(at, DateWords.LettersIn(text.AsSpan(at))), out _) > 0;
    }

    /// <summary>Whether a stop and a month's number with its stop follow the number that ends at <paramref name="end"/>.</summary>
    public static bool HasNumericMonthAfter(string text, int end)
    {
        if (text[end] != '.') return false;
        var at = end + 1 + DateWords.BlanksIn(text.AsSpan(end + 1));
        var digits = DateWords.DigitsIn(text.AsSpan(at));
        return digits is 1 or 2 && at + digits < text.Length && text[at + digits] == '.';
    }

    /// <summary>Whether a day follows the month: in “telegram 81 March 3” the first number is none.</summary>
    public static bool HasDayAfter(string text, int monthEnd)
    {
        var rest = text.AsSpan(monthEnd);
        rest = rest.Slice(DateWords.GapIn(rest));
        var digits = DateWords.DigitsIn(rest);
        return digits == 1 && rest[0] != '0' && !IsTime(rest.Slice(1)) || digits == 2 && rest[0] is '1' or '2' && !IsTime(rest.Slice(2)) || digits == 2 && rest[0] == '3' && rest[1] is '0' or '1' && !IsTime(rest.Slice(2));
    }

    /// <summary>Whether the number that ends at <paramref name="end"/> is a time, a decimal or a larger number.</summary>
    public static bool IsOtherNumber(string text, int end)
    {
        var rest = text.AsSpan(end);
        return rest.Length > 1 && rest[0] is ':' or '.' or '/' && DateWords.IsDigit(rest[1])
            || rest.Length > 3 && rest[0] == ',' && DateWords.DigitsIn(rest.Slice(1)) == 3
            || IsTime(rest);
    }

    /// <summary>The weekday before a date, and its place.</summary>
    public static (DayOfWeek? Weekday, TextSpan Span) WeekdayBefore(string text, int date)
    {
        var at = date;
        for (var fillers = 0; fillers <= MostFillers; fillers++)
        {
            var end = at;
            while (end > 0 && at - end < MostSpaces && (DateWords.IsSpace(text[end - 1]) || text[end - 1] is ',' or '[' or ']' or '(')) end--;
            if (end == at) break;
            var hasStop = end > 0 && text[end - 1] == '.';
            if (hasStop) end--;
            at = WordStart(text, end);
            if (at == end || end - at > 12) break;
            var weekday = WeekdayNames.Find(text.AsSpan(at, end - at), out var isAbbreviation);
            if (weekday is not null && hasStop == isAbbreviation)
                return FollowsAnother(text, at) ? default : (weekday, TextSpan.FromBounds(at, hasStop ? end + 1 : end));
            if (hasStop || Fillers.Find(text.AsSpan(at, end - at), out _) < 0) break;
        }

        return default;
    }

    /// <summary>The weekday in brackets straight after a date, and its place.</summary>
    public static (DayOfWeek? Weekday, TextSpan Span) WeekdayAfter(string text, int date)
    {
        var at = date + DateWords.BlanksIn(text.AsSpan(date));
        if (at >= text.Length || text[at] is not ('(' or '[')) return default;
        var length = DateWords.LettersIn(text.AsSpan(at + 1));
        if (length == 0) return default;
        var end = at + 1 + length;
        var weekday = WeekdayNames.Find(text.AsSpan(at + 1, length), out _);
        return weekday is not null && end < text.Length && text[end] is ')' or ']' ? (weekday, new TextSpan(at + 1, length)) : default;
    }

    /// <summary>The calendar that the words after a date name.</summary>
    public static CalendarStyle? StyleAfter(string text, int date)
    {
        var at = date + DateWords.BlanksIn(text.AsSpan(date));
        if (at < text.Length && text[at] is ',' or '(' or '[') at++;
        at += DateWords.BlanksIn(text.AsSpan(at));
        if (at >= text.Length || text[at] is not ('O' or 'o' or 'N' or 'n' or 'a' or 'с' or 'н')) return null;
        foreach (var (words, style) in Styles)
            if (string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0) return style;
        return null;
    }

    /// <summary>In “Thursday and Friday, July 1” and “Monday–Friday, July 5–9” the last weekday need not be that of the date.</summary>
    private static bool FollowsAnother(string text, int weekday)
    {
        var end = weekday;
        while (end > 0 && weekday - end < MostSpaces && (DateWords.IsSpace(text[end - 1]) || text[end - 1] is '–' or '-' or '/' or ',')) end--;
        if (end == weekday || end == 0) return false;
        var start = WordStart(text, end);
        if (text.AsSpan(start, end - start) is "and" or "or" or "und" or "oder" or "et" or "ou" or "и" or "to" or "through") return true;
        return WeekdayNames.Find(text.AsSpan(start, end - start), out _) is not null;
    }

    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        rest = rest.Slice(DateWords.BlanksIn(rest));
        if (rest.Length < 2) return false;
        if (rest[0] is 'a' or 'p' or 'A' or 'P' && (rest[1] is 'm' or 'M' || rest[1] == '.' && rest.Length > 2)) return true;
        return rest.StartsWith("o’clock".AsSpan(), StringComparison.Ordinal) || rest.StartsWith("o'clock".AsSpan(), StringComparison.Ordinal)
            || rest.StartsWith("hours".AsSpan(), StringComparison.Ordinal) || rest.StartsWith("Uhr".AsSpan(), StringComparison.Ordinal);
    }

    private static int SkipEnding(string text, int end)
    {
        var letters = DateWords.LettersIn(text.AsSpan(end));
        if (letters > 0 && !DateWords.IsOrdinalEnding(text.AsSpan(end, letters))) return -1;
        var at = end + letters;
        return at < text.Length && text[at] == '.' ? at + 1 : at;
    }

    private static int SkipJoin(string text, int at)
    {
        var start = at + DateWords.BlanksIn(text.AsSpan(at));
        if (start >= text.Length) return at;
        var isWord = start > at && string.CompareOrdinal(text, start, "bis ", 0, 4) == 0;
        if (!isWord && text[start] is not ('–' or '-' or '—' or '/' or '(' or '[')) return at;
        var end = start + (isWord ? 3 : 1);
        return end + DateWords.BlanksIn(text.AsSpan(end));
    }

    private static int WordStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 14 && char.IsLetter(text[start - 1])) start--;
        return start;
    }
}
