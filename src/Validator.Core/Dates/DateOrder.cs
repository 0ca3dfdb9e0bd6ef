namespace Validator.Dates;

/// <summary>The order of day and month.</summary>
public enum DateOrder : byte
{
    /// <summary><c>1 July 1943</c>.</summary>
    DayMonth,

    /// <summary><c>July 1, 1943</c>.</summary>
    MonthDay,

    /// <summary><c>1. 7. 1943</c>.</summary>
    Numeric,
}
