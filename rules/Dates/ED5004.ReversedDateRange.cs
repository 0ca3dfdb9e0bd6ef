using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;

namespace Validator.Rules.Dates;

/// <summary>A range of dates that ends before it begins: <c>7–5 July 1943</c>.</summary>
public sealed class ReversedDateRange : Rule
{
    private const int LeastTurn = 6;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5004", "Reversed range of dates", "The range ends on {1}, before it begins on {0}", Category.Dates, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(DatesOfBlock.Of, Check);

    private static void Check(DatesOfBlock dates, RuleContext context)
    {
        foreach (var date in dates.All)
        {
            if (date.Form != DateForm.Range || !IsPossible(date.Start) || !IsPossible(date.End)) continue;
            var place = DatePlaces.Of(date, dates.Block);
            var first = place == DatePlace.Heading && !MayTurnTheYear(date) ? date.Start with { Year = date.End.Year } : date.Start;
            if (!IsReversed(first, date.End)) continue;
            if (date.End.Year is null && place is not (DatePlace.Heading or DatePlace.DateLine)) continue;
            context.Report(date.Span, first, date.End);
        }
    }

    /// <summary>
    /// Whether a range that names one year may begin in the year before: 30 December–2 January may, and in running text
    /// 1 July–30 June too, but no letter was written from July to June.
    /// </summary>
    private static bool MayTurnTheYear(HistoricalDate date) =>
        !date.NamesTwoMonths || date.StartNamesYear || date.Start.Month - date.End.Month >= LeastTurn;

    /// <summary>Whether there is such a day; where there is none, that is the mistake.</summary>
    private static bool IsPossible(PartialDate day) => HistoricalCalendar.Exists(day, CalendarStyle.Gregorian) || HistoricalCalendar.Exists(day, CalendarStyle.Julian);

    private static bool IsReversed(PartialDate first, PartialDate last)
    {
        if (first.Year is { } from && last.Year is { } to && from != to) return from > to;
        return first.Month == last.Month ? first.Day > last.Day : first.Year is not null && first.Month > last.Month;
    }
}
