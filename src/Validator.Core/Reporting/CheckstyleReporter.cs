using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>Writes a report as Checkstyle does, for the many tools that read that.</summary>
public static class CheckstyleReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <param name="folder">The folder that paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        using var xml = XmlText.Start(output);
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "10.0");
        foreach (var file in report.Findings.GroupBy(entry => entry.Finding.Path, StringComparer.Ordinal))
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", VisibleText.Of(EditionPaths.Relative(folder, file.Key)));
            foreach (var entry in file)
            {
                var finding = entry.Finding;
                xml.WriteStartElement("error");
                xml.WriteAttributeString("line", (finding.Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("column", (finding.Place.Start.Character + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("severity", SeverityOf(finding.Severity));
                xml.WriteAttributeString("message", VisibleText.Of(finding.Message));
                xml.WriteAttributeString("source", $"{finding.Id}.{report.RuleOf(finding).Name}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
