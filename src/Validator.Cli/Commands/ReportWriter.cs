using System.Text;
using Validator.Cli.Reporters;
using Validator.Cli.Versioning;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>Writes the reports that a run of <c>validator check</c> is asked for.</summary>
internal sealed class ReportWriter(Report report, TimeSpan elapsed, CheckRequest request, Host host)
{
    /// <summary>The variable that names the file of a GitHub job's summary.</summary>
    public const string JobSummary = "GITHUB_STEP_SUMMARY";

    // What platforms show on lines of a change is named from the root of the repository.
    private readonly Lazy<string> repository = new(() => GitRepository.FindRoot(host.Folder, host.Files) ?? host.Folder);

    /// <summary>Writes them.</summary>
    /// <exception cref="CannotRunException">One cannot be written.</exception>
    public void Write()
    {
        foreach (var (format, file) in request.Reports)
        {
            if (file is null) Write(format, host.Output, host.OutputTerminal);
            else WriteFile(file, FileMode.Create, output => Write(format, output, terminal: null));
            if (format == ReportFormat.GitHub && host.Variable(JobSummary) is { Length: > 0 } summary)
                WriteFile(summary, FileMode.Append, output => MarkdownReporter.Write(report, output, repository.Value));
        }
    }

    private void WriteFile(string file, FileMode mode, Action<TextWriter> write)
    {
        var path = Path.GetFullPath(file, host.Folder);
        if (report.Editions.Any(edition => edition.Holds(path)))
            throw new CannotRunException($"The report would overwrite the letter '{VisibleText.Of(file)}'; give it another name.");
        try
        {
            using var output = new StreamWriter(new FileStream(path, mode), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
            write(output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The report cannot be written to '{VisibleText.Of(file)}': {VisibleText.Of(exception.Message.TrimEnd('.'))}.");
        }
    }

    private void Write(ReportFormat format, TextWriter output, Terminal? terminal)
    {
        switch (format)
        {
            case ReportFormat.Text when request.CountsOnly:
                new StatisticsTable(output, terminal).Write(RuleCount.In(report, report.Rules, host.Cancellation));
                output.Write($"{Summary.Of(report, elapsed, Palette.For(terminal))}\n");
                break;
            case ReportFormat.Text:
                new TextReporter(output, terminal, host.Folder).Write(report, elapsed, host.Cancellation);
                break;
            case ReportFormat.MSBuild:
                MSBuildReporter.Write(report, output, host.Folder);
                break;
            case ReportFormat.Json:
                JsonReporter.Write(report, output);
                break;
            case ReportFormat.GitHub:
                GitHubReporter.Write(report, output, repository.Value);
                break;
            case ReportFormat.GitLab:
                GitLabReporter.Write(report, output, repository.Value);
                break;
            case ReportFormat.Azure:
                AzureReporter.Write(report, output, repository.Value);
                break;
            case ReportFormat.JUnit:
                JUnitReporter.Write(report, output, request.FailOn, (host.Clock.GetUtcNow() - elapsed, elapsed));
                break;
            case ReportFormat.Checkstyle:
                CheckstyleReporter.Write(report, output, host.Folder);
                break;
            case ReportFormat.Reviewdog:
                ReviewdogReporter.Write(report, output, host.Folder);
                break;
            default:
                SarifReporter.Write(report, output);
                break;
        }
    }
}
