using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Dates;

/// <summary>A file whose name holds a full ISO date that is not the heading's.</summary>
public sealed class FileNameDateMismatch : Rule
{
    private const int IsoLength = 10;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5006", "File name and heading disagree about the date", "The heading is dated {0}, but the file’s name says {1}", Category.Dates, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        var named = DatesIn(Path.GetFileNameWithoutExtension(context.Letter.Name)).ToArray();
        if (named.Length == 0 || HeadingDate.Of(context.Document) is not { } date) return;
        if (!HistoricalCalendar.Exists(date.Start, CalendarStyle.Julian) || !HistoricalCalendar.Exists(date.End, CalendarStyle.Julian)) return;
        if (named.Any(day => Agrees(day, date))) return;
        context.Report(date.Span, date.Form == DateForm.Single ? date.Start.ToString() : context.Document.Text.Substring(date.Span.Start, date.Span.Length), named[0]);
    }

    /// <summary>Whether the day is the heading's, one of its range, or the same day by the other calendar, so far as the heading says.</summary>
    private static bool Agrees(PartialDate day, HistoricalDate date)
    {
        if (Matches(day, date.Start) || Matches(day, date.End)) return true;
        if (!date.Start.IsFull || !date.End.IsFull) return IsWithin(day, date);
        var number = HistoricalCalendar.DayNumber(day, CalendarStyle.Gregorian);

        // Of two styles that are not one day, either may be the right one: that is ED5003, and the file's name then agrees with one of them.
        return date.Form switch
        {
            DateForm.Range => IsWithin(day, date),
            DateForm.Dual => number == HistoricalCalendar.DayNumber(date.Start, CalendarStyle.Julian)
                || HistoricalCalendar.DayNumber(day, CalendarStyle.Julian) == HistoricalCalendar.DayNumber(date.End, CalendarStyle.Gregorian),
            _ => date.Style == CalendarStyle.Julian && number == HistoricalCalendar.DayNumber(date.Start, CalendarStyle.Julian),
        };
    }

    private static bool Matches(PartialDate day, PartialDate heading) =>
        (heading.Year is null || heading.Year == day.Year) && (heading.Month is null || heading.Month == day.Month) && (heading.Day is null || heading.Day == day.Day);

    private static bool IsWithin(PartialDate day, HistoricalDate date) =>
        date.Form == DateForm.Range && Compare(date.Start, day) <= 0 && Compare(day, date.End) <= 0;

    private static int Compare(PartialDate left, PartialDate right)
    {
        if (left.Year is { } year && right.Year is { } otherYear && year != otherYear) return year.CompareTo(otherYear);
        if (left.Month is { } month && right.Month is { } otherMonth && month != otherMonth) return month.CompareTo(otherMonth);
        return left.Day is { } day && right.Day is { } otherDay ? day.CompareTo(otherDay) : 0;
    }

    private static IEnumerable<PartialDate> DatesIn(string name)
    {
        for (var at = 0; at + IsoLength <= name.Length; at++)
        {
            if (at > 0 && IsDigit(name[at - 1]) || at + IsoLength < name.Length && IsDigit(name[at + IsoLength])) continue;
            if (name[at + 4] != '-' || name[at + 7] != '-') continue;
            if (Number(name, at, 4) is not { } year || Number(name, at + 5, 2) is not (>= 1 and <= 12 and var month) || Number(name, at + 8, 2) is not { } day) continue;
            var date = new PartialDate(year, month, day);
            if (HistoricalCalendar.Exists(date, CalendarStyle.Julian)) yield return date;
        }
    }

    private static int? Number(string text, int start, int length)
    {
        var value = 0;
        for (var at = start; at < start + length; at++)
        {
            if (!IsDigit(text[at])) return null;
            value = value * 10 + (text[at] - '0');
        }

        return value;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
