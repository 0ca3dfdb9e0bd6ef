using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Diagnostics;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>
/// Writes a report as workflow commands of GitHub Actions, which shows them on the lines of a pull request. It shows ten of
/// each level a step, so errors come first; <see cref="MarkdownReporter"/> writes the job summary, which holds all.
/// </summary>
public static class GitHubReporter
{
    /// <summary>Writes a report, a group for each severity.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The root of the repository, which paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        foreach (var level in report.Findings.GroupBy(entry => entry.Finding.Severity).OrderByDescending(level => level.Key))
        {
            output.Write($"::group::{Tally.Of(level.Count(), Tally.NameOf(level.Key))}\n");
            foreach (var entry in level) output.Write($"{CommandOf(report, entry.Finding, folder)}\n");
            output.Write("::endgroup::\n");
        }
    }

    private static string CommandOf(Report report, Finding finding, string folder)
    {
        var (start, end) = (finding.Place.Start, finding.Place.End);

        // Columns are taken within one line only.
        var columns = start.Line == end.Line ? Format($",col={start.Character + 1},endColumn={end.Character + 1}") : "";
        return Format($"::{LevelOf(finding.Severity)} file={Property(EditionPaths.Relative(folder, finding.Path))},line={start.Line + 1},endLine={end.Line + 1}{columns}") +
            $",title={Property($"{finding.Id} {report.RuleOf(finding).Name}")}::{Data(finding.Message)}";
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>What follows a command. A line break, which would end it, is visible text by then.</summary>
    internal static string Data(string text) => VisibleText.Of(text).Replace("%", "%25");

    /// <summary>The value of a command's property.</summary>
    internal static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
