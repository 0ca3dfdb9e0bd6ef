using System.Text;
using Validator.Analysis;
using Validator.Cli.Reporters;
using Validator.Cli.Writing;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>One run of <c>validator init</c>.</summary>
internal sealed class InitRun(string typed, IReadOnlyList<Rule> rules, Host host)
{
    /// <summary>Runs and returns the exit code.</summary>
    /// <exception cref="CannotRunException">There is no folder, or no letter in it.</exception>
    public int Run()
    {
        var started = host.Clock.GetTimestamp();
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, host.Folder));
        if (!host.Files.FolderExists(folder)) throw new CannotRunException($"There is no folder '{VisibleText.Of(typed)}'.");
        var letters = new EditionFinder(host.Files, rules).LettersBelow(folder);
        if (letters.Count == 0) throw new CannotRunException($"No letters found: there is no .txt or .edition file in '{VisibleText.Of(typed)}' or below.");

        var isWritten = WriteProject(folder);
        isWritten &= Write(Path.Combine(folder, ".editorconfig"), () => EditionSurvey.Of(letters, rules, host).ToEditorConfig());
        ShowFirstCheck(letters, folder, started);
        return isWritten ? ExitCode.Sound : ExitCode.Findings;
    }

    /// <summary>A folder has one project at most.</summary>
    private bool WriteProject(string folder)
    {
        var existing = host.Files.FilesIn(folder).FirstOrDefault(file => file.EndsWith(".editionproj", StringComparison.OrdinalIgnoreCase));
        var name = Path.GetFileName(folder);
        var path = existing ?? Path.Combine(folder, (name.Length == 0 ? "Letters" : name) + ".editionproj");
        return Write(path, () => $"<Project Sdk=\"Validator.Sdk/{Product.Version}\" />\n");
    }

    /// <summary>Writes a file where there is none; false where it cannot be written.</summary>
    private bool Write(string path, Func<string> text)
    {
        var name = VisibleText.Of(EditionPaths.Relative(host.Folder, path));
        if (host.Files.FileExists(path))
        {
            host.Output.Write($"{name} is there already, and is left as it is.\n");
            return true;
        }

        if (AtomicFile.Create(path, Encoding.UTF8.GetBytes(text())) is { } failure)
        {
            host.Error.WriteLine($"{name} cannot be written: {failure}.");
            return false;
        }

        host.Output.Write($"Wrote {name}.\n");
        return true;
    }

    private void ShowFirstCheck(IReadOnlyList<string> letters, string folder, long started)
    {
        var editions = new EditionFinder(host.Files, rules).EditionsOf(letters, folder);
        var analyzer = new EditionAnalyzer(rules);
        var report = new Report([.. editions.Select(edition => analyzer.Analyze(edition, cancellation: host.Cancellation))], rules);
        host.Output.Write('\n');
        new StatisticsTable(host.Output, host.OutputTerminal).Write(RuleCount.In(report, rules, host.Cancellation));
        host.Output.Write($"{Summary.Of(report, host.Clock.GetElapsedTime(started), Palette.For(host.OutputTerminal))}\n");
        if (report.Findings.Count > 0) host.Output.Write("'validator check' shows each of them, 'validator explain' a rule, 'validator accept' takes in what the edition stands by.\n");
    }
}
