using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;

namespace Validator.Dates;

/// <summary>
/// Finds the dates in a text that name a day, in English, German, French and Russian. It runs from one number to the
/// next and enters the grammar only where a month stands beside it, so that text without dates costs next to nothing.
/// </summary>
public sealed class DateScanner
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    // A letter is scanned block by block, and few blocks hold a date.
    [ThreadStatic]
    private static TextInput.Arena? arena;

    private readonly string text;
    private readonly List<HistoricalDate> dates = [];

    private DateScanner(string text) => this.text = text;

    /// <summary>The dates of a node, in the order of the text.</summary>
    public static IReadOnlyList<HistoricalDate> In(SyntaxNode node) => node.Source.IndexOfAny(Digits) < 0 ? [] : In(node.Document.Text, node.Span);

    /// <summary>The dates of a text, in its order.</summary>
    public static IReadOnlyList<HistoricalDate> In(string text) => In(text, new TextSpan(0, text.Length));

    private static List<HistoricalDate> In(string text, TextSpan span)
    {
        var scanner = new DateScanner(text);
        scanner.Scan(span.Start, span.End);
        arena?.Turn("", 0);
        return scanner.dates;
    }

    private void Scan(int position, int limit)
    {
        while (position < limit)
        {
            var next = text.AsSpan(position, limit - position).IndexOfAny(Digits);
            if (next < 0) return;
            var start = position + next;
            var end = start + 1;
            while (end < limit && DateWords.IsDigit(text[end])) end++;
            position = end;
            if (end - start > 2 || start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
            if (!DateNeighbours.MayStandBesideMonth(text, start, end) || Read(start, end) is not { } date) continue;
            dates.Add(date);
            position = Math.Max(end, date.Span.End);
        }
    }

    private TextInput Begin(int position)
    {
        arena ??= new TextInput.Arena(text, text.Length);
        arena.Turn(text, text.Length);
        return arena.Begin(position);
    }

    private HistoricalDate? Read(int start, int end)
    {
        var month = DateNeighbours.MonthBefore(text, start);
        var taken = dates.Count == 0 ? 0 : dates[dates.Count - 1].Span.End;
        if (month >= taken && ReadMonthFirst(month) is { } date) return date;
        if (end == text.Length) return null;
        var isNumeric = DateNeighbours.HasNumericMonthAfter(text, end);
        if (!isNumeric && !DateNeighbours.HasMonthAfter(text, end) || !DateNeighbours.CanBeginDate(text, start)) return null;
        return isNumeric ? ReadNumeric(start) : ReadDayFirst(start);
    }

    private HistoricalDate? ReadMonthFirst(int start)
    {
        var result = DateGrammar.MonthDay(Begin(start));
        return result.WasSuccessful && !DateNeighbours.IsOtherNumber(text, DayEnd(result.Value)) ? Make(result.Value, start, result.Remainder.Position) : null;
    }

    private HistoricalDate? ReadDayFirst(int start)
    {
        var result = DateGrammar.DayMonth(Begin(start));
        if (!result.WasSuccessful) return null;
        var parts = result.Value;
        var isSound = parts.Last is not null || parts.Year is not null || !DateNeighbours.HasDayAfter(text, parts.Month.Span.End);
        return isSound && IsJoinedToMonth(parts) ? Make(parts, start, result.Remainder.Position) : null;
    }

    private HistoricalDate? ReadNumeric(int start)
    {
        var result = DateGrammar.Numeric(Begin(start));
        return result.WasSuccessful ? Make(result.Value, start, result.Remainder.Position) : null;
    }

    /// <summary>“No. 5 of June” and “see 31. June was” hold no date; “5th of June” and “31. Juni” do.</summary>
    private bool IsJoinedToMonth(DateParts parts)
    {
        var day = parts.Days.Second?.Day ?? parts.Days.First;
        var between = text.AsSpan(day.Span.End, parts.Month.Span.Start - day.Span.End);
        if (day.IsOrdinal || between.IndexOf('(') >= 0) return true;
        if (between.IndexOf("of ".AsSpan(), StringComparison.Ordinal) >= 0) return false;
        return day.HasStop || between.Length > 0;
    }

    private static int DayEnd(DateParts parts) => parts.Days.Second?.Day.Span.End ?? parts.Days.First.Span.End;

    private HistoricalDate Make(DateParts parts, int start, int end)
    {
        var (weekday, weekdaySpan) = DateNeighbours.WeekdayBefore(text, start);
        if (weekday is null) (weekday, weekdaySpan) = DateNeighbours.WeekdayAfter(text, end);
        var (first, last, form) = Days(parts);
        var lastDay = parts.Days.Second?.Day ?? parts.Days.First;
        var firstEnd = parts.Year?.Span.End ?? Math.Max(parts.Month.Span.End, lastDay.Span.End);
        return new HistoricalDate(TextSpan.FromBounds(start, end), first, last, form)
        {
            Weekday = weekday,
            WeekdaySpan = weekdaySpan,
            Style = DateNeighbours.StyleAfter(text, end),
            Order = parts.Order,
            DaysSpan = TextSpan.FromBounds(parts.Days.First.Span.Start, lastDay.Span.End),
            MonthSpan = parts.Month.Span,
            YearSpan = (parts.Last?.Year ?? parts.Year)?.Span ?? default,
            StartSpan = TextSpan.FromBounds(start, parts.Last is null ? end : firstEnd),
            EndSpan = TextSpan.FromBounds(parts.Last is { } second ? Math.Min(second.Day.Span.Start, second.Month.Span.Start) : start, end),
            NamesTwoMonths = parts.Last is not null,
            StartNamesYear = parts.Last is not null && parts.Year is not null,
        };
    }

    private static (PartialDate First, PartialDate Last, DateForm Form) Days(DateParts parts)
    {
        var day = parts.Days.First.Value;
        if (parts.Last is { } last)
        {
            var end = new PartialDate(last.Year?.Value ?? parts.Year?.Value, last.Month.Value, last.Day.Value);
            var year = parts.Year?.Value ?? (last.Month.Value < parts.Month.Value ? end.Year - 1 : end.Year);
            return (new PartialDate(year, parts.Month.Value, day), end, last.Join == '/' ? DateForm.Dual : DateForm.Range);
        }

        var first = new PartialDate(parts.Year?.Value, parts.Month.Value, day);
        if (parts.Days.Second is not { } second) return (first, first, DateForm.Single);
        return (first, first with { Day = LastDayOf(day, second) }, IsDual(day, second) ? DateForm.Dual : DateForm.Range);
    }

    /// <summary><c>27–8 July</c> is short for 27–28 July.</summary>
    private static int LastDayOf(int first, SecondDay second) =>
        second.Join != '/' && second.Day.Value < 10 && first >= 10 && first / 10 * 10 + second.Day.Value is var whole && whole > first ? whole : second.Day.Value;

    /// <summary>A stroke between days close together means the night between them.</summary>
    private static bool IsDual(int first, SecondDay second) => second.Join == '/' && (second.Day.Value < first || second.Day.Value - first > 8);
}
