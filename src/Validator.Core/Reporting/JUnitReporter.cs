using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Reporting;

/// <summary>
/// Writes a report as test results: a suite for each edition, a test for each letter. It holds what the schemas of Jenkins
/// and of Ant both take, which is why a letter has one failure that lists all, and the rest is a suite's output.
/// </summary>
public static class JUnitReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <param name="failOn">The lowest severity that makes a letter's test fail; none for never.</param>
    /// <param name="when">When the run was, and how long it took.</param>
    public static void Write(Report report, TextWriter output, DiagnosticSeverity? failOn, (DateTimeOffset Start, TimeSpan Length) when)
    {
        using var xml = XmlText.Start(output);
        xml.WriteStartElement("testsuites");
        for (var i = 0; i < report.Editions.Count; i++)
        {
            var edition = report.Editions[i];
            var findings = report.Findings.Where(entry => entry.Edition == edition).Select(entry => entry.Finding).ToLookup(finding => finding.Path, StringComparer.Ordinal);

            // Findings stand in other files too, such as .editorconfig.
            var files = edition.Letters.Concat(findings.Select(file => file.Key).Where(path => !edition.Letters.Contains(path))).ToArray();
            var failed = new HashSet<string>(files.Where(file => findings[file].Any(Fails)), StringComparer.Ordinal);
            xml.WriteStartElement("testsuite");
            Attribute("name", Path.GetFileName(edition.Root) is { Length: > 0 } name ? name : edition.Root);
            Attribute("id", i.ToString(CultureInfo.InvariantCulture));
            Attribute("package", Product.Name);
            Attribute("hostname", "localhost");
            Attribute("timestamp", when.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            Attribute("time", i == 0 ? Seconds(when.Length) : "0");
            Attribute("tests", files.Length.ToString(CultureInfo.InvariantCulture));
            Attribute("failures", failed.Count.ToString(CultureInfo.InvariantCulture));
            Attribute("errors", "0");
            xml.WriteStartElement("properties");
            xml.WriteEndElement();
            foreach (var file in files) WriteTest(xml, edition, file, failed.Contains(file) ? [.. findings[file].Where(Fails)] : []);
            xml.WriteElementString("system-out", Lines(files.SelectMany(file => findings[file].Where(finding => !Fails(finding))), edition));
            xml.WriteElementString("system-err", "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        bool Fails(Finding finding) => failOn is { } level && finding.Severity >= level;

        void Attribute(string name, string value) => xml.WriteAttributeString(name, VisibleText.Of(value));
    }

    private static void WriteTest(XmlWriter xml, Edition edition, string file, IReadOnlyList<Finding> failures)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", VisibleText.Of(edition.NameOf(file)));
        xml.WriteAttributeString("classname", Product.Name);
        xml.WriteAttributeString("time", "0");
        if (failures.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", failures[0].Id);
            xml.WriteAttributeString("message", VisibleText.Of(failures.Count == 1 ? failures[0].Message : $"{failures[0].Message}, and {Tally.Of(failures.Count - 1, "finding")} more"));
            xml.WriteString(Lines(failures, edition));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Lines(IEnumerable<Finding> findings, Edition edition)
    {
        var lines = new StringBuilder();
        foreach (var finding in findings)
        {
            lines.Append(VisibleText.Of(edition.NameOf(finding.Path)))
                .Append(string.Format(CultureInfo.InvariantCulture, ":{0}:{1}: ", finding.Place.Start.Line + 1, finding.Place.Start.Character + 1))
                .Append($"{Tally.NameOf(finding.Severity)} {finding.Id}: {VisibleText.Of(finding.Message)}\n");
        }

        return lines.ToString();
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
