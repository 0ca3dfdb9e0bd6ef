using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Reporting;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator check</c>: says what is wrong with letters.</summary>
internal static class CheckCommand
{
    private static readonly (string, DiagnosticSeverity?)[] Levels =
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
        var standardInput = new Option<string?>("--stdin-filename") { Description = "The file that standard input counts as.", HelpName = "FILE" };
        var statistics = new Option<bool>("--statistics") { Description = "Print how often each rule found something instead of each finding, and how much of it is accepted and can be fixed." };

        var command = new Command("check", "Say what is wrong with letters.") { paths, format, output, severity, failOn, select, ignore, most, standardInput, statistics };
        command.SetAction(parsed => CheckRun.Run(
            new CheckRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                StandardInputName = parsed.GetValue(standardInput),
                Reports = format.In(parsed, parsed.GetValue(output)),
                Lowest = severity.In(parsed) ?? DiagnosticSeverity.Info,
                FailOn = failOn.In(parsed),
                MostResults = parsed.GetValue(most),
                CountsOnly = parsed.GetValue(statistics),
                Selection = new RuleSelection(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []),
            },
            RuleCatalog.All,
            host));
        return command;
    }
}
