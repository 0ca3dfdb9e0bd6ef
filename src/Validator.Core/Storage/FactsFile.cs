using Validator.Analysis;
using Validator.Files;

namespace Validator.Storage;

/// <summary>
/// What the check of one part of an edition leaves for the whole: findings and facts of each of its letters. It can be asked about a letter, by the same settings
/// that the part was checked with, and names none itself. Safe for use by many threads.
/// </summary>
public sealed class FactsFile
{
    // Whoever merges parts has asked for them himself, so that keys need not be secret; and machines must agree on them.
    private static readonly LetterKey Seed = default(LetterKey).With("facts");

    private readonly LetterStore store;
    private readonly AnalysisSettings settings;

    private FactsFile(LetterStore store, IReadOnlyList<Rule> rules, RuleSelection? selection)
    {
        this.store = store;
        settings = new AnalysisSettings(rules, selection ?? RuleSelection.All, Seed);
    }

    /// <summary>The part that it is about.</summary>
    public Shard Shard => store.Shard;

    /// <summary>Begins the file of a part.</summary>
    /// <param name="shard">The part.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="selection">Those that the run is about.</param>
    public static FactsFile Create(Shard shard, IReadOnlyList<Rule> rules, RuleSelection? selection = null) => new(new LetterStore(rules, Seed, shard), rules, selection);

    /// <summary>Reads the file of a part; none where there is none, or it is damaged.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="selection">Those that the run is about.</param>
    public static FactsFile? Read(string path, IReadOnlyList<Rule> rules, RuleSelection? selection = null) =>
        StoreFile.Read(path) is { } bytes && LetterStore.Read(bytes, rules) is { } store && store.Seed == Seed ? new FactsFile(store, rules, selection) : null;

    /// <summary>Adds what the analysis of an edition's letters gave.</summary>
    /// <param name="number">The edition's number among those of the run.</param>
    /// <param name="edition">The edition, of which these are all letters of the part.</param>
    /// <param name="results">The results, in the order of its letters.</param>
    public void Add(int number, Edition edition, IReadOnlyList<LetterResult> results)
    {
        for (var i = 0; i < results.Count; i++) store.Add(KeyOf(number, edition, edition.Letters[i]), results[i]);
    }

    /// <summary>The result of a letter; none where the part does not hold it, or was checked with other settings or another validator.</summary>
    /// <param name="number">The edition's number among those of the run.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="letter">The letter's file.</param>
    public LetterResult? Find(int number, Edition edition, string letter) => store.Find(KeyOf(number, edition, letter), letter, edition.NameOf(letter));

    /// <summary>Writes the file.</summary>
    /// <returns>Why it was not written, as words after “because”; none where it was.</returns>
    public string? Write(string path) => StoreFile.Write(path, store.ToBytes());

    private LetterKey KeyOf(int number, Edition edition, string letter) =>
        settings.KeyOf(edition.Configuration.OptionsFor(letter), edition.NameOf(letter)).With(BitConverter.GetBytes(number));
}
