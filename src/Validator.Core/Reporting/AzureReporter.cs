using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>Writes a report as logging commands of Azure Pipelines, errors first. It knows two levels: suggestions are warnings there.</summary>
public static class AzureReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The root of the repository, which paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        foreach (var entry in report.Findings.OrderByDescending(entry => entry.Finding.Severity))
        {
            var finding = entry.Finding;
            var level = finding.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            var place = string.Format(CultureInfo.InvariantCulture, "linenumber={0};columnnumber={1}", finding.Place.Start.Line + 1, finding.Place.Start.Character + 1);
            output.Write($"##vso[task.logissue type={level};sourcepath={Escape(EditionPaths.Relative(folder, finding.Path))};{place};code={finding.Id};]{Escape(finding.Message)}\n");
        }
    }

    /// <summary>What would end a property or the command, in the agent's own escapes. Line breaks are visible text by then.</summary>
    private static string Escape(string text) => VisibleText.Of(text).Replace("%", "%AZP25").Replace(";", "%3B").Replace("]", "%5D");
}
