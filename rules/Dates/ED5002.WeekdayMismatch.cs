using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;

namespace Validator.Rules.Dates;

/// <summary>A weekday that is not that of its date.</summary>
public sealed class WeekdayMismatch : Rule
{
    // Until Great Britain and her colonies took the Gregorian calendar, half of Europe's letters were dated by each.
    private const int LastYearOfBoth = 1752;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5002", "Weekday and date disagree", "{0} was a {1}, not a {2}{3}", Category.Dates, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(DatesOfBlock.Of, Check);

    private static void Check(DatesOfBlock dates, RuleContext context)
    {
        foreach (var date in dates.All)
        {
            if (date.Weekday is not { } weekday || date.Form == DateForm.Range || Days(date).Any(day => !IsReal(day))) continue;
            var day = Days(date).FirstOrDefault(day => WeekdayOf(day) == weekday);
            if (day.Date.IsFull) continue;
            var judged = date.Form == DateForm.Dual ? (Date: date.End, Style: CalendarStyle.Gregorian) : Days(date).First();
            context.Report(date.WeekdaySpan, judged.Date, WeekdayOf(judged), weekday, Julian(judged, weekday));
        }
    }

    /// <summary>The days that the date can mean: one, or either of a pair of which nobody can tell which is New Style, as in 14/1 March, or one by either calendar.</summary>
    private static IEnumerable<(PartialDate Date, CalendarStyle Style)> Days(HistoricalDate date)
    {
        if (date.Form == DateForm.Dual)
        {
            var second = (date.End, CalendarStyle.Gregorian);
            return date.NamesTwoMonths || date.Start.Day < date.End.Day ? [second] : [second, (date.Start, CalendarStyle.Gregorian)];
        }

        var isJulian = date.Style == CalendarStyle.Julian || date.Style is null && date.Start.IsFull && HistoricalCalendar.IsBeforeReform(date.Start);
        if (isJulian) return [(date.Start, CalendarStyle.Julian)];
        var gregorian = (date.Start, CalendarStyle.Gregorian);
        return date.Style is null && date.Start.Year <= LastYearOfBoth ? [gregorian, (date.Start, CalendarStyle.Julian)] : [gregorian];
    }

    private static bool IsReal((PartialDate Date, CalendarStyle Style) day) => day.Date.IsFull && HistoricalCalendar.Exists(day.Date, day.Style);

    private static DayOfWeek WeekdayOf((PartialDate Date, CalendarStyle Style) day) => HistoricalCalendar.WeekdayOf(day.Date, day.Style);

    private static string Julian((PartialDate Date, CalendarStyle Style) day, DayOfWeek weekday)
    {
        if (day.Style == CalendarStyle.Julian) return " (Old Style)";
        return HistoricalCalendar.WeekdayOf(day.Date, CalendarStyle.Julian) == weekday ? $"; by the Julian calendar it was a {weekday}" : "";
    }
}
