using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Rules;
using Validator.Storage;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any file of kept results.</summary>
internal static class Caches
{
    private const int HeadLength = 8 + 16;

    private static readonly Analyzer Analyzer = new(RuleCatalog.All, new RuleSelection(["ED"], []));
    private static readonly DiagnosticDescriptor[] Descriptors = [.. RuleCatalog.All.Select(rule => rule.Descriptor)];
    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(0, Descriptors.Length).ToDictionary(number => Descriptors[number].Id, StringComparer.Ordinal);
    private static readonly LetterKey Key = default(LetterKey).With("a");

    public static FuzzTarget Target { get; } = new(
        "cache", "Whatever a file of kept results holds, it is read or counts as empty, and what was kept comes back as it was", Read,
        [
            .. SeedLetters.All.Select(letter => (byte[])[0, .. letter]),
            .. SeedLetters.All.Where((_, index) => index % 10 == 0).Select(letter => (byte[])[1, .. Record(letter)]),
            .. SeedLetters.All.Where((_, index) => index % 10 == 0).Select(letter => (byte[])[2, .. Store(letter).AsSpan(HeadLength)]),
            [3, .. Store([])],
        ],
        Words.OfLetters);

    /// <summary>The first byte says what the rest is: a letter to be kept, a record, a file without its head, a whole file.</summary>
    private static void Read(byte[] input)
    {
        if (input.Length == 0) return;
        var rest = input[1..];
        switch (input[0] % 4)
        {
            case 0:
                Keep(rest);
                break;
            case 1:
                ReadRecord(rest);
                break;
            case 2:
                ReadStore(WithHead(rest));
                break;
            default:
                ReadStore(rest);
                break;
        }
    }

    private static void Keep(byte[] letter)
    {
        var record = Record(letter);
        var again = LetterRecord.Write(LetterRecord.Read(new RecordReader(record, 0, record.Length), "/e/a.txt", "a.txt", Descriptors), Numbers);
        BrokenPromiseException.Unless(again.SequenceEqual(record), "What was kept of a letter comes back as something else");
    }

    private static void ReadRecord(byte[] record)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var result = LetterRecord.Read(new RecordReader(record, 0, record.Length), "/e/a.txt", "a.txt", Descriptors);
            foreach (var finding in result.Findings) BrokenPromiseException.Unless(finding.Message is not null && finding.Path == "/e/a.txt", "A finding names another file than the letter's");
        }
        catch (Exception damage) when (damage is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            // What a damaged record is answered with.
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        BrokenPromiseException.Unless(allocated < 1_000_000 + (record.Length * 1000L), $"A record of {record.Length} bytes takes {allocated}");
    }

    private static void ReadStore(byte[] file)
    {
        if (LetterStore.Read(file, RuleCatalog.All) is not { } store) return;
        store.Find(Key, "/e/a.txt", "a.txt");
        BrokenPromiseException.Unless(LetterStore.Read(store.ToBytes(), RuleCatalog.All) is not null, "What was written of what was read cannot be read");
    }

    private static byte[] Record(byte[] letter) =>
        FuzzText.Letter(letter) is { } content ? LetterRecord.Write(Analyzer.Analyze(new Letter("/e/a.txt", "a.txt", content), EditionOptions.Default), Numbers).ToArray() : [0, 0];

    private static byte[] Store(byte[] letter)
    {
        var store = new LetterStore(RuleCatalog.All, Key, Shard.Whole);
        store.Add(Key, LetterRecord.Read(new RecordReader(Record(letter), 0, Record(letter).Length), "/e/a.txt", "a.txt", Descriptors));
        return store.ToBytes();
    }

    /// <summary>A file whose checksum is right, which no fuzzer would ever guess.</summary>
    private static byte[] WithHead(byte[] content)
    {
        var head = Store([]).AsSpan(0, HeadLength - 16).ToArray();
        var checksum = new RecordWriter();
        checksum.Write(default(LetterKey).With(content));
        return [.. head, .. checksum.Written, .. content];
    }
}
