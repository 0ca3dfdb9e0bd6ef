using System.Globalization;

namespace Validator.Dates;

/// <summary>A date of which any part may be missing: year, month and day, each as it is written, possible or not.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
public readonly record struct PartialDate(int? Year, int? Month, int? Day)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Whether no part is missing.</summary>
    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>The English name of a month, 1 to 12.</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>The parts that are there, as in <c>1 July 1943</c>.</summary>
    public override string ToString() => string.Join(
        " ",
        new[]
        {
            Day?.ToString(CultureInfo.InvariantCulture),
            Month is { } month ? MonthName(month) : null,
            Year?.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part is not null));
}
