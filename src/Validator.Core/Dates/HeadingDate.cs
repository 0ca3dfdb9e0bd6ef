using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Dates;

/// <summary>Reads the date of a letter's heading, of which day or month may be missing.</summary>
public static class HeadingDate
{
    /// <summary>The heading's date, with spans of the file; none where it has none or is undated.</summary>
    public static HistoricalDate? Of(DocumentSyntax document)
    {
        if (document.Heading?.Parts.Date is not { } place) return null;
        var text = document.Text.Substring(place.Start, place.Length);
        var days = DateScanner.In(text);
        if (days.Count == 0) return WithoutDay(text, place);
        var (first, last) = (days[0], days[days.Count - 1]);
        if (days.Count > 1)
            return first with { Span = TextSpan.FromBounds(place.Start + first.Span.Start, place.Start + last.Span.End), End = last.End, Form = DateForm.Range };
        return first.Move(place.Start);
    }

    /// <summary><c>July 1943</c>, <c>June–July 1943</c>, <c>1943</c>.</summary>
    private static HistoricalDate? WithoutDay(string text, TextSpan place)
    {
        int? firstMonth = null, lastMonth = null, firstYear = null, lastYear = null;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var letters = DateWords.LettersIn(rest);
            var digits = letters > 0 ? 0 : DateWords.DigitsIn(rest);
            if (letters > 0 && MonthNames.Find(rest.Slice(0, letters)) is var month and > 0) (firstMonth, lastMonth) = (firstMonth ?? month, month);
            if (digits == 4 && DateWords.ValueOf(rest.Slice(0, digits)) is var year) (firstYear, lastYear) = (firstYear ?? year, year);
            at += Math.Max(1, Math.Max(letters, digits));
        }

        if (firstMonth is null && firstYear is null) return null;
        var (start, end) = (new PartialDate(firstYear, firstMonth, null), new PartialDate(lastYear, lastMonth, null));
        return new HistoricalDate(place, start, end, start == end ? DateForm.Single : DateForm.Range);
    }
}
