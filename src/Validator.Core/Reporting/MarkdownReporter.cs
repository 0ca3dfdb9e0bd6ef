using System.Globalization;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>Writes a report as a table in Markdown, errors first: the summary of a job.</summary>
public static class MarkdownReporter
{
    // GitHub takes a mebibyte a step, in UTF-8, and drops the whole summary beyond it. A character is three bytes at most.
    private const int Longest = (1 << 20) / 3 - 1000;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The folder that paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        output.Write($"### Validator: {Tally.Of(report.Findings)} in {Tally.Of(report.Letters, "letter")}{(report.Since is null ? "" : $" since {MarkdownText.Of(report.Since)}")}\n\n");
        if (report.Findings.Count > 0) output.Write("| Place | Rule | | What is wrong |\n|---|---|---|---|\n");
        var (length, rows) = (0, 0);
        foreach (var entry in report.Findings.OrderByDescending(entry => entry.Finding.Severity))
        {
            var row = RowOf(report, entry, folder);
            length += row.Length;
            if (length > Longest) break;
            output.Write(row);
            rows++;
        }

        var left = report.Findings.Count - rows;
        if (left > 0) output.Write($"\n{Tally.Of(left, "finding")} more would make this summary longer than it may be.\n");
        if (report.Cut > 0) output.Write($"\n{Tally.Of(report.Cut, "finding")} more are left out: the report was limited.\n");
        if (report.AcceptedCount > 0) output.Write($"\n{Tally.Of(report.AcceptedCount, "finding")} accepted by the edition.\n");
    }

    private static string RowOf(Report report, ReportedFinding entry, string folder)
    {
        var finding = entry.Finding;
        var place = string.Format(
            CultureInfo.InvariantCulture, "{0}:{1}:{2}", EditionPaths.Relative(folder, finding.Path), finding.Place.Start.Line + 1, finding.Place.Start.Character + 1);
        var rule = $"[{finding.Id}]({finding.Diagnostic.Descriptor.HelpLinkUri}) {report.RuleOf(finding).Name}";
        return $"| {MarkdownText.Of(place)} | {rule} | {Tally.NameOf(finding.Severity)} | {MarkdownText.Of(finding.Message)} |\n";
    }
}
