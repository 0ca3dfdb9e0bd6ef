using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Dates;

/// <summary>A range of dates that ends before it begins: <c>7–5 July 1943</c>.</summary>
public sealed class ReversedDateRange : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5004", "Reversed range of dates", "The range ends on {1}, before it begins on {0}", Category.Dates, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var date in context.Shared(DateScanner.In))
        {
            if (date.Form != DateForm.Range || !IsReversed(date.Start, date.End)) continue;
            if (date.End.Year is null && DatePlaces.Of(date, document) is not (DatePlace.Heading or DatePlace.DateLine)) continue;
            context.Report(date.Span, date.Start, date.End);
        }
    }

    /// <summary>A range over the turn of the year, 30 December–2 January, runs forwards.</summary>
    private static bool IsReversed(PartialDate first, PartialDate last)
    {
        if (first.Year is { } from && last.Year is { } to && from != to) return from > to;
        return first.Month == last.Month ? first.Day > last.Day : first.Year is not null && first.Month > last.Month;
    }
}
