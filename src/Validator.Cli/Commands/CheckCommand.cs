using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Reporting;
using Validator.Rules;
using Validator.Storage;

namespace Validator.Cli.Commands;

/// <summary><c>validator check</c>: says what is wrong with letters.</summary>
internal static class CheckCommand
{
    public static readonly (string, DiagnosticSeverity?)[] Levels =
        [("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("suggestion", DiagnosticSeverity.Info)];

    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Letters, folders and patterns as in 'letters/**/*.txt'; - is standard input. A folder stands for every .txt and .edition file below it. [default: .]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new FormatOption();
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to a file.", HelpName = "FILE" };
        var severity = new Choice<DiagnosticSeverity?>("--severity", "The lowest severity to report.", Levels, DiagnosticSeverity.Info);
        var failOn = new Choice<DiagnosticSeverity?>(
            "--fail-on", "The lowest severity that makes the exit code 1, whether it is reported or not.", [.. Levels, ("never", null)], DiagnosticSeverity.Error);
        var select = RuleIds.Option("--select", "Run these rules only, those that are off by default included: IDs or their beginnings, as in ED2,ED3001.");
        var ignore = RuleIds.Option("--ignore", "Run all rules but these.");
        var most = new Option<int?>("--max-results") { Description = "Report so many findings at most, the gravest first; the exit code counts all.", HelpName = "N" };
        most.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
                result.AddError($"--max-results takes a number from 1 on, and not '{VisibleText.Of(token.Value)}'.");
        });
        var since = new Option<string?>("--since") { Description = "Check everything, and report what a change since a revision of git answers for: findings in letters that differ from it, and all that it did not have.", HelpName = "REV" };
        var changedLines = new Option<bool>("--changed-lines") { Description = "With --since: leave out findings of changed letters that stand on unchanged lines, and are not new." };
        var standardInput = new Option<string?>("--stdin-filename") { Description = "The file that standard input counts as.", HelpName = "FILE" };
        var statistics = new Option<bool>("--statistics") { Description = "Print how often each rule found something instead of each finding, and how much of it is accepted and can be fixed." };
        var cache = new Option<string?>("--cache") { Description = "Keep what letters gave in a folder, and do not check again those that have not changed. [default: obj, in editions that have a project]", HelpName = "DIR" };
        var noCache = new Option<bool>("--no-cache") { Description = "Check all letters, and keep nothing." };
        var shard = new Option<string?>("--shard") { Description = "Check one of equal parts, as in 3/16, for 'validator merge' to make the whole of; needs --facts.", HelpName = "N/COUNT" };
        var facts = new Option<string?>("--facts") { Description = "The file to leave the facts of that part in.", HelpName = "FILE" };

        var command = new Command("check", "Say what is wrong with letters.")
        {
            paths, format, output, severity, failOn, select, ignore, most, since, changedLines, standardInput, statistics, cache, noCache, shard, facts,
        };
        command.SetAction(parsed => CheckRun.Run(
            new CheckRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                StandardInputName = parsed.GetValue(standardInput),
                Reports = format.In(parsed, parsed.GetValue(output)),
                Lowest = severity.In(parsed) ?? DiagnosticSeverity.Info,
                FailOn = failOn.In(parsed),
                MostResults = parsed.GetValue(most),
                Since = parsed.GetValue(since),
                ChangedLinesOnly = parsed.GetValue(changedLines),
                CountsOnly = parsed.GetValue(statistics),
                UsesCache = !parsed.GetValue(noCache),
                CacheFolder = FolderIn(parsed, cache, noCache),
                Shard = ShardIn(parsed, shard, facts),
                FactsFile = parsed.GetValue(facts),
                Selection = new RuleSelection(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []),
            },
            RuleCatalog.All,
            host));
        return command;
    }

    private static string? FolderIn(ParseResult parsed, Option<string?> cache, Option<bool> noCache)
    {
        if (parsed.GetValue(cache) is not { } folder) return null;
        if (parsed.GetValue(noCache)) throw new CannotRunException("--no-cache keeps nothing: leave out --cache.");
        return folder.Length > 0 ? folder : throw new CannotRunException("--cache names no folder.");
    }

    private static Shard? ShardIn(ParseResult parsed, Option<string?> shard, Option<string?> facts)
    {
        var named = parsed.GetValue(shard);
        if ((named is null) != (parsed.GetValue(facts) is null))
            throw new CannotRunException("--shard and --facts go together: the part that is checked, and the file that 'validator merge' reads of it.");
        if (named is null) return null;
        return Shard.Read(named) ?? throw new CannotRunException($"--shard takes a part and how many there are, as in 3/16, and not '{VisibleText.Of(named)}'.");
    }
}
