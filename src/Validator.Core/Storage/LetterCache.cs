using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;

namespace Validator.Storage;

/// <summary>
/// Keeps what the analysis of letters gave from one run to the next, in one file, so that letters that have not changed are not analysed again.
/// Whatever is wrong with the file, the letters are analysed and it is written anew. Safe for use by many threads; several runs at once
/// replace each other's file as a whole.
/// </summary>
public sealed class LetterCache
{
    private readonly string file;
    private readonly LetterStore store;
    private readonly AnalysisSettings settings;
    private readonly DateTimeOffset now;
    private int read;

    private LetterCache(string file, LetterStore store, AnalysisSettings settings, DateTimeOffset now)
    {
        this.file = file;
        this.store = store;
        this.settings = settings;
        this.now = now;
    }

    /// <summary>The name of the file, in whatever folder it is kept.</summary>
    public const string FileName = "validator.cache";

    /// <summary>How many letters were analysed, for nothing was kept of them.</summary>
    public int Analyzed => store.Added;

    /// <summary>How many letters were read, for nothing was kept of them or the system could not tell that they have not been touched.</summary>
    public int Read => read;

    /// <summary>Opens a cache.</summary>
    /// <param name="file">Its file, absolute, there or not.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="now">The time, before any letter is read.</param>
    /// <param name="selection">Those that the run is about.</param>
    public static LetterCache Open(string file, IReadOnlyList<Rule> rules, DateTimeOffset now, RuleSelection? selection = null)
    {
        var store = StoreFile.Read(file) is { } bytes ? LetterStore.Read(bytes, rules) : null;
        store ??= new LetterStore(rules, LetterKey.Draw(), Shard.Whole);
        return new LetterCache(file, store, new AnalysisSettings(rules, selection ?? RuleSelection.All, store.Seed), now);
    }

    /// <summary>Writes the file, where there is something new to keep.</summary>
    /// <returns>Why it was not written, as words after “because”; none where it was, or need not be.</returns>
    public string? Save() => !store.IsChanged ? null : StoreFile.Write(file, store.ToBytes());

    /// <summary>The result of a letter: the one that is kept, or what <paramref name="analyze"/> gives.</summary>
    /// <exception cref="IOException">The letter cannot be read.</exception>
    internal LetterResult ResultOf(DiskFiles files, string path, string name, EditionOptions options, Func<LetterText, LetterResult> analyze)
    {
        var start = settings.KeyOf(options, name);
        if (store.HasStamps && FileStamps.Of(path) is { } untouched && store.FindStamped(start.With(untouched), path, name) is { } same) return same;
        Interlocked.Increment(ref read);
        var (key, settled, kept, text) = files.ReadLetter(path, (bytes, length, stamp) =>
        {
            var whole = start.With(bytes.AsSpan(0, length));
            var found = store.Find(whole, path, name);
            return (whole, stamp?.IsSettled(now) == true ? stamp : null, found, found is null ? LetterDecoder.Decode(bytes, length) : null);
        });
        var result = kept ?? analyze(text!);

        // What made a rule fail may be gone the next time.
        if (result.Findings.Any(finding => finding.Id == "ED0004")) return result;
        if (kept is null) store.Add(key, result);
        if (settled is { } known) store.Stamp(key, start.With(known));
        return result;
    }
}
