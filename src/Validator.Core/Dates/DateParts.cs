using Microsoft.CodeAnalysis.Text;

namespace Validator.Dates;

/// <summary>What the grammar reads of a date.</summary>
internal readonly record struct DateParts(DateOrder Order, Days Days, Month Month, Year? Year, LastDay? Last);

/// <summary>A day; its span leaves out the stop after it.</summary>
internal readonly record struct Day(int Value, TextSpan Span, bool IsOrdinal, bool HasStop);

/// <summary>A day after another, and the character that joins them.</summary>
internal readonly record struct SecondDay(char Join, Day Day);

/// <summary>One day or two of the same month.</summary>
internal readonly record struct Days(Day First, SecondDay? Second);

/// <summary>A month, its stop included.</summary>
internal readonly record struct Month(int Value, TextSpan Span);

/// <summary>A year.</summary>
internal readonly record struct Year(int Value, TextSpan Span);

/// <summary>The second of two days of different months, and the character that joins them.</summary>
internal readonly record struct LastDay(char Join, Day Day, Month Month, Year? Year);
