using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Configuration;

namespace Validator.Reporting;

/// <summary>
/// Writes a report as the validator's own JSON, for scripts. <c>version</c> grows when a property changes its meaning or
/// goes; further properties may come without that. Lines and columns are 1-based, columns in UTF-16 units, ends exclusive.
/// </summary>
/// <example>
/// <code>
/// { "version": 1,
///   "tool": { "name": "validator", "version": "1.0.0" },
///   "summary": { "letters": 1, "errors": 1, "warnings": 0, "suggestions": 0, "accepted": 0 },
///   "editions": [ { "root": "/editions/marlow", "letters": 1 } ],
///   "findings": [ {
///     "rule": "ED3001", "name": "DanglingNoteReference", "category": "Notes", "severity": "error", "message": "…",
///     "root": "/editions/marlow", "document": "letters/a.txt", "path": "/editions/marlow/letters/a.txt",
///     "line": 2, "column": 5, "endLine": 2, "endColumn": 20,
///     "found": "[footnoteRef:3]", "fingerprint": "…", "help": "https://…",
///     "related": [ { "path": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 3, "message": "…" } ] } ] }
/// </code>
/// </example>
public static class JsonReporter
{
    private const int Version = 1;

    /// <summary>Writes a report; the summary counts what is not shown, too.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var json = new JsonText(output);
        json.StartObject()
            .Property("version", Version)
            .StartObject("tool").Property("name", Product.Name).Property("version", Product.Version).EndObject()
            .StartObject("summary")
            .Property("letters", report.Letters)
            .Property("errors", report.Count(DiagnosticSeverity.Error))
            .Property("warnings", report.Count(DiagnosticSeverity.Warning))
            .Property("suggestions", report.Count(DiagnosticSeverity.Info))
            .Property("accepted", report.AcceptedCount)
            .EndObject()
            .StartArray("editions");
        foreach (var edition in report.Editions)
            json.StartObject().Property("root", edition.Root).Property("letters", edition.Letters.Count).EndObject();
        json.EndArray().StartArray("findings");
        foreach (var entry in report.Findings) WriteFinding(json, report, entry);
        json.EndArray().EndObject().Finish();
    }

    private static void WriteFinding(JsonText json, Report report, ReportedFinding entry)
    {
        var finding = entry.Finding;
        json.StartObject()
            .Property("rule", finding.Id)
            .Property("name", report.RuleOf(finding).Name)
            .Property("category", finding.Diagnostic.Descriptor.Category)
            .Property("severity", SeverityNames.Of(finding.Severity))
            .Property("message", finding.Message)
            .Property("root", entry.Edition.Root)
            .Property("document", finding.Fingerprint.Document)
            .Property("path", finding.Path);
        WritePlace(json, finding.Place);
        json.Property("found", finding.Fingerprint.Found)
            .Property("fingerprint", finding.Fingerprint.Key)
            .Property("help", finding.Diagnostic.Descriptor.HelpLinkUri)
            .StartArray("related");
        foreach (var related in finding.Related)
        {
            json.StartObject().Property("path", related.Path);
            WritePlace(json, related.Place);
            json.Property("message", related.Message).EndObject();
        }

        json.EndArray().EndObject();
    }

    private static void WritePlace(JsonText json, LinePositionSpan place) => json
        .Property("line", place.Start.Line + 1)
        .Property("column", place.Start.Character + 1)
        .Property("endLine", place.End.Line + 1)
        .Property("endColumn", place.End.Character + 1);
}
