using System.Text;
using Validator.Cli.Reporters;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>Writes the reports that a run of <c>validator check</c> is asked for.</summary>
internal sealed class ReportWriter(Report report, TimeSpan elapsed, CheckRequest request, Host host)
{
    /// <summary>Writes them.</summary>
    /// <exception cref="CannotRunException">One cannot be written.</exception>
    public void Write()
    {
        foreach (var (format, file) in request.Reports)
        {
            if (file is null) Write(format, host.Output, host.OutputTerminal);
            else WriteFile(format, file);
        }
    }

    private void WriteFile(ReportFormat format, string file)
    {
        var path = Path.GetFullPath(file, host.Folder);
        if (report.Editions.Any(edition => edition.Letters.Contains(path)))
            throw new CannotRunException($"The report would overwrite the letter '{VisibleText.Of(file)}'; give it another name.");
        try
        {
            using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Write(format, output, terminal: null);
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
            default:
                SarifReporter.Write(report, output);
                break;
        }
    }
}
