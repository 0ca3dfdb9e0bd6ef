using System.CommandLine;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator fix</c>: mends letters.</summary>
internal static class FixCommand
{
    private const string About =
        """
        Mend what can be mended.

        Safe fixes change the editor's and the extractor's characters only; the author's words stay as they are, character for
        character. With --unsafe the others are applied too: look at them with --diff first. No fix brings an error that was
        not there. What the edition's accepted.tsv accepts is left as it is, and so is a letter that is no valid UTF-8 (ED0002).

        The exit code is 0 when it ran, 1 when a letter could not be written, or with --diff when one would change, and 2 when it
        could not run.
        """;

    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Description = NamedEditions.Description, Arity = ArgumentArity.ZeroOrMore };
        var isUnsafe = new Option<bool>("--unsafe") { Description = "Apply fixes too that may change the author's words or the meaning of the editor's." };
        var select = RuleIds.Option("--select", "Mend what these rules find only, those that are off by default included: IDs or their beginnings, as in ED6,ED4010.");
        var ignore = RuleIds.Option("--ignore", "Mend what all rules find but these.");
        var diff = new Option<bool>("--diff") { Description = "Print what would change as a unified diff, and write nothing." };
        var interactive = new Option<bool>("--interactive", "-i") { Description = "Show each fix and ask, on a terminal." };

        var command = new Command("fix", About) { paths, isUnsafe, select, ignore, diff, interactive };
        command.SetAction(parsed => new FixRun(
            new FixOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                LeastSafe = parsed.GetValue(isUnsafe) ? FixSafety.Unsafe : FixSafety.Safe,
                Selection = new RuleSelection(parsed.GetValue(select) ?? [], parsed.GetValue(ignore) ?? []),
                PrintsDiff = parsed.GetValue(diff),
                Asks = parsed.GetValue(interactive),
            },
            RuleCatalog.All,
            host).Run());
        return command;
    }
}
