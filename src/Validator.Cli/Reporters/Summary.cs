using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Reporting;

namespace Validator.Cli.Reporters;

/// <summary>The last line of a report for people: how many letters, how long, how many findings of each severity.</summary>
internal static class Summary
{
    private static readonly DiagnosticSeverity[] Levels = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];

    public static string Of(Report report, TimeSpan elapsed, Palette palette)
    {
        var shown = Counts(report, severity => severity >= report.Lowest, palette.Of);
        var hidden = Counts(report, severity => severity < report.Lowest, (_, text) => text);
        var found = (shown, hidden) switch
        {
            ("", "") => "nothing found",
            (_, "") => shown,
            ("", _) => $"{hidden} not shown",
            _ => $"{shown}; {hidden} not shown",
        };
        var since = report.Since is null ? "" : $" since {VisibleText.Of(report.Since)}";
        var cut = report.Cut > 0 ? $"; {report.Cut.ToString("N0", CultureInfo.InvariantCulture)} left out by --max-results" : "";
        var accepted = report.AcceptedCount > 0 ? $"; {report.AcceptedCount.ToString("N0", CultureInfo.InvariantCulture)} accepted" : "";
        return $"Checked {Tally.Of(report.Letters, "letter")} in {Seconds(elapsed)}: {found}{since}{cut}{accepted}.";
    }

    private static string Counts(Report report, Func<DiagnosticSeverity, bool> includes, Func<DiagnosticSeverity, string, string> paint) =>
        string.Join(", ", Levels
            .Where(level => includes(level) && report.Count(level) > 0)
            .Select(level => paint(level, Tally.Of(report.Count(level), Tally.NameOf(level)))));

    private static string Seconds(TimeSpan elapsed) =>
        elapsed.TotalSeconds.ToString(elapsed.TotalSeconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " s";
}
