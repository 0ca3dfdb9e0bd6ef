using Microsoft.CodeAnalysis.Text;

namespace Validator.Dates;

/// <summary>A date as it stands in a text. Spans are of the text, half-open, in UTF-16 units; nothing is taken from elsewhere.</summary>
/// <param name="Span">The date without its weekday.</param>
/// <param name="Start">The date, or its first day: the one that stands first in a pair.</param>
/// <param name="End">The last day of a range, or the second of a pair; the same as <paramref name="Start"/> for a single day.</param>
/// <param name="Form">Whether it is a single day, a range or a pair.</param>
public sealed record HistoricalDate(TextSpan Span, PartialDate Start, PartialDate End, DateForm Form)
{
    /// <summary>The weekday that stands with it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Where the weekday stands.</summary>
    public TextSpan WeekdaySpan { get; init; }

    /// <summary>The calendar that <c>O.S.</c> or <c>N.S.</c> after it names.</summary>
    public CalendarStyle? Style { get; init; }

    /// <summary>How the day and the month stand to each other.</summary>
    public DateOrder Order { get; init; }

    /// <summary>Where the day or both days of <c>5–7 July</c> stand, ordinal endings included.</summary>
    public TextSpan DaysSpan { get; init; }

    /// <summary>Where the first month stands.</summary>
    public TextSpan MonthSpan { get; init; }

    /// <summary>Where the last year stands; empty where there is none.</summary>
    public TextSpan YearSpan { get; init; }

    /// <summary>Where the first day stands with its own month and year; all of the date where it names one month.</summary>
    public TextSpan StartSpan { get; init; }

    /// <summary>Where the last day stands with its own month and year; all of the date where it names one month.</summary>
    public TextSpan EndSpan { get; init; }

    /// <summary>Whether a second month stands in it, as in <c>31 January/13 February 1918</c>.</summary>
    public bool NamesTwoMonths { get; init; }

    /// <summary>Whether the first of two months has a year of its own; where it has none, its year is reckoned from the last.</summary>
    public bool StartNamesYear { get; init; }

    /// <summary>The same date farther on in a text, or before.</summary>
    /// <param name="by">How many UTF-16 units farther on.</param>
    public HistoricalDate Move(int by)
    {
        return this with
        {
            Span = Moved(Span),
            WeekdaySpan = Moved(WeekdaySpan),
            DaysSpan = Moved(DaysSpan),
            MonthSpan = Moved(MonthSpan),
            YearSpan = Moved(YearSpan),
            StartSpan = Moved(StartSpan),
            EndSpan = Moved(EndSpan),
        };

        TextSpan Moved(TextSpan span) => span.IsEmpty ? default : new TextSpan(span.Start + by, span.Length);
    }
}
