using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Diagnostics;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>
/// Writes a report as MSBuild and its readers know it: one canonical line a finding, 1-based places, columns in UTF-16
/// units, the help link at the end in parentheses as the compilers of .NET have it.
/// </summary>
public static class MSBuildReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The folder that paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        foreach (var entry in report.Findings)
        {
            output.Write(LineOf(entry.Finding, folder));
            output.Write('\n');
        }
    }

    private static string LineOf(Finding finding, string folder)
    {
        var path = VisibleText.Of(EditionPaths.Relative(folder, finding.Path));
        var (start, end) = (finding.Place.Start, finding.Place.End);
        var place = string.Format(
            CultureInfo.InvariantCulture, "({0},{1},{2},{3})", start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
        return $"{path}{place}: {KindOf(finding.Severity)} {finding.Id}: {VisibleText.Of(finding.Message)} ({finding.Diagnostic.Descriptor.HelpLinkUri})";
    }

    private static string KindOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
