using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Files;
using Validator.Text;

namespace Validator.Reporting;

/// <summary>
/// Writes a report in Reviewdog's diagnostic format (rdjson). Its columns are bytes of UTF-8, so the letters are read once
/// more; of a letter that is gone meanwhile the lines are told alone.
/// </summary>
/// <seealso href="https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto"/>
public static class ReviewdogReporter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">The folder that paths are relative to; those outside it are absolute.</param>
    public static void Write(Report report, TextWriter output, string folder)
    {
        var json = new JsonText(output);
        json.StartObject()
            .StartObject("source").Property("name", Product.Name).Property("url", Product.Home).EndObject()
            .StartArray("diagnostics");
        foreach (var file in report.Findings.GroupBy(entry => (entry.Edition, entry.Finding.Path)))
        {
            var text = Read(file.Key.Edition.Files, file.Key.Path);
            var lines = text is null ? null : new LineMap(text);
            foreach (var entry in file)
            {
                var finding = entry.Finding;
                json.StartObject()
                    .Property("message", VisibleText.Of(finding.Message))
                    .StartObject("location")
                    .Property("path", EditionPaths.Relative(folder, finding.Path))
                    .StartObject("range");
                WritePosition("start", finding.Place.Start);
                WritePosition("end", finding.Place.End);
                json.EndObject().EndObject()
                    .Property("severity", SeverityOf(finding.Severity))
                    .StartObject("code").Property("value", finding.Id).Property("url", finding.Diagnostic.Descriptor.HelpLinkUri).EndObject()
                    .EndObject();
            }

            void WritePosition(string name, LinePosition position)
            {
                json.StartObject(name).Property("line", position.Line + 1);
                if (text is not null && lines is not null && position.Line < lines.Count && lines.StartOf(position.Line) + position.Character <= text.Length)
                    json.Property("column", Encoding.UTF8.GetByteCount(text.ToCharArray(lines.StartOf(position.Line), position.Character)) + 1);
                json.EndObject();
            }
        }

        json.EndArray().EndObject().Finish();
    }

    private static string? Read(IFileAccess files, string path)
    {
        try
        {
            return files.ReadLetter(path).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "ERROR",
        DiagnosticSeverity.Warning => "WARNING",
        _ => "INFO",
    };
}
