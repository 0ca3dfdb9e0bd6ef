namespace Validator.Dates;

/// <summary>The calendar that a date counts by.</summary>
public enum CalendarStyle : byte
{
    /// <summary>New Style: the Gregorian calendar, reckoned backwards before 1582 too.</summary>
    Gregorian,

    /// <summary>Old Style: the Julian calendar.</summary>
    Julian,
}
