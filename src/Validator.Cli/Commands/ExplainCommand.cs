using System.CommandLine;
using Validator.Analysis;
using Validator.Cli.Reporters;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator explain</c>: shows the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(Host host)
    {
        var rules = new Argument<string[]>("RULE") { Description = "A rule's ID or name, as in ED3001.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("explain", "Show a rule's page: what it checks, why, and examples.") { rules };
        command.SetAction(parsed => Run(parsed.GetValue(rules) ?? [], host));
        return command;
    }

    private static int Run(string[] words, Host host)
    {
        var rules = words.Select(word => Find(word) ?? throw new CannotRunException(RuleIds.Unknown(word))).ToArray();
        var reporter = new PageReporter(host.Output, host.OutputTerminal);
        for (var i = 0; i < rules.Length; i++)
        {
            if (i > 0) host.Output.Write('\n');
            reporter.Write(rules[i]);
        }

        return ExitCode.Sound;
    }

    private static Rule? Find(string word) => RuleCatalog.All.FirstOrDefault(rule =>
        string.Equals(rule.Descriptor.Id, word, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase));
}
