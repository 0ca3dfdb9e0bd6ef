using Microsoft.CodeAnalysis.Text;
using Sprache;
using Validator.Parsing;

namespace Validator.Dates;

/// <summary>
/// The forms of a date. <see cref="DateScanner"/> enters it only where a day stands beside a month.
/// <code>
/// day-month  = days gap month [ year ] [ join day gap month [ year ] ]       1 July 1943, 31 June–2 July, 1/14 February 1918
/// month-day  = month gap days [ year ] [ join month gap day [ year ] ]       July 1, 1943, June 30–July 2, 1943
/// numeric    = day "." month-number "." year                                 12. 4. 1943
/// days       = day [ join day | "(" day ")" ]
/// day        = digit [ digit ] [ "st" | "th" | "er" | "ten" | … ] [ "." ]
/// join       = "–" | "-" | "—" | "/" | "bis"
/// gap        = blanks, brackets and note references, “of” after an ordinal
/// year       = [ "," ] blanks, brackets and note references, four digits
/// </code>
/// </summary>
internal static class DateGrammar
{
    private static readonly Parser<Day> DayNumber = input =>
    {
        var rest = ((TextInput)input).Rest;
        var length = DateWords.DigitsIn(rest);
        if (length is 0 or > 2) return Scan.Fail<Day>(input, "day");
        var suffix = DateWords.LettersIn(rest.Slice(length));
        if (suffix > 0 && !DateWords.IsOrdinalEnding(rest.Slice(length, suffix))) return Scan.Fail<Day>(input, "day");
        var written = length + suffix;
        var end = written < rest.Length && rest[written] == '.' ? written + 1 : written;
        return Result.Success(new Day(DateWords.ValueOf(rest.Slice(0, length)), new TextSpan(input.Position, written), suffix > 0, end > written), ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<Month> MonthName = input =>
    {
        var rest = ((TextInput)input).Rest;
        var length = DateWords.LettersIn(rest);
        var month = MonthNames.FindInText(rest.Slice(0, length), out var isAbbreviation);
        if (month == 0) return Scan.Fail<Month>(input, "month");
        var end = isAbbreviation && length < rest.Length && rest[length] == '.' ? length + 1 : length;
        return Result.Success(new Month(month, new TextSpan(input.Position, end)), ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<TextSpan> Spaces = input => Scan.Take(input, DateWords.BlanksIn(((TextInput)input).Rest));

    private static readonly Parser<Month> MonthNumber =
        from blanks in Spaces
        from number in DayNumber
        where number.HasStop && !number.IsOrdinal && number.Value is >= 1 and <= 12
        select new Month(number.Value, number.Span);

    private static readonly Parser<TextSpan> Gap = input => Scan.Take(input, DateWords.GapIn(((TextInput)input).Rest));

    private static readonly Parser<Year> YearNumber = YearAfter(DateWords.YearGapIn);

    private static readonly Parser<Year> NumericYear = YearAfter(DateWords.BlanksIn);

    private static readonly Parser<Year?> OptionalYear = Optional(YearNumber, ReadingYear);

    /// <summary>What stands between two days; its first character that is no blank, <c>–</c> for the word <c>bis</c>.</summary>
    private static readonly Parser<char> Join = input =>
    {
        var rest = ((TextInput)input).Rest;
        var start = DateWords.BlanksIn(rest);
        if (start == rest.Length) return Scan.Fail<char>(input, "–");
        var isWord = start > 0 && rest.Slice(start).StartsWith("bis ".AsSpan(), StringComparison.Ordinal);
        if (!isWord && rest[start] is not ('–' or '-' or '—' or '/')) return Scan.Fail<char>(input, "–");
        var end = start + (isWord ? 3 : 1);
        end += DateWords.BlanksIn(rest.Slice(end));
        return Result.Success(isWord ? '–' : rest[start], ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<SecondDay> JoinedDay =
        from sign in Join
        from day in DayNumber
        select new SecondDay(sign, day);

    private static readonly Parser<SecondDay> BracketedDay =
        from blanks in Spaces
        from open in Scan.OneOf("(")
        from day in DayNumber
        from close in Scan.OneOf(")")
        select new SecondDay('/', day);

    private static readonly Parser<SecondDay?> OptionalSecondDay = Optional(JoinedDay.Or(BracketedDay), ReadingJoin);

    private static readonly Parser<Days> DayNumbers =
        from first in DayNumber
        from second in OptionalSecondDay
        select new Days(first, second);

    private static readonly Parser<LastDay> LastDayMonth =
        from sign in Join
        from day in DayNumber
        from gap in Gap
        from month in MonthName
        from year in OptionalYear
        select new LastDay(sign, day, month, year);

    private static readonly Parser<LastDay> LastMonthDay =
        from sign in Join
        from month in MonthName
        from gap in Gap
        from day in DayNumber
        from year in OptionalYear
        select new LastDay(sign, day, month, year);

    private static readonly Parser<LastDay?> OptionalLastDayMonth = Optional(LastDayMonth, ReadingJoin);

    private static readonly Parser<LastDay?> OptionalLastMonthDay = Optional(LastMonthDay, ReadingJoin);

    /// <summary>A date whose day comes first.</summary>
    public static readonly Parser<DateParts> DayMonth =
        from days in DayNumbers
        from gap in Gap
        from month in MonthName
        from year in OptionalYear
        from last in OptionalLastDayMonth
        select new DateParts(DateOrder.DayMonth, days, month, year, last);

    /// <summary>A date whose month comes first.</summary>
    public static readonly Parser<DateParts> MonthDay =
        from month in MonthName
        from gap in Gap
        from days in DayNumbers
        from year in OptionalYear
        from last in OptionalLastMonthDay
        select new DateParts(DateOrder.MonthDay, days, month, year, last);

    /// <summary>A date in numbers, day first, as German writes it.</summary>
    public static readonly Parser<DateParts> Numeric =
        from day in DayNumber
        where day.HasStop && !day.IsOrdinal && day.Value is >= 1 and <= 31
        from month in MonthNumber
        from year in NumericYear
        select new DateParts(DateOrder.Numeric, new Days(day, null), month, year, null);

    private static Parser<Year> YearAfter(GapReader gapIn) => input =>
    {
        var rest = ((TextInput)input).Rest;
        var start = gapIn(rest);
        if (start < 0 || !DateWords.IsYear(rest.Slice(start))) return Scan.Fail<Year>(input, "year");
        return Result.Success(new Year(DateWords.ValueOf(rest.Slice(start, 4)), new TextSpan(input.Position + start, 4)), ((TextInput)input).At(input.Position + start + 4));
    };

    private static bool ReadingYear(char next) => next is ' ' or ',' or '[' or ']' or '\u00A0';

    private static bool ReadingJoin(char next) => next is ' ' or '–' or '-' or '—' or '/' or '(' or '\u00A0';

    private static Parser<T?> Optional<T>(Parser<T> parser, Func<char, bool> canBegin) where T : struct => input =>
    {
        if (!canBegin(input.Current)) return Result.Success<T?>(null, input);
        var result = parser(input);
        return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder) : Result.Success<T?>(null, input);
    };

    /// <summary>How long the gap is that a text begins with; −1 where there must be one and is none.</summary>
    private delegate int GapReader(ReadOnlySpan<char> text);
}
