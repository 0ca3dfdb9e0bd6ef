using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Validator.Analysis;

namespace Validator.Storage;

/// <summary>
/// What the analysis of letters gave, under keys that stand for all that it depends on, as the content of one file. A file that is damaged,
/// foreign or of another version counts as empty. Safe for use by many threads.
/// </summary>
/// <remarks>
/// The file: eight bytes that name it and its version; a checksum; then the key that the keys are made with, which part of an edition it is
/// about, an index of keys and stamps with ages and lengths, and the records in the order of the index.
/// </remarks>
internal sealed class LetterStore
{
    // The last byte is the version: to be raised whenever what a record holds, or means, changes.
    private static readonly byte[] Magic = [.. "LETTERS"u8.ToArray(), 2];
    private const int ContentStart = 8 + 16;
    private const int LeastOfEntry = 16 + 16 + 1 + 1;
    private const int OldestAge = 3;

    private readonly ConcurrentDictionary<LetterKey, byte[]> added = new();
    private readonly ConcurrentDictionary<LetterKey, LetterKey> stamped = new();
    private Dictionary<LetterKey, Entry> index = [];
    private Dictionary<LetterKey, Entry> byStamp = [];
    private Entry[] entries = [];
    private readonly DiagnosticDescriptor[] rules;
    private readonly Dictionary<string, int> numbers;
    private byte[] bytes = [];

    /// <summary>Creates an empty store.</summary>
    /// <param name="rules">The rules whose findings it holds; the keys stand for them and their order too.</param>
    /// <param name="seed">What its keys are made with.</param>
    /// <param name="shard">The part of an edition that it is about.</param>
    public LetterStore(IReadOnlyList<Rule> rules, LetterKey seed, Shard shard) : this(rules)
    {
        Seed = seed;
        Shard = shard;
    }

    private LetterStore(IReadOnlyList<Rule> rules)
    {
        this.rules = [.. rules.Select(rule => rule.Descriptor)];
        numbers = Enumerable.Range(0, rules.Count).ToDictionary(number => this.rules[number].Id, number => number, StringComparer.Ordinal);
    }

    /// <summary>What its keys are made with.</summary>
    public LetterKey Seed { get; private set; }

    /// <summary>The part of an edition that it is about.</summary>
    public Shard Shard { get; private set; }

    /// <summary>How many letters were added since it was read.</summary>
    public int Added => added.Count;

    /// <summary>Whether there is something that was not in the file.</summary>
    public bool IsChanged => !added.IsEmpty || !stamped.IsEmpty;

    /// <summary>Whether any letters have stamps.</summary>
    public bool HasStamps => byStamp.Count > 0;

    /// <summary>Reads a file's content; none where it is no store, or a damaged one.</summary>
    public static LetterStore? Read(byte[] bytes, IReadOnlyList<Rule> rules)
    {
        if (bytes.Length < ContentStart || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)) return null;
        if (new RecordReader(bytes, Magic.Length, bytes.Length).ReadKey() != Checksum(bytes)) return null;
        try
        {
            var store = new LetterStore(rules) { bytes = bytes };
            store.ReadIndex(new RecordReader(bytes, ContentStart, bytes.Length));
            return store;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <summary>What is kept under a key, as the result of the letter of that path and name; none where nothing is.</summary>
    public LetterResult? Find(LetterKey key, string path, string name) => index.TryGetValue(key, out var entry) ? Read(entry, path, name) : null;

    /// <summary>What is kept of the letter that had a stamp; none where nothing is.</summary>
    public LetterResult? FindStamped(LetterKey stamp, string path, string name) => byStamp.TryGetValue(stamp, out var entry) ? Read(entry, path, name) : null;

    /// <summary>Keeps the stamp that a letter has, beside the key of its bytes.</summary>
    public void Stamp(LetterKey key, LetterKey stamp) => stamped[key] = stamp;

    /// <summary>Keeps a result under a key.</summary>
    public void Add(LetterKey key, LetterResult result) => added[key] = LetterRecord.Write(result, numbers).ToArray();

    /// <summary>
    /// The content of the file to write. What several runs over most of the edition have passed over, for it is of letters that
    /// have changed since, is left out.
    /// </summary>
    public byte[] ToBytes()
    {
        var kept = entries.Where(entry => !added.ContainsKey(entry.Key)).ToArray();
        var ages = (added.Count + kept.Count(entry => entry.IsUsed)) * 2 >= entries.Count(entry => entry.Age == 0) ? 1 : 0;
        foreach (var entry in kept) entry.Age = entry.IsUsed ? 0 : entry.Age + ages;
        kept = [.. kept.Where(entry => entry.Age <= OldestAge)];
        var fresh = added.ToArray();

        var writer = new RecordWriter();
        writer.Write(Magic);
        writer.Write(default(LetterKey));
        writer.Write(Seed);
        writer.Write(Shard.Number);
        writer.Write(Shard.Count);
        writer.Write(kept.Length + fresh.Length);
        foreach (var entry in kept) WriteIndex(entry.Key, entry.Stamp, entry.Age, entry.Length);
        foreach (var entry in fresh) WriteIndex(entry.Key, default, 0, entry.Value.Length);
        foreach (var entry in kept) writer.Write(bytes.AsSpan(entry.Start, entry.Length));
        foreach (var entry in fresh) writer.Write(entry.Value);
        var content = writer.Written.ToArray();
        var checksum = new RecordWriter();
        checksum.Write(Checksum(content));
        checksum.Written.CopyTo(content.AsSpan(Magic.Length));
        return content;

        void WriteIndex(LetterKey key, LetterKey stamp, int age, int length)
        {
            writer.Write(key);
            writer.Write(stamped.TryGetValue(key, out var latest) ? latest : stamp);
            writer.Write(age);
            writer.Write(length);
        }
    }

    private static LetterKey Checksum(byte[] content) => default(LetterKey).With(content.AsSpan(ContentStart));

    private static bool IsDamage(Exception exception) => exception is InvalidDataException or ArgumentException or IndexOutOfRangeException;

    private LetterResult? Read(Entry entry, string path, string name)
    {
        try
        {
            var result = LetterRecord.Read(new RecordReader(bytes, entry.Start, entry.Start + entry.Length), path, name, rules);
            entry.IsUsed = true;
            return result;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    private void ReadIndex(RecordReader reader)
    {
        Seed = reader.ReadKey();
        Shard = new Shard(reader.ReadNumber(), reader.ReadNumber());
        if (!Shard.IsPossible) throw new InvalidDataException("There is no such part");
        var count = reader.ReadCount();
        if (count > (bytes.Length - reader.Position) / LeastOfEntry) throw new InvalidDataException("The index ends early");
        entries = new Entry[count];
        index = new Dictionary<LetterKey, Entry>(count);
        byStamp = new Dictionary<LetterKey, Entry>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = new Entry { Key = reader.ReadKey(), Stamp = reader.ReadKey(), Age = reader.ReadNumber(), Length = reader.ReadCount() };
            entries[i] = entry;
            index.Add(entry.Key, entry);
            if (entry.Stamp != default) byStamp[entry.Stamp] = entry;
        }

        var start = reader.Position;
        foreach (var entry in entries)
        {
            if (entry.Length > bytes.Length - start) throw new InvalidDataException("The records end early");
            entry.Start = start;
            start += entry.Length;
        }
    }

    private sealed class Entry
    {
        public required LetterKey Key { get; init; }

        public required LetterKey Stamp { get; init; }

        public required int Length { get; init; }

        public required int Age { get; set; }

        public int Start { get; set; }

        public bool IsUsed { get; set; }
    }
}
