using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Dates;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>A heading's date in another order than the edition's.</summary>
public sealed class DateFormat : Rule
{
    /// <summary>The edition's order of day and month; none where it has none.</summary>
    internal static readonly EditionOption<DateOrder?> Format = EditionOption.Choice<DateOrder?>(
        "edition_date_format", null, ("day-month-year", DateOrder.DayMonth), ("month-day-year", DateOrder.MonthDay));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED8003", "Date in another order than the edition's", "The edition writes this date “{0}”", Category.Style, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Format];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        HeadingDate.Of(document) is { } date && date.Span == finding.Span && Rewritten(date, document) is { } rewritten
            ? new Fix($"Write “{rewritten}”", FixSafety.Safe, [new TextChange(date.Span, rewritten)])
            : null;

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (context.Options.Get(Format) is not { } order || HeadingDate.Of(context.Document) is not { } date || date.Order == order) return;
        if (Rewritten(date, context.Document) is { } rewritten) context.Report(date.Span, rewritten);
    }

    /// <summary>The date in the other order; none where more stands in it than days, a month and a year.</summary>
    private static string? Rewritten(HistoricalDate date, DocumentSyntax document)
    {
        if (date.DaysSpan.IsEmpty || date.NamesTwoMonths || date.Order == DateOrder.Numeric) return null;
        if (document.Text.IndexOf('[', date.Span.Start, date.Span.Length) >= 0 || EndsInStop(date.DaysSpan, document)) return null;
        var (days, month) = (TextOf(date.DaysSpan), TextOf(date.MonthSpan));
        var year = date.YearSpan.IsEmpty ? "" : TextOf(date.YearSpan);
        if (date.Order == DateOrder.MonthDay) return year.Length == 0 ? $"{days} {month}" : $"{days} {month} {year}";
        return year.Length == 0 ? $"{month} {days}" : $"{month} {days}, {year}";

        string TextOf(TextSpan span) => document.Text.Substring(span.Start, span.Length);
    }

    private static bool EndsInStop(TextSpan span, DocumentSyntax document) => span.End < document.Text.Length && document.Text[span.End] == '.' && span.End < HeadingEnd(document);

    private static int HeadingEnd(DocumentSyntax document) => document.Heading!.Parts.Date!.Value.End;
}
