using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>Analyses whole editions: their letters in parallel, then the rules that need all of them.</summary>
public sealed class EditionAnalyzer(IReadOnlyList<Rule> rules, RuleSelection? selection = null)
{
    private readonly Analyzer analyzer = new(rules, selection);

    /// <summary>Analyses an edition. The order of the findings is the same on every run.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="progress">Called after each letter with the number of letters done so far, by any thread.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EditionResult Analyze(Edition edition, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var results = new LetterResult?[edition.Letters.Count];
        var failures = new IReadOnlyList<Finding>[edition.Letters.Count];
        var accepted = new IReadOnlyList<Finding>[edition.Letters.Count];
        var ledger = new EditionLedger(edition, analyzer);
        var done = 0;
        Parallel.For(0, edition.Letters.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            var path = edition.Letters[index];
            var options = edition.Configuration.OptionsFor(path);
            var name = edition.NameOf(path);
            try
            {
                var letter = new Letter(path, name, edition.Files.ReadLetter(path));
                var document = DocumentSyntax.Parse(letter.Content.Text, options.Vocabulary);
                var result = analyzer.Analyze(letter, document, options);
                var matched = ledger.Match(name, result.Findings, () => document);
                results[index] = result with { Findings = matched.Open };
                accepted[index] = matched.Accepted;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                accepted[index] = [];
                failures[index] = analyzer.Judge(new UnreadableLetter(path, name, exception.Message), options);
            }

            progress?.Invoke(Interlocked.Increment(ref done));
        });

        var findings = new List<Finding>();
        foreach (var mistake in edition.Configuration.Mistakes(edition.NameOf))
            findings.AddRange(analyzer.Judge(mistake, edition.Configuration.OptionsFor(mistake.Path)));
        for (var i = 0; i < results.Length; i++) findings.AddRange(results[i]?.Findings ?? failures[i]);
        var unused = ledger.Unused(Unread(edition, results));
        findings.AddRange(ledger.Judge(unused));
        findings.Sort(Finding.Order);
        return new EditionResult(edition, findings, [.. results.Where(result => result is not null).Select(result => result!.Facts)])
        {
            UnusedAcceptances = unused,
            Accepted = [.. accepted.SelectMany(letter => letter).OrderBy(finding => finding, Finding.Order)],
        };
    }

    /// <summary>The letters, by name, that could not be read, or not by all rules.</summary>
    private static HashSet<string> Unread(Edition edition, LetterResult?[] results) => new(
        edition.Letters.Where((_, index) => results[index] is not { } result || result.Findings.Any(finding => finding.Id == "ED0004")).Select(edition.NameOf),
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
