using System.CommandLine;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator accept</c>: keeps the ledger of what an edition stands by.</summary>
internal static class AcceptCommand
{
    private const string About =
        """
        Accept findings that the edition stands by.

        Published letters really have oddities. What is accepted stands in accepted.tsv at the edition's root, one line a finding
        with its reason, and is no longer reported: 'validator accept --select ED5002 --reason "so in the printed volume"' takes in
        what ED5002 finds now, and 'validator accept --all --reason "before the gate"' takes a whole edition in, so that from then on
        only new mistakes fail. A line holds as long as the words found and those beside them do; one that accepts nothing any
        more is ED0005, and --prune takes it out. The file may be edited by hand or in a spreadsheet.

        The exit code is 0 when it ran, 1 when a ledger could not be written, and 2 when it could not run.
        """;

    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Description = NamedEditions.Description, Arity = ArgumentArity.ZeroOrMore };
        var select = RuleIds.Option("--select", "Accept what these rules find: IDs or their beginnings, as in ED5002,ED6.");
        var ignore = RuleIds.Option("--ignore", "Accept nothing of these rules.");
        var all = new Option<bool>("--all") { Description = "Accept whatever is found now." };
        var reason = new Option<string?>("--reason") { Description = "Why the edition stands by it; there is no acceptance without one.", HelpName = "TEXT" };
        var prune = new Option<bool>("--prune") { Description = "Take out the lines that accept nothing any more." };

        var command = new Command("accept", About) { paths, select, ignore, all, reason, prune };
        command.SetAction(parsed =>
        {
            string[] selected = parsed.GetValue(select) ?? [], ignored = parsed.GetValue(ignore) ?? [];
            return new AcceptRun(
                new AcceptOptions
                {
                    Paths = parsed.GetValue(paths) ?? [],
                    Selection = selected.Length > 0 || parsed.GetValue(all) ? new RuleSelection(selected, ignored) : null,
                    NamesRulesAndAll = selected.Length > 0 && parsed.GetValue(all),
                    Reason = parsed.GetValue(reason),
                    Prunes = parsed.GetValue(prune),
                },
                RuleCatalog.All,
                host).Run();
        });
        return command;
    }
}
