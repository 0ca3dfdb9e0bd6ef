using Validator.Analysis;
using Validator.Reporting;
using Validator.Storage;

namespace Validator.Cli.Commands;

/// <summary>The facts of all parts of a run that was divided.</summary>
internal sealed class MergedParts
{
    private const string Extension = ".facts";

    private readonly IReadOnlyList<FactsFile> parts;
    private string? missing;
    private int furtherMissing;

    private MergedParts(IReadOnlyList<FactsFile> parts) => this.parts = parts;

    /// <summary>Reads the parts, each of which must be there once.</summary>
    /// <exception cref="CannotRunException">A file is no part, or the parts are not the whole.</exception>
    public static MergedParts Read(IReadOnlyList<string> names, IReadOnlyList<Rule> rules, RuleSelection selection, string currentFolder)
    {
        var files = names.SelectMany(name => FilesOf(name, currentFolder)).ToArray();
        if (files.Length == 0) throw new CannotRunException("There are no parts to merge: name the files that 'validator check --shard 1/16 --facts FILE' has written, or their folder.");
        var parts = new SortedDictionary<int, (FactsFile Facts, string Name)>();
        foreach (var (path, name) in files)
        {
            var facts = FactsFile.Read(path, rules, selection) ?? throw new CannotRunException($"'{VisibleText.Of(name)}' cannot be read as facts of a part, or was written by another version.");
            var count = parts.Count == 0 ? facts.Shard.Count : parts.Values.First().Facts.Shard.Count;
            if (facts.Shard.Count != count) throw new CannotRunException($"'{VisibleText.Of(name)}' is one of {facts.Shard.Count} parts, and others are of {count}.");
            if (!parts.TryAdd(facts.Shard.Number, (facts, name)))
                throw new CannotRunException($"Part {facts.Shard} is there twice: '{VisibleText.Of(parts[facts.Shard.Number].Name)}' and '{VisibleText.Of(name)}'.");
        }

        var absent = Enumerable.Range(1, parts.Values.First().Facts.Shard.Count).Where(number => !parts.ContainsKey(number)).ToArray();
        if (absent.Length > 0) throw new CannotRunException($"{(absent.Length == 1 ? "A part is" : "Parts are")} missing: {string.Join(", ", absent)} of {parts.Values.First().Facts.Shard.Count}.");
        return new MergedParts([.. parts.Values.Select(part => part.Facts)]);
    }

    /// <summary>The results of an edition's letters, in their order; those that no part holds are remembered.</summary>
    public IReadOnlyList<LetterResult> ResultsOf(int number, Edition edition)
    {
        var results = new LetterResult[edition.Letters.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var letter = edition.Letters[i];
            var part = parts.First(part => part.Shard.Holds(edition.NameOf(letter)));
            results[i] = part.Find(number, edition, letter)!;
            if (results[i] is not null) continue;
            if (missing is null) missing = edition.NameOf(letter);
            else furtherMissing++;
        }

        return results;
    }

    /// <exception cref="CannotRunException">A letter was in no part.</exception>
    public void RequireAll()
    {
        if (missing is null) return;
        var others = furtherMissing == 0 ? "" : $" and {Counts.Of(furtherMissing, "more letter")}";
        throw new CannotRunException(
            $"No part holds '{VisibleText.Of(missing)}'{others}: the parts were checked at another state of the edition, with other settings or rules, or by another version.");
    }

    private static IEnumerable<(string Path, string Name)> FilesOf(string name, string currentFolder)
    {
        var path = Path.GetFullPath(name, currentFolder);
        if (!Directory.Exists(path)) return Path.GetExtension(path) == ".sarif" ? [] : [(path, name)];
        return Directory.GetFiles(path, "*" + Extension).Order(StringComparer.Ordinal).Select(file => (file, Path.Combine(name, Path.GetFileName(file))));
    }
}
