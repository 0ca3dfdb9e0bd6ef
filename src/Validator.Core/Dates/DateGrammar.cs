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
/// year       = [ "," ] blanks, brackets and note references, four digits [ ( "/" | "-" | "–" ) digits of the next year ]
/// </code>
/// </summary>
internal static class DateGrammar
{
    // Great Britain and her colonies, the last to begin it so.
    private const int LastYearFromMarch = 1752;

    private static readonly Parser<Day> DayNumber = input =>
    {
        var rest = ((TextInput)input).Rest;
        var length = DateWords.DigitsIn(rest);
        if (length is 0 or > 2) return Scan.Fail<Day>();
        var suffix = DateWords.LettersIn(rest.Slice(length));
        if (suffix > 0 && !DateWords.IsOrdinalEnding(rest.Slice(length, suffix))) return Scan.Fail<Day>();
        var written = length + suffix;
        var end = written < rest.Length && rest[written] == '.' ? written + 1 : written;
        return Result.Success(new Day(DateWords.ValueOf(rest.Slice(0, length)), new TextSpan(input.Position, written), suffix > 0, end > written), ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<Month> MonthName = input =>
    {
        var rest = ((TextInput)input).Rest;
        var length = DateWords.LettersIn(rest);
        var month = MonthNames.FindInText(rest.Slice(0, length), out var isAbbreviation);
        if (month == 0) return Scan.Fail<Month>();
        var end = isAbbreviation && length < rest.Length && rest[length] == '.' ? length + 1 : length;
        return Result.Success(new Month(month, new TextSpan(input.Position, end)), ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<TextSpan> Spaces = input => Scan.Take(input, DateWords.BlanksIn(((TextInput)input).Rest));

    private static readonly Parser<Day> NumericDay =
        from day in DayNumber
        where day.HasStop && !day.IsOrdinal && day.Value is >= 1 and <= 31
        select day;

    private static readonly Parser<Month> MonthNumber =
        from spaces in Spaces
        from number in DayNumber
        where number.HasStop && !number.IsOrdinal && number.Value is >= 1 and <= 12
        select new Month(number.Value, number.Span);

    private static readonly Parser<Month> GapAndMonth = AfterGap(MonthName);

    private static readonly Parser<Day> GapAndDay = AfterGap(DayNumber);

    private static readonly Parser<Year> YearNumber = YearAfter(DateWords.YearGapIn);

    private static readonly Parser<Year> NumericYear = YearAfter(DateWords.BlanksIn);

    private static readonly Parser<Year?> AnyYear = Optional(YearNumber);

    private static readonly Parser<Year?> OptionalYear = Scan.Choose(next => ReadingYear(next) ? AnyYear : Nothing<Year>.Parser);

    /// <summary>What stands between two days; its first character that is no blank, <c>–</c> for the word <c>bis</c>.</summary>
    private static readonly Parser<char> Join = input =>
    {
        var rest = ((TextInput)input).Rest;
        var start = DateWords.BlanksIn(rest);
        if (start == rest.Length) return Scan.Fail<char>();
        var isWord = start > 0 && rest.Slice(start).StartsWith("bis ".AsSpan(), StringComparison.Ordinal);
        if (!isWord && rest[start] is not ('–' or '-' or '—' or '/')) return Scan.Fail<char>();
        var end = start + (isWord ? 3 : 1);
        end += DateWords.BlanksIn(rest.Slice(end));
        return Result.Success(isWord ? '–' : rest[start], ((TextInput)input).At(input.Position + end));
    };

    private static readonly Parser<TextSpan> OpenBracket =
        from spaces in Spaces
        from bracket in Scan.Literal("(")
        select bracket;

    private static readonly Parser<SecondDay> JoinedDay =
        from sign in Join
        from day in DayNumber
        select new SecondDay(sign, day);

    private static readonly Parser<SecondDay> BracketedDay =
        from open in OpenBracket
        from day in DayNumber
        from close in Scan.Literal(")")
        select new SecondDay('/', day);

    private static readonly Parser<SecondDay?> AnyJoinedDay = Optional(JoinedDay);

    private static readonly Parser<SecondDay?> AnyBracketedDay = Optional(BracketedDay);

    private static readonly Parser<SecondDay?> OptionalSecondDay = Scan.Choose((next, after) =>
        IsBracket(next, after) ? AnyBracketedDay : IsJoin(next, after) ? AnyJoinedDay : Nothing<SecondDay>.Parser);

    private static readonly Parser<Days> DayNumbers =
        from first in DayNumber
        from second in OptionalSecondDay
        select new Days(first, second);

    private static readonly Parser<Days> GapAndDays = AfterGap(DayNumbers);

    private static readonly Parser<LastDay> LastDayMonth =
        from sign in Join
        from day in DayNumber
        from month in GapAndMonth
        from year in OptionalYear
        select new LastDay(sign, day, month, year);

    private static readonly Parser<LastDay> LastMonthDay =
        from sign in Join
        from month in MonthName
        from day in GapAndDay
        from year in OptionalYear
        select new LastDay(sign, day, month, year);

    private static readonly Parser<LastDay?> OptionalLastDayMonth = WhereJoined(LastDayMonth);

    private static readonly Parser<LastDay?> OptionalLastMonthDay = WhereJoined(LastMonthDay);

    /// <summary>A date whose day comes first.</summary>
    public static readonly Parser<DateParts> DayMonth =
        from days in DayNumbers
        from month in GapAndMonth
        from year in OptionalYear
        from last in OptionalLastDayMonth
        select new DateParts(DateOrder.DayMonth, days, month, year, last);

    /// <summary>A date whose month comes first.</summary>
    public static readonly Parser<DateParts> MonthDay =
        from month in MonthName
        from days in GapAndDays
        from year in OptionalYear
        from last in OptionalLastMonthDay
        select new DateParts(DateOrder.MonthDay, days, month, year, last);

    /// <summary>A date in numbers, day first, as German writes it.</summary>
    public static readonly Parser<DateParts> Numeric =
        from day in NumericDay
        from month in MonthNumber
        from year in NumericYear
        select new DateParts(DateOrder.Numeric, new Days(day, null), month, year, null);

    private static bool IsJoin(char next, char after) =>
        next is '–' or '-' or '—' or '/' || DateWords.IsSpace(next) && after is '–' or '-' or '—' or '/' or 'b' || DateWords.IsSpace(next) && DateWords.IsSpace(after);

    private static bool IsBracket(char next, char after) => next == '(' || DateWords.IsSpace(next) && after == '(';

    private static Parser<T?> WhereJoined<T>(Parser<T> parser) where T : struct
    {
        var optional = Optional(parser);
        return Scan.Choose((next, after) => IsJoin(next, after) ? optional : Nothing<T>.Parser);
    }

    private static Parser<T> AfterGap<T>(Parser<T> parser) => input =>
    {
        var text = (TextInput)input;
        var gap = DateWords.GapIn(text.Rest);
        return parser(gap == 0 ? input : text.At(input.Position + gap));
    };

    private static Parser<Year> YearAfter(GapReader gapIn) => input =>
    {
        var rest = ((TextInput)input).Rest;
        var start = gapIn(rest);
        if (start < 0 || !DateWords.IsYear(rest.Slice(start))) return Scan.Fail<Year>();
        var year = DateWords.ValueOf(rest.Slice(start, 4));
        var second = SecondYearIn(rest.Slice(start + 4), year);
        var length = 4 + second;
        return Result.Success(new Year(second > 0 ? year + 1 : year, new TextSpan(input.Position + start, length)), ((TextInput)input).At(input.Position + start + length));
    };

    /// <summary>How long <c>/9</c> is in <c>30 January 1648/9</c>: where the year began in March, it is the one that counts. In <c>5 May 1641–2 June</c> it is a day.</summary>
    private static int SecondYearIn(ReadOnlySpan<char> rest, int year)
    {
        if (year > LastYearFromMarch || rest.Length < 2 || rest[0] is not ('/' or '-' or '–')) return 0;
        var digits = DateWords.DigitsIn(rest.Slice(1));
        var next = digits switch { 1 => (year + 1) % 10, 2 => (year + 1) % 100, 4 => year + 1, _ => -1 };
        if (DateWords.ValueOf(rest.Slice(1, digits)) != next) return 0;
        var after = rest.Slice(1 + digits);
        if (DateWords.LettersIn(after) > 0) return 0;
        after = after.Slice(DateWords.BlanksIn(after));
        return MonthNames.FindInText(after.Slice(0, DateWords.LettersIn(after)), out _) > 0 ? 0 : 1 + digits;
    }

    private static bool ReadingYear(char next) => next is ' ' or ',' or '[' or ']' or '\u00A0';

    private static Parser<T?> Optional<T>(Parser<T> parser) where T : struct => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder) : Result.Success<T?>(null, input);
    };

    /// <summary>How long the gap is that a text begins with; −1 where there must be one and is none.</summary>
    private delegate int GapReader(ReadOnlySpan<char> text);

    private static class Nothing<T> where T : struct
    {
        public static readonly Parser<T?> Parser = Scan.Value<T?>(null);
    }
}
