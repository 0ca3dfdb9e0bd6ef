using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;

namespace Validator.Reporting;

/// <summary>
/// Writes a report as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, one base for the URIs of each edition.
/// Lines and columns are 1-based, columns in UTF-16 units, ends exclusive.
/// </summary>
public static class SarifReporter
{
    private const string Base = "EDITION";
    private const string RepositoryBase = "REPOSITORY";

    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var json = new JsonText(output);
        json.StartObject()
            .Property("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .Property("version", "2.1.0")
            .StartArray("runs").StartObject();
        WriteTool(json, report);
        WriteCut(json, report);
        var bases = WriteBases(json, report);
        json.Property("columnKind", "utf16CodeUnits").StartArray("results");
        var indexes = report.Rules.Select((rule, index) => (rule.Descriptor.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var accepted = report.Accepted.Where(entry => entry.Finding.Severity >= report.Lowest && entry.Finding.Severity != DiagnosticSeverity.Hidden).ToArray();
        foreach (var (edition, finding) in report.Findings.Concat(accepted))
            WriteResult(json, finding, indexes[finding.Id], new UriBase(edition, bases[edition.Root], report.Revision), tellsSuppression: accepted.Length > 0);
        json.EndArray().EndObject().EndArray().EndObject().Finish();
    }

    private static void WriteTool(JsonText json, Report report)
    {
        json.StartObject("tool").StartObject("driver")
            .Property("name", Product.Name)
            .Property("version", Product.Version)
            .Property("semanticVersion", Product.Version)
            .Property("informationUri", Product.Home)
            .StartArray("rules");
        foreach (var rule in report.Rules) WriteRule(json, rule);
        json.EndArray().EndObject().EndObject();
    }

    private static void WriteRule(JsonText json, Rule rule)
    {
        var descriptor = rule.Descriptor;
        var title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        json.StartObject()
            .Property("id", descriptor.Id)
            .Property("name", rule.Name)
            .StartObject("shortDescription").Property("text", title).EndObject()
            .StartObject("fullDescription").Property("text", RulePage.Of(rule).Summary).EndObject()
            .Property("helpUri", descriptor.HelpLinkUri)
            .StartObject("defaultConfiguration")
            .Property("enabled", descriptor.IsEnabledByDefault)
            .Property("level", LevelOf(descriptor.DefaultSeverity))
            .EndObject()
            .StartObject("properties").Property("category", descriptor.Category).EndObject()
            .EndObject();
    }

    /// <summary>Names the folders that URIs are relative to: one edition's is <c>EDITION</c>, those of several are counted.</summary>
    private static Dictionary<string, string> WriteBases(JsonText json, Report report)
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in report.Editions.Select(edition => edition.Root).Distinct(StringComparer.Ordinal))
            bases.Add(root, report.Editions.Count == 1 ? Base : Base + (bases.Count + 1).ToString(CultureInfo.InvariantCulture));
        json.StartObject("originalUriBaseIds");
        foreach (var pair in bases) json.StartObject(pair.Value).Property("uri", FileUri.OfFolder(pair.Key)).EndObject();
        if (report.Revision is { } revision) json.StartObject(RepositoryBase).Property("uri", FileUri.OfFolder(revision.Folder)).EndObject();
        json.EndObject();
        WriteRevision(json, report);
        return bases;
    }

    /// <summary>Says how many results a limit left out.</summary>
    private static void WriteCut(JsonText json, Report report)
    {
        if (report.Cut == 0) return;
        json.StartArray("invocations").StartObject()
            .Property("executionSuccessful", true)
            .StartArray("toolExecutionNotifications").StartObject()
            .Property("level", "note")
            .StartObject("message").Property("text", $"{Tally.Of(report.Cut, "finding")} more, none graver than those listed, left out by --max-results.").EndObject()
            .EndObject().EndArray()
            .EndObject().EndArray();
    }

    private static void WriteRevision(JsonText json, Report report)
    {
        if (report.Revision is not { } revision) return;
        json.StartArray("versionControlProvenance").StartObject()
            .Property("repositoryUri", revision.Repository)
            .Property("revisionId", revision.Id);
        if (revision.Branch is not null) json.Property("branch", revision.Branch);
        json.StartObject("mappedTo").Property("uriBaseId", RepositoryBase).EndObject().EndObject().EndArray();
    }

    private static void WriteResult(JsonText json, Finding finding, int ruleIndex, UriBase uriBase, bool tellsSuppression)
    {
        json.StartObject()
            .Property("ruleId", finding.Id)
            .Property("ruleIndex", ruleIndex)
            .Property("level", LevelOf(finding.Severity))
            .StartObject("message").Property("text", finding.Message).EndObject()
            .StartArray("locations").StartObject();
        WritePhysicalLocation(json, finding.Path, finding.Place, uriBase);
        json.EndObject().EndArray();
        if (finding.Related.Count > 0)
        {
            json.StartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Count; i++) WriteRelated(json, finding.Related[i], i, uriBase);
            json.EndArray();
        }

        // By the standard, either every result says whether it is suppressed or none does.
        if (tellsSuppression) WriteSuppression(json, finding);
        json.StartObject("partialFingerprints").Property("finding/v1", finding.Fingerprint.Key).EndObject().EndObject();
    }

    private static void WriteSuppression(JsonText json, Finding finding)
    {
        json.StartArray("suppressions");
        if (finding.Justification is not null)
            json.StartObject().Property("kind", "external").Property("status", "accepted").Property("justification", finding.Justification).EndObject();
        json.EndArray();
    }

    private static void WriteRelated(JsonText json, RelatedPlace related, int index, UriBase uriBase)
    {
        json.StartObject().Property("id", index);
        WritePhysicalLocation(json, related.Path, related.Place, uriBase);
        json.StartObject("message").Property("text", related.Message).EndObject().EndObject();
    }

    private static void WritePhysicalLocation(JsonText json, string path, LinePositionSpan place, UriBase uriBase)
    {
        json.StartObject("physicalLocation").StartObject("artifactLocation");

        // Platforms know files by their paths from the root of the repository.
        if (uriBase.Revision is { } revision && EditionPaths.IsBelow(revision.Folder, path))
            json.Property("uri", FileUri.OfRelative(EditionPaths.Relative(revision.Folder, path))).Property("uriBaseId", RepositoryBase);
        else if (EditionPaths.IsBelow(uriBase.Edition.Root, path))
            json.Property("uri", FileUri.OfRelative(uriBase.Edition.NameOf(path))).Property("uriBaseId", uriBase.Id);
        else
            json.Property("uri", FileUri.OfFile(path));
        json.EndObject()
            .StartObject("region")
            .Property("startLine", place.Start.Line + 1)
            .Property("startColumn", place.Start.Character + 1)
            .Property("endLine", place.End.Line + 1)
            .Property("endColumn", place.End.Character + 1)
            .EndObject().EndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };

    private readonly record struct UriBase(Edition Edition, string Id, Revision? Revision);
}
