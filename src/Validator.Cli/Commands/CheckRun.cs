using Validator.Analysis;
using Validator.Cli.Versioning;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>One run of <c>validator check</c>: finds the letters, analyses their editions, writes the report.</summary>
internal static class CheckRun
{
    private const string StandardInput = "-";
    private const string StandardInputName = "stdin.txt";

    /// <summary>Runs and returns the exit code.</summary>
    /// <exception cref="CannotRunException">There is nothing to check, or the report cannot be written.</exception>
    public static int Run(CheckRequest request, IReadOnlyList<Rule> rules, Host host)
    {
        var started = host.Clock.GetTimestamp();
        if (request.CountsOnly && request.Reports.Any(target => target.Format != ReportFormat.Text)) throw new CannotRunException("--statistics is a table for people: leave out --format.");
        RequireWholeEdition(request);
        var (files, paths) = Read(request, host);
        var finder = new LetterFinder(host.Folder, files, rules);
        var editions = finder.Find(paths);
        foreach (var complaint in finder.Complaints) host.Error.WriteLine(complaint);
        if (editions.Sum(edition => edition.Letters.Count) == 0)
        {
            if (finder.Complaints.Count > 0) return ExitCode.CouldNotRun;
            throw new CannotRunException(NoLetters(request, editions));
        }

        var results = new EditionRun(request, rules, host).Analyze(editions);
        if (request.Since is not null) results = new ChangeReview(request, rules, host).Filter(results);
        var report = new Report(results, rules, request.Lowest) { Since = request.Since, Revision = RevisionOf(editions, request, host) };
        if (request.MostResults is { } most) report.Limit(most);
        new ReportWriter(report, host.Clock.GetElapsedTime(started), request, host).Write();
        if (finder.Complaints.Count > 0) return ExitCode.CouldNotRun;
        var fails = request.FailOn is { } level && results.Any(result => result.Findings.Any(finding => finding.Severity >= level));
        return fails ? ExitCode.Findings : ExitCode.Sound;
    }

    /// <summary>What a change answers for is known of whole editions on the disk.</summary>
    private static void RequireWholeEdition(CheckRequest request)
    {
        if (request.Since is null && request.ChangedLinesOnly) throw new CannotRunException("--changed-lines says which findings of --since to report: name a revision, as in --since main.");
        if (request.Since is not null && request.Shard is not null) throw new CannotRunException("--since compares whole editions: leave out --shard.");
        if (request.MostResults is not null && request.Shard is not null) throw new CannotRunException("--max-results would hide from the whole what a part found: leave it out with --shard.");
        if (request.Since is not null && (request.Paths.Contains(StandardInput) || request.StandardInputName is not null))
            throw new CannotRunException("--since compares files with a revision, and standard input is none.");
    }

    /// <summary>The revision that the letters are of, where a report has room for it.</summary>
    private static Revision? RevisionOf(IReadOnlyList<Edition> editions, CheckRequest request, Host host)
    {
        if (request.Reports.All(target => target.Format != ReportFormat.Sarif)) return null;
        if (GitRepository.FindRoot(editions[0].Root, host.Files) is not { } root) return null;
        if (editions.Skip(1).Any(edition => GitRepository.FindRoot(edition.Root, host.Files) != root)) return null;
        try
        {
            return new GitRepository(root).Describe();
        }
        catch (CannotRunException)
        {
            // A report is as good without it.
            return null;
        }
    }

    private static (IFileAccess Files, IEnumerable<string> Paths) Read(CheckRequest request, Host host)
    {
        var readsInput = request.Paths.Contains(StandardInput) || request.Paths.Count == 0 && request.StandardInputName is not null;
        if (!readsInput)
        {
            if (request.StandardInputName is not null) throw new CannotRunException("--stdin-filename says what standard input counts as; name - among the paths to read it.");
            return (host.Files, request.Paths.Count == 0 ? ["."] : request.Paths);
        }

        var path = Path.GetFullPath(request.StandardInputName ?? StandardInputName, host.Folder);
        return (new StandardInputFiles(host.Files, path, host.Input), [.. request.Paths.Where(named => named != StandardInput), path]);
    }

    private static string NoLetters(CheckRequest request, IReadOnlyList<Edition> editions)
    {
        if (editions.Count > 0) return "No letters found: 'edition_document = false' in .editorconfig excludes each of those named.";
        var place = request.Paths.Count == 0 ? "the current folder" : string.Join(", ", request.Paths.Select(path => $"'{VisibleText.Of(path)}'"));
        return $"No letters found: there is no .txt or .edition file in {place} or below.";
    }
}
