using Microsoft.CodeAnalysis;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>Writes a report as GitLab's code quality report, which shows it on the lines of a merge request.</summary>
/// <seealso href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>
public static class GitLabReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The root of the repository, which paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        // Of findings that share a fingerprint GitLab shows the first alone, so equal ones are counted.
        var equals = new Dictionary<string, int>(StringComparer.Ordinal);
        var json = new JsonText(output).StartArray();
        foreach (var entry in report.Findings)
        {
            var finding = entry.Finding;
            var key = finding.Fingerprint.Key;
            equals[key] = equals.TryGetValue(key, out var count) ? ++count : count = 1;
            json.StartObject()
                .Property("description", VisibleText.Of(finding.Message))
                .Property("check_name", $"{finding.Id} {report.RuleOf(finding).Name}")
                .Property("fingerprint", count == 1 ? key : $"{key}-{count}")
                .Property("severity", SeverityOf(finding.Severity))
                .StartObject("location")
                .Property("path", EditionPaths.Relative(folder, finding.Path))
                .StartObject("lines").Property("begin", finding.Place.Start.Line + 1).Property("end", finding.Place.End.Line + 1).EndObject()
                .EndObject().EndObject();
        }

        json.EndArray().Finish();
    }

    private static string SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "critical",
        DiagnosticSeverity.Warning => "minor",
        _ => "info",
    };
}
