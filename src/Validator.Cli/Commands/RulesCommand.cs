using System.CommandLine;
using Validator.Cli.Reporters;
using Validator.Reporting;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator rules</c>: lists the catalogue.</summary>
internal static class RulesCommand
{
    private static readonly (string, ReportFormat)[] Formats = [("text", ReportFormat.Text), ("json", ReportFormat.Json)];

    public static Command Create(Host host)
    {
        var format = new Choice<ReportFormat>("--format", "How to list them.", Formats, ReportFormat.Text);
        var command = new Command("rules", "List all rules.") { format };
        command.SetAction(parsed =>
        {
            if (format.In(parsed) == ReportFormat.Json) RuleListReporter.Write(RuleCatalog.All, host.Output);
            else new RuleTable(host.Output, host.OutputTerminal).Write(RuleCatalog.All);
            return ExitCode.Sound;
        });
        return command;
    }
}
