namespace Validator.Tests;

/// <summary>The real letters, which stand beside the repository where they are at hand and never in it.</summary>
internal static class Corpus
{
    private static readonly string? Root = FindRoot();

    /// <summary>Why tests of real letters are skipped where there are none.</summary>
    public const string Absent = "The corpus of real letters is not at hand (folder shared/corpus beside the repository, or VALIDATOR_CORPUS).";

    public static bool IsPresent => Root is not null;

    public static string SeedLetter => Path.Combine(Root!, "..", "letters", "kerr-to-churchill-1943-07-01.txt");

    public static IEnumerable<string> Letters => Directory.EnumerateFiles(Path.Combine(Root!, "dev"), "*.txt").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Mutants => Directory.EnumerateFiles(Path.Combine(Root!, "dev", "mutants"), "*.txt").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Extracted => Directory.EnumerateFiles(Path.Combine(Root!, "docx"), "*.txt").Order(StringComparer.Ordinal);

    /// <summary>The truth about each letter, by the manifest's columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Manifest => ReadTable(Path.Combine(Root!, "dev", "manifest.tsv"));

    /// <summary>What is wrong with each mutant, by the columns of the table beside them.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> MutantTable => ReadTable(Path.Combine(Root!, "dev", "mutants", "mutants.tsv"));

    public static string MutantNamed(string name) => Path.Combine(Root!, "dev", "mutants", name);

    /// <summary>The letter that a mutant was made from, in <c>dev</c> or beside the mutants.</summary>
    public static string OriginNamed(string name) =>
        File.Exists(LetterNamed(name)) ? LetterNamed(name) : Path.Combine(Root!, "dev", "mutants", "origin", name);

    public static string LetterNamed(string name) => Path.Combine(Root!, "dev", name);

    private static IEnumerable<IReadOnlyDictionary<string, string>> ReadTable(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t').Zip(columns).ToDictionary(cell => cell.Second, cell => cell.First));
    }

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("VALIDATOR_CORPUS") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
