using Validator.Analysis;
using Validator.Cli.Writing;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>One run of <c>validator fix</c>.</summary>
internal sealed class FixRun(FixOptions options, IReadOnlyList<Rule> rules, Host host)
{
    private readonly Fixer fixer = new(rules, options.Selection);

    /// <summary>Runs and returns the exit code.</summary>
    /// <exception cref="CannotRunException">There is nothing to mend, or nobody to ask.</exception>
    public int Run()
    {
        if (options.Asks && (host.OutputTerminal is null || !host.IsInputTerminal)) throw new CannotRunException("--interactive asks on a terminal, and this is none.");
        if (options.Asks && options.PrintsDiff) throw new CannotRunException("--diff writes nothing, so there is nothing to ask: leave out --interactive.");

        var editions = NamedEditions.Find(options.Paths, rules, host);
        var tasks = editions.SelectMany(TasksOf).ToArray();
        if (!options.PrintsDiff)
            foreach (var folder in tasks.Select(task => Path.GetDirectoryName(task.Path)!).Distinct(StringComparer.Ordinal)) TemporaryFile.ClearLeftovers(folder);
        IReadOnlyList<LetterResult> results = options.Asks ? Ask(tasks) : Mend(tasks);
        foreach (var result in results) Tell(result);
        Summarise(results);
        if (options.PrintsDiff) return results.Any(result => result.Outcome?.Applied.Count > 0) ? ExitCode.Findings : ExitCode.Sound;
        return results.Any(result => result.Failure is not null) ? ExitCode.Findings : ExitCode.Sound;
    }

    private IEnumerable<LetterTask> TasksOf(Edition edition)
    {
        var ledger = edition.ReadLedger(rules);
        NamedEditions.RequireSoundLedger(edition, ledger, host);
        return edition.Letters.Select(path => new LetterTask(edition, ledger, path));
    }

    private LetterResult[] Mend(LetterTask[] tasks)
    {
        using var progress = new Progress(host, tasks.Length);
        var results = new LetterResult[tasks.Length];
        Parallel.For(0, tasks.Length, Threads.For(tasks.Length, host.Cancellation), index =>
        {
            results[index] = Mend(tasks[index], ask: null);
            progress.Advance();
        });
        return results;
    }

    /// <summary>Letters one after the other, each written before the next is asked about: who quits keeps what was decided.</summary>
    private List<LetterResult> Ask(LetterTask[] tasks)
    {
        using var question = new FixQuestion(host);
        var results = new List<LetterResult>();
        foreach (var task in tasks)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (question.HasQuit) break;
            results.Add(Mend(task, offer => question.Ask(NameOf(task.Path), offer)));
        }

        return results;
    }

    private LetterResult Mend(LetterTask task, Func<FixOffer, FixAnswer>? ask)
    {
        LetterText content;
        try
        {
            content = task.Edition.Files.ReadLetter(task.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LetterResult(task.Path, "", null) { Remark = $"it cannot be read (ED0001): {exception.Message}" };
        }

        if (content.InvalidBytes.Count > 0) return new LetterResult(task.Path, "", null) { Remark = "it holds bytes that are no UTF-8 (ED0002)" };
        var letter = new Letter(task.Path, task.Edition.NameOf(task.Path), content);
        var request = new FixRequest { LeastSafe = options.LeastSafe, Ledger = task.Ledger, Ask = ask };
        var outcome = fixer.Fix(letter, task.Edition.Configuration.OptionsFor(task.Path), request);
        var isChanged = outcome.Text != content.Text;
        var failure = !isChanged || options.PrintsDiff
            ? null
            : AtomicFile.Replace(task.Edition.Root, task.Path, LetterBytes.Of(content.Text, content.HasByteOrderMark), LetterBytes.Of(outcome.Text, content.HasByteOrderMark));

        // Of a large edition, only what is to be shown is kept.
        var diff = isChanged && options.PrintsDiff
            ? UnifiedDiff.Of(NameOf(task.Path), WithMark(content.Text, content), WithMark(outcome.Text, content))
            : "";
        return new LetterResult(task.Path, diff, outcome with { Text = "" }) { Failure = failure };
    }

    private static string WithMark(string text, LetterText content) => content.HasByteOrderMark ? "\uFEFF" + text : text;

    private void Tell(LetterResult result)
    {
        var name = VisibleText.Of(NameOf(result.Path));
        if ((result.Failure ?? result.Remark) is { } reason) host.Error.WriteLine($"{name} is left as it is, because {VisibleText.Of(reason)}.");
        if (result.Outcome is not { } outcome) return;
        foreach (var refused in outcome.Refused.Where(refused => refused.Reason is RefusalReason.CannotBeApplied or RefusalReason.ChangesTheAuthorsWords))
            host.Error.WriteLine($"{name}:{refused.Finding.Place.Start.Line + 1}: a fix of {refused.Finding.Id} is not applied, because {VisibleText.Of(refused.Detail)}: a mistake in the validator.");
        if (result.Failure is not null || outcome.Applied.Count == 0) return;
        if (options.PrintsDiff) host.Output.Write(host.OutputTerminal is null ? result.Diff : string.Join('\n', result.Diff.Split('\n').Select(VisibleText.Of)));
        else host.Output.Write($"{name}: {Counts.ByRule(outcome.Applied.Select(applied => applied.Finding.Id))}\n");
    }

    private void Summarise(IReadOnlyList<LetterResult> results)
    {
        var changed = results.Where(result => result.Failure is null && result.Outcome?.Applied.Count > 0).ToArray();
        var fixes = changed.Sum(result => result.Outcome!.Applied.Count);
        var verb = options.PrintsDiff ? "Would mend" : "Mended";
        var done = fixes == 0 ? "Nothing to mend" : $"{verb} {Counts.Of(fixes, "finding")} in {Counts.Of(changed.Length, "letter")}";
        var lessSafe = results.Sum(result => result.Outcome?.LessSafe ?? 0);
        var more = lessSafe == 0 ? "" : $"; {Counts.Of(lessSafe)} more with --unsafe";

        // Standard output holds the diff and nothing else.
        var output = options.PrintsDiff ? host.Error : host.Output;
        output.Write($"{done}{more}.\n");
    }

    private string NameOf(string path) => EditionPaths.Relative(host.Folder, path);

    private sealed record LetterTask(Edition Edition, Ledger Ledger, string Path);

    private sealed record LetterResult(string Path, string Diff, FixOutcome? Outcome)
    {
        /// <summary>Why the letter could not be written.</summary>
        public string? Failure { get; init; }

        /// <summary>Why it was not looked at.</summary>
        public string? Remark { get; init; }
    }
}
