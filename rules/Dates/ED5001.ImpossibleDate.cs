using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;

namespace Validator.Rules.Dates;

/// <summary>A day that its month does not have: <c>31 June 1943</c>.</summary>
public sealed class ImpossibleDate : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5001", "Impossible date", "There is no “{0}”: {1}", Category.Dates, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(DatesOfBlock.Of, Check);

    private static void Check(DatesOfBlock dates, RuleContext context)
    {
        foreach (var date in dates.All)
        {
            if (WrongDay(date) is not { } found) continue;
            var (wrong, span) = found;
            var place = DatePlaces.Of(date, dates.Block);
            if (wrong.Year is null && (place is not (DatePlace.Heading or DatePlace.DateLine) || CanBeYear(date, wrong))) continue;
            var isWarning = place == DatePlace.Author || HistoricalCalendar.Exists(wrong, CalendarStyle.Julian);
            context.ReportAs(
                isWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
                span,
                dates.Block.Document.Text.Substring(span.Start, span.Length),
                Reason(wrong));
        }
    }

    private static (PartialDate Day, TextSpan Span)? WrongDay(HistoricalDate date)
    {
        if (IsWrong(date.Start, date)) return (date.Start, date.StartSpan);
        return IsWrong(date.End, date) ? (date.End, date.EndSpan) : null;
    }

    private static bool IsWrong(PartialDate day, HistoricalDate date)
    {
        if (HistoricalCalendar.Exists(day, CalendarStyle.Gregorian)) return false;
        var isJulian = date.Style == CalendarStyle.Julian || date.Form == DateForm.Dual || day.IsFull && HistoricalCalendar.IsBeforeReform(day);
        return !isJulian || !HistoricalCalendar.Exists(day, CalendarStyle.Julian);
    }

    /// <summary><c>July 43</c> is July 1943.</summary>
    private static bool CanBeYear(HistoricalDate date, PartialDate wrong) => date.Order == DateOrder.MonthDay && wrong.Day > 31;

    private static string Reason(PartialDate wrong)
    {
        var month = wrong.Month!.Value;
        var name = PartialDate.MonthName(month);
        if (HistoricalCalendar.Exists(wrong, CalendarStyle.Julian)) return $"{name} {wrong.Year} has 29 days by the Julian calendar only";
        var days = HistoricalCalendar.DaysIn(month, wrong.Year, CalendarStyle.Gregorian);
        return month == 2 && wrong.Year is { } year ? $"{name} {year} has {days} days" : $"{name} has {days} days";
    }
}
