namespace Validator.Dates;

/// <summary>Whether a date names one day, a stretch of days, or one day by two calendars.</summary>
public enum DateForm : byte
{
    /// <summary>One day, month or year: <c>1 July 1943</c>.</summary>
    Single,

    /// <summary>A stretch: <c>5–7 July 1943</c>, and the night of <c>5/6 July 1943</c>.</summary>
    Range,

    /// <summary>Old and New Style: <c>1/14 February 1918</c>.</summary>
    Dual,
}
