using System.CommandLine;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator merge</c>: makes one report of parts of an edition that were checked by themselves.</summary>
internal static class MergeCommand
{
    public static Command Create(Host host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files that 'validator check --shard N/COUNT --facts FILE' has written, or their folders. The parts' SARIF files are passed over.",
            Arity = ArgumentArity.OneOrMore,
        };
        var editions = new Option<string[]>("--edition") { Description = "What the parts are of: the paths that were checked. [default: .]", HelpName = "PATH", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var format = new FormatOption("sarif");
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to a file.", HelpName = "FILE" };
        var severity = new Choice<DiagnosticSeverity?>("--severity", "The lowest severity to report.", CheckCommand.Levels, DiagnosticSeverity.Info);
        var failOn = new Choice<DiagnosticSeverity?>(
            "--fail-on", "The lowest severity that makes the exit code 1, whether it is reported or not.", [.. CheckCommand.Levels, ("never", null)], DiagnosticSeverity.Error);
        var select = RuleIds.Option("--select", "The rules that the parts were checked for.");
        var ignore = RuleIds.Option("--ignore", "The rules that the parts were not checked for.");

        var command = new Command("merge", "Make one report of parts of an edition that were checked by themselves.") { files, editions, format, output, severity, failOn, select, ignore };
        command.SetAction(parsed => CheckRun.Run(
            new CheckRequest
            {
                Paths = parsed.GetValue(editions) ?? [],
                Merged = parsed.GetValue(files),
                Reports = format.In(parsed, parsed.GetValue(output)),
                Lowest = severity.In(parsed) ?? DiagnosticSeverity.Info,
                FailOn = failOn.In(parsed),
                Selection = new RuleSelection(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []),
            },
            RuleCatalog.All,
            host));
        return command;
    }
}
