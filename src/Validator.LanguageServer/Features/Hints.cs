using Microsoft.CodeAnalysis.Text;
using Validator.Dates;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Words that an editor shows between those of the letter, where somebody has asked for them.</summary>
internal static class Hints
{
    private const int LongestNote = 40;

    /// <summary>The hints in a stretch of a letter.</summary>
    public static IReadOnlyList<InlayHint> In(DocumentSyntax document, TextSpan within, Settings settings)
    {
        var hints = new List<(int Offset, string Label)>();
        if (settings.ShowsWeekdays)
            foreach (var date in DateScanner.In(document))
                if (within.Contains(date.Span.End - 1) && WeekdayOf(date) is { } weekday) hints.Add((date.Span.End, weekday.ToString()));
        if (settings.ShowsNotes)
            foreach (var reference in document.Notes.References)
                if (within.Contains(reference.Span.Start) && document.NoteOf(reference) is { } note) hints.Add((reference.Span.End, Reporting.VisibleText.Of(Markdown.Shorten(note.Words(), LongestNote))));
        return [.. hints.OrderBy(hint => hint.Offset).Select(hint => new InlayHint(document.Lines.RangeOf(new TextSpan(hint.Offset, 0)).Start, hint.Label, PaddingLeft: true, PaddingRight: true))];
    }

    /// <summary>The weekday of a date that names none; none of a stretch of days, or where nobody can tell the calendar.</summary>
    private static DayOfWeek? WeekdayOf(HistoricalDate date)
    {
        if (date.Weekday is not null || date.Form == DateForm.Range) return null;
        var (day, style) = date.Form == DateForm.Dual ? (date.End, CalendarStyle.Gregorian) : (date.Start, date.Style ?? CalendarStyle.Gregorian);
        if (!day.IsFull) return null;
        if (date.Style is null && HistoricalCalendar.IsBeforeReform(day)) style = CalendarStyle.Julian;
        return HistoricalCalendar.Exists(day, style) && day.Month is >= 1 and <= 12 ? HistoricalCalendar.WeekdayOf(day, style) : null;
    }
}
