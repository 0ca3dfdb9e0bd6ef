using Validator.Diagnostics;
using Validator.Files;
using Validator.Storage;

namespace Validator.Analysis;

/// <summary>Analyses whole editions: their letters in parallel, then the rules that need all of them.</summary>
public sealed class EditionAnalyzer(IReadOnlyList<Rule> rules, RuleSelection? selection = null)
{
    private readonly Analyzer analyzer = new(rules, selection);

    /// <summary>Analyses an edition. The order of the findings is the same on every run.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="progress">Called after each letter with the number of letters done so far, by any thread.</param>
    /// <param name="cache">Keeps the results of letters from one run to the next.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EditionResult Analyze(Edition edition, Action<int>? progress = null, LetterCache? cache = null, CancellationToken cancellation = default) =>
        Conclude(edition, AnalyzeLetters(edition, progress, cache, cancellation));

    /// <summary>Analyses each letter of an edition by itself, many at once.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="progress">Called after each letter with the number of letters done so far, by any thread.</param>
    /// <param name="cache">Keeps the results of letters from one run to the next.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <returns>The results, in the order of the letters.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<LetterResult> AnalyzeLetters(Edition edition, Action<int>? progress = null, LetterCache? cache = null, CancellationToken cancellation = default)
    {
        var letters = new LetterResult[edition.Letters.Count];
        var done = 0;
        Parallel.For(0, letters.Length, Threads.For(letters.Length, cancellation), index =>
        {
            letters[index] = AnalyzeLetter(edition, edition.Letters[index], cache);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return letters;
    }

    /// <summary>Analyses one letter of an edition by itself: what nothing but its text and its options decide. Safe for use by many threads.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="path">The letter's file.</param>
    /// <param name="cache">Keeps the results of letters from one run to the next; of those that are files on the disk.</param>
    /// <returns>All its findings, accepted or not; of a letter that cannot be read, the one that says so, and no facts.</returns>
    public LetterResult AnalyzeLetter(Edition edition, string path, LetterCache? cache = null)
    {
        var options = edition.Configuration.OptionsFor(path);
        var name = edition.NameOf(path);
        try
        {
            return cache is not null && edition.Files is DiskFiles files
                ? cache.ResultOf(files, path, name, options, text => analyzer.Analyze(new Letter(path, name, text), options))
                : analyzer.Analyze(new Letter(path, name, edition.Files.ReadLetter(path)), options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(exception.Message);
        }
        catch (OutOfMemoryException)
        {
            // Its text fitted in, its tree did not: the others may.
            return Unreadable(DiskFiles.TooLarge);
        }

        LetterResult Unreadable(string reason) => new(analyzer.Judge(new UnreadableLetter(path, name, reason), options), null);
    }

    /// <summary>
    /// Completes the analysis of an edition: the rules about the whole of it, mistakes in its options and its ledger, and which findings the ledger
    /// accepts. Of a part of an edition, it judges nothing that is the whole's.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="letters">What <see cref="AnalyzeLetter"/> gave for each of its letters, in their order.</param>
    public EditionResult Conclude(Edition edition, IReadOnlyList<LetterResult> letters)
    {
        var ledger = new EditionLedger(edition, analyzer);
        var findings = new List<Finding>();
        var accepted = new List<Finding>();
        Facts[] facts = [.. letters.Select(letter => letter.Facts).OfType<Facts>()];
        IReadOnlyList<Finding> aboutAll = edition.IsPart ? [] : analyzer.AnalyzeEdition(facts, edition.Configuration.OptionsFor, () => edition.IsWhole);
        var ofEdition = aboutAll.ToLookup(finding => finding.Path, StringComparer.Ordinal);
        for (var i = 0; i < letters.Count; i++)
        {
            var path = edition.Letters[i];
            var ofLetter = letters[i].Findings;
            if (ofEdition.Contains(path)) ofLetter = InOrder([.. ofLetter, .. ofEdition[path]]);
            if (ofLetter.Count == 0) continue;
            var matched = ledger.Match(path, ofLetter);
            findings.AddRange(matched.Open);
            accepted.AddRange(matched.Accepted);
        }

        IReadOnlyList<LedgerEntry> unused = edition.IsPart ? [] : ledger.Unused(Unread(edition, letters));
        if (!edition.IsPart)
        {
            foreach (var mistake in edition.Configuration.Mistakes(edition.NameOf))
                findings.AddRange(analyzer.Judge(mistake, edition.Configuration.OptionsFor(mistake.Path)));
            findings.AddRange(ledger.Judge(unused));
        }

        return new EditionResult(edition, InOrder(findings), facts)
        {
            UnusedAcceptances = unused,
            Accepted = InOrder(accepted),
        };
    }

    /// <summary>Sorts findings, which mostly are in order, since letters are.</summary>
    private static List<Finding> InOrder(List<Finding> findings)
    {
        for (var i = 1; i < findings.Count; i++)
        {
            if (Finding.Order.Compare(findings[i - 1], findings[i]) <= 0) continue;
            findings.Sort(Finding.Order);
            break;
        }

        return findings;
    }

    /// <summary>The letters, by name, that could not be read, or not by all rules.</summary>
    private static HashSet<string> Unread(Edition edition, IReadOnlyList<LetterResult> letters) => new(
        edition.Letters.Where((_, index) => letters[index].Facts is null || letters[index].Findings.Any(finding => finding.Id == "ED0004")).Select(edition.NameOf),
        StringComparer.Ordinal);
}

/// <summary>What the analysis of an edition gives.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Findings">Its findings that nothing accepts, in the order of every report.</param>
/// <param name="Facts">What its letters left for rules about the whole edition, in the order of the letters.</param>
public sealed record EditionResult(Edition Edition, IReadOnlyList<Finding> Findings, IReadOnlyList<Facts> Facts)
{
    /// <summary>The findings that its ledger accepts, each with its justification, in the order of every report.</summary>
    public IReadOnlyList<Finding> Accepted { get; init; } = [];

    /// <summary>The lines of its ledger that accept nothing any more, in the order of the ledger.</summary>
    public IReadOnlyList<LedgerEntry> UnusedAcceptances { get; init; } = [];
}
