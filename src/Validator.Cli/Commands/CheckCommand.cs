using System.CommandLine;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator check</c>: says what is wrong with letters.</summary>
internal static class CheckCommand
{
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and patterns such as 'letters/**/*.txt'; a folder stands for every letter below it. - is standard input. [default: the current folder]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var standardInput = new Option<string?>("--stdin-filename") { Description = "The file that standard input counts as.", HelpName = "FILE" };
        var format = Choice.Of("--format", "How to report.", ReportFormats.ByName, ReportFormat.MSBuild);
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to a file.", HelpName = "FILE" };
        var severity = Choice.Of("--severity", "The lowest severity to report.", Severities.ByName, DiagnosticSeverity.Info);
        var failOn = Choice.Of("--fail-on", "The lowest severity that makes the exit code 1.", Severities.OrNever, DiagnosticSeverity.Error);
        var select = RuleIds.Option("--select", "Run these rules only, also those that are off by default: IDs or their beginnings, as in ED2,ED3001.");
        var ignore = RuleIds.Option("--ignore", "Run all but these rules.");

        var command = new Command("check", "Say what is wrong with letters.") { paths, standardInput, format, output, severity, failOn, select, ignore };
        command.SetAction(parsed => CheckRun.Run(
            new CheckRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                StandardInputName = parsed.GetValue(standardInput),
                Format = parsed.GetValue(format),
                Output = parsed.GetValue(output),
                Lowest = parsed.GetValue(severity) ?? DiagnosticSeverity.Info,
                FailOn = parsed.GetValue(failOn),
                Selection = new RuleSelection(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []),
            },
            RuleCatalog.All,
            host));
        return command;
    }
}
