using System.Collections.Concurrent;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>Analyses one letter at a time: parses it, walks its tree once, and gathers findings and facts. Safe for use by many threads.</summary>
public sealed class Analyzer
{
    private const int LettersWorthAThread = 64;

    private readonly ConcurrentDictionary<EditionOptions, RuleSet> ruleSets = new();
    private readonly List<(Rule Rule, RuleRegistry Registry)> rules;

    /// <summary>Creates an analyzer that runs <paramref name="rules"/>.</summary>
    public Analyzer(IEnumerable<Rule> rules, RuleSelection? selection = null)
    {
        this.rules = [.. rules.Select(rule => (rule, RuleRegistry.Of(rule)))];
        Selection = selection ?? RuleSelection.All;
    }

    /// <summary>The rules that a run is about.</summary>
    public RuleSelection Selection { get; }

    /// <summary>All rules, on or off.</summary>
    public IEnumerable<Rule> Rules => rules.Select(rule => rule.Rule);

    /// <summary>Analyses a letter.</summary>
    public LetterResult Analyze(Letter letter, EditionOptions options) =>
        Analyze(letter, DocumentSyntax.Parse(letter.Content.Text, options.Vocabulary), options);

    /// <summary>Analyses a letter that is parsed already.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="document">Its tree.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public LetterResult Analyze(Letter letter, DocumentSyntax document, EditionOptions options, CancellationToken cancellation = default) =>
        new(new LetterAnalysis(letter, document, RulesFor(options), LetterReading.Of(document), cancellation).Run(), Facts.Of(letter, document));

    /// <summary>All that is found in a letter, also where a report would list only the first findings of a rule.</summary>
    internal IReadOnlyList<Finding> FindAll(Letter letter, DocumentSyntax document, EditionOptions options, CancellationToken cancellation) =>
        new LetterAnalysis(letter, document, RulesFor(options), LetterReading.Of(document), cancellation, int.MaxValue).Run();

    /// <summary>The findings of a condition that has no letter's text, such as a letter that cannot be read.</summary>
    public IReadOnlyList<Finding> Judge(Condition condition, EditionOptions options)
    {
        var findings = new FindingList(condition.Path, condition.Name);
        RulesFor(options).Judge(condition, findings);
        return findings.ToFindings();
    }

    /// <summary>The findings of the rules about a whole edition, rule by rule.</summary>
    /// <param name="letters">The facts of its letters, in the order of their names.</param>
    /// <param name="optionsFor">The options of a letter, by its path.</param>
    /// <param name="isWhole">Whether these are all its letters.</param>
    public IReadOnlyList<Finding> AnalyzeEdition(IReadOnlyList<Facts> letters, Func<string, EditionOptions> optionsFor, Func<bool> isWhole)
    {
        if (letters.Count == 0) return [];
        var sets = new HashSet<RuleSet>(letters.Select(SetOf));
        var whole = new Lazy<bool>(isWhole);

        // What is off for all letters would look at them in vain.
        var checks = rules.Where(rule => sets.Any(set => set.Runs(rule.Rule.Descriptor.Id)))
            .SelectMany(rule => rule.Registry.ForEditions.Select(check => (rule.Rule, Check: check)))
            .ToArray();
        var found = new IReadOnlyList<Finding>[checks.Length];
        Parallel.For(0, checks.Length, Threads.For(letters.Count / LettersWorthAThread), index =>
        {
            var context = new EditionContext(checks[index].Rule, letters, SetOf, whole);
            try
            {
                checks[index].Check(context);
                found[index] = context.Findings;
            }
#pragma warning disable CA1031 // A rule that throws, whatever it throws, must not take the others with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                var failure = new RuleFailure(letters[0].Path, letters[0].Name, checks[index].Rule.Descriptor.Id, exception);
                found[index] = [.. Judge(failure, optionsFor(letters[0].Path)), .. context.Findings];
            }
        });
        return [.. found.SelectMany(findings => findings)];

        RuleSet SetOf(Facts letter) => RulesFor(optionsFor(letter.Path));
    }

    /// <summary>Whether a rule runs for letters of the given options.</summary>
    public bool Runs(string ruleId, EditionOptions options) => RulesFor(options).Runs(ruleId);

    /// <summary>The rules that are on for letters of the given options.</summary>
    internal RuleSet RulesFor(EditionOptions options) =>
        ruleSets.TryGetValue(options, out var known) ? known : ruleSets.GetOrAdd(options, key => new RuleSet(rules, key, Selection));
}

/// <summary>What the analysis of one letter gives.</summary>
/// <param name="Findings">Its findings, in the order of the text.</param>
/// <param name="Facts">What it leaves for rules about the whole edition; none where it could not be read.</param>
public sealed record LetterResult(IReadOnlyList<Finding> Findings, Facts? Facts);
