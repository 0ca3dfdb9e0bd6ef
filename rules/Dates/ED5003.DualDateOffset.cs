using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;

namespace Validator.Rules.Dates;

/// <summary>An Old and a New Style date that are not the same day: <c>1/15 February 1918</c>.</summary>
public sealed class DualDateOffset : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5003", "Old and New Style disagree", "{0} Old Style was {1} New Style, not {2}", Category.Dates, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(DatesOfBlock.Of, Check);

    private static void Check(DatesOfBlock dates, RuleContext context)
    {
        foreach (var date in dates.All)
        {
            if (date.Form != DateForm.Dual || !date.Start.IsFull || !date.End.IsFull) continue;
            if (!HistoricalCalendar.Exists(date.Start, CalendarStyle.Julian) || !HistoricalCalendar.Exists(date.End, CalendarStyle.Gregorian)) continue;
            if (Readings(date).Any(IsOneDay)) continue;
            var right = HistoricalCalendar.GregorianOf(HistoricalCalendar.DayNumber(date.Start, CalendarStyle.Julian));
            context.Report(date.Span, date.Start, right, date.End);
        }
    }

    /// <summary>
    /// The pairs of days that are meant: where one month is named and the second number is the lower, the first may be of
    /// the month before or the second of the month after; New Style may stand first; and a year may be that of either day.
    /// </summary>
    private static IEnumerable<(PartialDate Old, PartialDate New)> Readings(HistoricalDate date)
    {
        var (first, second) = (date.Start, date.End);
        yield return (first, second);
        yield return (second, first);
        if (!date.NamesTwoMonths && second.Day < first.Day)
        {
            yield return (Shift(first, -1), second);
            yield return (first, Shift(second, 1));
        }

        if (first.Month == 12 && second.Month == 1) yield return (first with { Year = first.Year + 1 }, second with { Year = second.Year + 1 });
    }

    private static PartialDate Shift(PartialDate date, int months)
    {
        var month = date.Year!.Value * 12 + date.Month!.Value - 1 + months;
        return new PartialDate(month / 12, month % 12 + 1, date.Day);
    }

    private static bool IsOneDay((PartialDate Old, PartialDate New) days) =>
        HistoricalCalendar.Exists(days.Old, CalendarStyle.Julian)
        && HistoricalCalendar.Exists(days.New, CalendarStyle.Gregorian)
        && HistoricalCalendar.DayNumber(days.Old, CalendarStyle.Julian) == HistoricalCalendar.DayNumber(days.New, CalendarStyle.Gregorian);
}
