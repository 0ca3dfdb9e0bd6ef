using Validator.Analysis;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>The editions that a command line names, for commands that write: a path that names nothing stops them.</summary>
internal static class NamedEditions
{
    public static readonly string Description =
        "Letters, folders and patterns as in 'letters/**/*.txt'. A folder stands for every .txt and .edition file below it. [default: .]";

    /// <summary>Finds them.</summary>
    /// <exception cref="CannotRunException">A path names nothing, or there is no letter.</exception>
    public static IReadOnlyList<Edition> Find(IReadOnlyList<string> paths, IReadOnlyList<Rule> rules, Host host)
    {
        if (paths.Contains("-")) throw new CannotRunException("Standard input has no file to write to; 'validator check -' checks it.");
        var finder = new LetterFinder(host.Folder, host.Files, rules);
        var editions = finder.Find(paths.Count == 0 ? ["."] : paths);
        if (finder.Complaints.Count > 0) throw new CannotRunException(string.Join('\n', finder.Complaints));
        if (editions.Sum(edition => edition.Letters.Count) > 0) return editions;
        var place = paths.Count == 0 ? "the current folder" : string.Join(", ", paths.Select(path => $"'{VisibleText.Of(path)}'"));
        throw new CannotRunException($"No letters found: there is no .txt or .edition file in {place} or below that 'edition_document = false' does not exclude.");
    }

    /// <summary>Says that a ledger is broken: what a broken line accepts is not known, so nothing is written.</summary>
    /// <exception cref="CannotRunException">It is.</exception>
    public static void RequireSoundLedger(Edition edition, Diagnostics.Ledger ledger, Host host)
    {
        if (ledger.Mistakes.Count == 0) return;
        var mistake = ledger.Mistakes[0];
        var name = VisibleText.Of(Files.EditionPaths.Relative(host.Folder, edition.LedgerFile));
        throw new CannotRunException($"{name}:{mistake.Place.Start.Line + 1}: {VisibleText.Of(mistake.Problem)}. Mend the ledger first.");
    }
}
