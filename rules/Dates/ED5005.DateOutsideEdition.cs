using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Dates;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Dates;

/// <summary>A heading's date outside the years of the edition.</summary>
public sealed class DateOutsideEdition : Rule
{
    private const string Divider = "..";

    /// <summary>The first and the last day of the edition.</summary>
    internal static readonly EditionOption<EditionSpan?> Span =
        new("edition_span", null, "two ISO dates, the earlier first, as in 1941-06-22..1945-09-02", TryRead);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5005", "Date outside the edition", "{0} lies outside the edition, which runs from {1} to {2}", Category.Dates, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Span];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (context.Options.Get(Span) is not { } span || HeadingDate.Of(context.Document) is not { } date) return;
        if (date.Start.Year is null || date.End.Year is null || !Exists(date.Start) || !Exists(date.End)) return;
        if (IsBefore(date.End, span.First) || IsBefore(span.Last, date.Start)) context.Report(date.Span, date.Start, span.First, span.Last);
    }

    private static bool Exists(PartialDate date) => HistoricalCalendar.Exists(date, CalendarStyle.Julian);

    /// <summary>Whether all of <paramref name="left"/> lies before all of <paramref name="right"/>, so far as both say.</summary>
    private static bool IsBefore(PartialDate left, PartialDate right)
    {
        if (left.Year != right.Year) return left.Year < right.Year;
        return left.Month != right.Month ? left.Month < right.Month : left.Day < right.Day;
    }

    private static bool TryRead(string text, out EditionSpan? value)
    {
        var divider = text.IndexOf(Divider, StringComparison.Ordinal);
        value = divider > 0 && ReadDay(text.Substring(0, divider)) is { } first && ReadDay(text.Substring(divider + Divider.Length)) is { } last && !IsBefore(last, first)
            ? new EditionSpan(first, last)
            : null;
        return value is not null;
    }

    private static PartialDate? ReadDay(string text) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new PartialDate(day.Year, day.Month, day.Day) : null;
}

/// <summary>The first and the last day of an edition.</summary>
internal sealed record EditionSpan(PartialDate First, PartialDate Last);
