using Validator.Text;

namespace Validator.Dates;

/// <summary>The weekdays' names in English, German, French and Russian, in full and as usually abbreviated.</summary>
internal static class WeekdayNames
{
    // An abbreviation needs its stop: without it most are other words, and “Sun” is a newspaper.
    private static readonly NameTable Weekdays = NameTable.Of(
        "sunday !sun. sonntag !so. dimanche dim. воскресенье воскресенья воскр. вс.",
        "monday !mon. montag !mo. lundi lun. понедельник понедельника пон. пн.",
        "tuesday tues. tue. dienstag !di. mardi вторник вторника вт.",
        "wednesday !wed. mittwoch !mi. mercredi merc. среда среду среды ср.",
        "thursday thurs. thur. thu. donnerstag !do. jeudi четверг четверга чт.",
        "friday fri. freitag !fr. vendredi vendr. пятница пятницу пятницы пт.",
        "saturday !sat. samstag sonnabend !sa. samedi sam. суббота субботу субботы сб.");

    /// <summary>The weekday that a word names; none where it names none.</summary>
    /// <param name="word">The word without its stop.</param>
    /// <param name="isAbbreviation">Whether it needs a stop after it.</param>
    public static DayOfWeek? Find(ReadOnlySpan<char> word, out bool isAbbreviation)
    {
        var value = Weekdays.Find(word, out var name);
        isAbbreviation = name.IsAbbreviation;
        return value < 0 || name.NeedsCapital && char.IsLower(word[0]) ? null : (DayOfWeek)value;
    }
}
