namespace Validator.Dates;

/// <summary>
/// Reckons with days of both calendars through Julian day numbers, by the integer formulas of the Explanatory Supplement to
/// the Astronomical Almanac. Both calendars are taken as endless.
/// </summary>
public static class HistoricalCalendar
{
    private const int FirstGregorianDay = 2_299_161;

    /// <summary>How many days the month has; for February without a year, 29.</summary>
    public static int DaysIn(int month, int? year, CalendarStyle style) => month switch
    {
        2 => year is null || IsLeap(year.Value, style) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether the date's day exists in its month; parts that are missing are no obstacle.</summary>
    public static bool Exists(PartialDate date, CalendarStyle style) =>
        date.Day is not { } day || day >= 1 && (date.Month is not { } month ? day <= 31 : day <= DaysIn(month, date.Year, style));

    /// <summary>The Julian day number of a full date.</summary>
    public static int DayNumber(PartialDate date, CalendarStyle style)
    {
        int month = date.Month!.Value, shift = (14 - month) / 12;
        int year = date.Year!.Value + 4800 - shift, monthFromMarch = month + 12 * shift - 3;
        var days = date.Day!.Value + (153 * monthFromMarch + 2) / 5 + 365 * year + year / 4;
        return style == CalendarStyle.Gregorian ? days - year / 100 + year / 400 - 32045 : days - 32083;
    }

    /// <summary>The weekday of a full date.</summary>
    public static DayOfWeek WeekdayOf(PartialDate date, CalendarStyle style) => (DayOfWeek)((DayNumber(date, style) + 1) % 7);

    /// <summary>Whether the full date lies before 15 October 1582, the Gregorian calendar's first day.</summary>
    public static bool IsBeforeReform(PartialDate date) => DayNumber(date, CalendarStyle.Gregorian) < FirstGregorianDay;

    /// <summary>The Gregorian date of a Julian day number, by E. G. Richards's formula.</summary>
    public static PartialDate GregorianOf(int dayNumber)
    {
        var f = dayNumber + 1401 + (4 * dayNumber + 274277) / 146097 * 3 / 4 - 38;
        var e = 4 * f + 3;
        var h = 5 * (e % 1461 / 4) + 2;
        var month = (h / 153 + 2) % 12 + 1;
        return new PartialDate(e / 1461 - 4716 + (14 - month) / 12, month, h % 153 / 5 + 1);
    }

    private static bool IsLeap(int year, CalendarStyle style) =>
        year % 4 == 0 && (style == CalendarStyle.Julian || year % 100 != 0 || year % 400 == 0);
}
