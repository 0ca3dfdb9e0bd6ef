using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>The ledger of accepted findings in one run over an edition.</summary>
internal sealed class EditionLedger
{
    private readonly Edition edition;
    private readonly Analyzer analyzer;
    private readonly Ledger ledger;
    private readonly LedgerMatcher matcher;

    public EditionLedger(Edition edition, Analyzer analyzer)
    {
        this.edition = edition;
        this.analyzer = analyzer;
        ledger = edition.ReadLedger(analyzer.Rules);
        matcher = new LedgerMatcher(ledger);
    }

    /// <summary>Takes the accepted ones out of the findings of one letter.</summary>
    public MatchedFindings Match(string letter, IReadOnlyList<Finding> findings)
    {
        PlaceNames? places = null;
        return matcher.Match(edition.NameOf(letter), findings, finding => (places ??= PlacesIn(letter)).At(finding.Span.Start));
    }

    /// <summary>What is wrong with the ledger itself: lines that cannot be read, and lines that accept nothing any more.</summary>
    /// <param name="unused">The lines that accept nothing any more.</param>
    public IEnumerable<Finding> Judge(IReadOnlyList<LedgerEntry> unused)
    {
        var path = edition.LedgerFile;
        var name = edition.NameOf(path);
        var options = edition.Configuration.OptionsFor(path);
        foreach (var mistake in ledger.Mistakes)
            foreach (var finding in analyzer.Judge(new ConfigurationMistake(path, name, mistake.Problem, mistake.Found) { Place = mistake.Place }, options))
                yield return finding;

        foreach (var entry in unused)
        {
            var (rule, document, found, _) = entry.Acceptance.Fingerprint;
            foreach (var finding in analyzer.Judge(new UnusedAcceptance(path, name, rule, document, found) { Place = entry.Place }, options))
                yield return finding;
        }
    }

    /// <summary>
    /// The lines that accept nothing any more. Those about what was not looked at are none: other letters than this run's,
    /// rules that are off.
    /// </summary>
    /// <param name="unread">The letters, by name, that could not be read, or not by all rules.</param>
    public IReadOnlyList<LedgerEntry> Unused(ISet<string> unread)
    {
        var unmatched = matcher.Unmatched;
        if (unmatched.Count == 0) return [];
        var letters = edition.Letters.ToDictionary(edition.NameOf, path => path, StringComparer.Ordinal);
        var isWhole = new Lazy<bool>(() => edition.IsWhole);
        return [.. unmatched.Where(entry =>
        {
            var (rule, document, _, _) = entry.Acceptance.Fingerprint;
            if (!letters.TryGetValue(document, out var letter)) return !edition.Files.FileExists(edition.PathOf(document)) && analyzer.Selection.Includes(rule);
            if (unread.Contains(document) || !analyzer.Runs(rule, edition.Configuration.OptionsFor(letter))) return false;
            return analyzer.Rules.First(candidate => candidate.Descriptor.Id == rule).Descriptor.Category != Category.Edition || isWhole.Value;
        })];
    }

    /// <summary>The places of a letter, read again, since few letters are ever asked for theirs; none where it is gone meanwhile.</summary>
    private PlaceNames PlacesIn(string letter)
    {
        var vocabulary = edition.Configuration.OptionsFor(letter).Vocabulary;
        try
        {
            return new PlaceNames(DocumentSyntax.Parse(edition.Files.ReadLetter(letter).Text, vocabulary));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PlaceNames(DocumentSyntax.Parse("", vocabulary));
        }
    }
}
