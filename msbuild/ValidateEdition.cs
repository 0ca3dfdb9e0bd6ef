using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Reporting;
using Validator.Rules;
using Validator.Storage;

namespace Validator.MSBuild;

/// <summary>
/// The MSBuild task that validates letters: logs what is wrong with them, writes SARIF where asked to, and fails the build
/// on errors. Letters that have not changed since the last build are not checked again; their findings are shown again.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ValidateEdition : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private const string DefaultItem = "IsDefaultEditionItem";

    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The letters, absolute or relative to the project.</summary>
    [Required]
    public ITaskItem[] Letters { get; set; } = [];

    /// <summary>The project's folder, absolute: every relative path counts from here, never from the process's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>What the summary begins with.</summary>
    [Required]
    public string SummaryHead { get; set; } = "";

    /// <summary>Where the findings of letters are kept from one build to the next; nowhere where it is empty.</summary>
    public string? CacheFile { get; set; }

    /// <summary>Where to write SARIF 2.1, as the C# compiler takes it: <c>FILE</c> or <c>FILE,version=2.1</c>.</summary>
    public string? ErrorLog { get; set; }

    /// <summary>IDs to keep silent about.</summary>
    public string? NoWarn { get; set; }

    /// <summary>IDs that are errors.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>IDs that stay warnings where all others become errors.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>Whether all warnings are errors.</summary>
    public string? TreatWarningsAsErrors { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var report = Report(Results());
            foreach (var entry in report.Findings) Show(entry.Finding);
            WriteErrorLog(report);
            Log.LogMessage(MessageImportance.High, Summary(report, watch.Elapsed));
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Stops a check that is under way.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    private List<EditionResult> Results()
    {
        var editions = new EditionFinder(new DiskFiles(), RuleCatalog.All).EditionsOf(LetterFiles(), ProjectDirectory);
        var cache = string.IsNullOrEmpty(CacheFile) ? null : LetterCache.Open(Absolute(CacheFile!), RuleCatalog.All, DateTimeOffset.UtcNow);
        var analyzer = new EditionAnalyzer(RuleCatalog.All);
        var results = editions.Select(edition => analyzer.Analyze(edition, cache: cache, cancellation: cancellation.Token)).ToList();
        if (cache is null) return results;
        if (cache.Analyzed == 0) Log.LogMessage(MessageImportance.Low, "No letter has changed since the last check, whose findings are shown again.");

        // A check that cannot be kept is done again the next time: no reason to fail.
        if (cache.Save() is { } failure) Log.LogMessage(MessageImportance.Low, $"The findings cannot be kept for the next build: {failure}");
        return results;
    }

    private IEnumerable<string> LetterFiles()
    {
        var links = new LinkedFolders(ProjectDirectory);
        return Letters
            .Select(letter => (Path: Absolute(letter.ItemSpec), IsDefault: letter.GetMetadata(DefaultItem) == "true"))
            .Where(letter => !letter.IsDefault || !links.Lead(letter.Path))
            .Select(letter => letter.Path)
            .Distinct(StringComparer.Ordinal);
    }

    private Report Report(List<EditionResult> results)
    {
        var policy = new SeverityPolicy(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors, EngineRaises);
        var shown = results.Select(result => result with
        {
            Findings = [.. result.Findings.Select(policy.Apply).OfType<Finding>()],
            Accepted = [.. result.Accepted.Select(policy.Apply).OfType<Finding>()],
        });
        return new Report([.. shown], RuleCatalog.All);
    }

    private bool EngineRaises(string id) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id);

    private void Show(Finding finding)
    {
        var file = VisibleText.Of(EditionPaths.Relative(ProjectDirectory, finding.Path));
        var help = finding.Diagnostic.Descriptor.HelpLinkUri;
        var message = $"{VisibleText.Of(finding.Message)} ({help})";
        var (line, column) = (finding.Place.Start.Line + 1, finding.Place.Start.Character + 1);
        var (endLine, endColumn) = (finding.Place.End.Line + 1, finding.Place.End.Character + 1);
        switch (finding.Severity)
        {
            case DiagnosticSeverity.Error:
                Log.LogError(null, finding.Id, null, help, file, line, column, endLine, endColumn, message);
                break;
            case DiagnosticSeverity.Warning:
                Log.LogWarning(null, finding.Id, null, help, file, line, column, endLine, endColumn, message);
                break;
            default:
                Log.LogMessage(null, finding.Id, null, file, line, column, endLine, endColumn, MessageImportance.Normal, message);
                break;
        }
    }

    private void WriteErrorLog(Report report)
    {
        if (ErrorLogFile(ErrorLog) is not { } file) return;
        var path = Absolute(file);
        if (report.Editions.Any(edition => edition.Letters.Contains(path)))
        {
            Log.LogError($"The error log would overwrite the letter '{file}'; give it another name.");
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            SarifReporter.Write(report, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError($"The error log cannot be written to '{file}': {exception.Message}");
        }
    }

    /// <summary>The file that a value of <c>ErrorLog</c> names; what follows a comma chooses a version, and there is but one.</summary>
    internal static string? ErrorLogFile(string? value)
    {
        var file = (value ?? "").Split(',', ';')[0].Trim();
        return file.Length == 0 ? null : file;
    }

    private string Summary(Report report, TimeSpan time)
    {
        var suggestions = report.Count(DiagnosticSeverity.Info);
        return string.Format(
            CultureInfo.InvariantCulture, "{0} {1}, {2}, {3}{4}{5}, {6:0.00} s", SummaryHead, Count(report.Letters, "letter"),
            Count(report.Count(DiagnosticSeverity.Error), "error"), Count(report.Count(DiagnosticSeverity.Warning), "warning"),
            suggestions == 0 ? "" : ", " + Count(suggestions, "suggestion"),
            report.AcceptedCount == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0:N0} accepted", report.AcceptedCount), time.TotalSeconds);
    }

    private static string Count(int number, string thing) =>
        string.Format(CultureInfo.InvariantCulture, "{0:N0} {1}{2}", number, thing, number == 1 ? "" : "s");

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));
}
