using Validator.Configuration;
using Validator.Files;

namespace Validator.Analysis;

/// <summary>
/// Finds the editions that paths name. A folder stands for every letter below it but hidden folders, <c>bin</c>,
/// <c>obj</c> and <c>node_modules</c>. The root of a letter is the nearest folder above it with an <c>.editionproj</c>,
/// else with <c>accepted.tsv</c>, else the folder that was named, else its own folder.
/// </summary>
public sealed class EditionFinder(IFileAccess files, IReadOnlyList<Rule> rules)
{
    // In any case of letters, as MSBuild's patterns have it.
    private static readonly HashSet<string> ExcludedNames = new(["bin", "obj", "node_modules"], StringComparer.OrdinalIgnoreCase);

    // What each folder holds, so that it is looked up once for all its letters.
    private readonly Dictionary<string, bool> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> ledgers = new(StringComparer.Ordinal);

    /// <summary>Whether a file of that name is a letter, unless <c>edition_document = false</c> says otherwise.</summary>
    public static bool IsLetterName(string path) =>
        path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".edition", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder of that name holds no letters, unless it is named itself: hidden folders, <c>bin</c>, <c>obj</c>, <c>node_modules</c>.</summary>
    public static bool IsExcluded(string folder)
    {
        var name = Path.GetFileName(folder);
        return name.StartsWith(".", StringComparison.Ordinal) || ExcludedNames.Contains(name);
    }

    /// <summary>The letters below a folder, absolute, in ordinal order.</summary>
    public IReadOnlyList<string> LettersBelow(string folder)
    {
        var letters = new List<string>();
        var open = new Stack<string>();
        open.Push(folder);
        while (open.Count > 0)
        {
            var at = open.Pop();
            var held = files.FilesIn(at);
            projects[at] = HoldsProject(held);
            letters.AddRange(held.Where(IsLetterName));
            foreach (var below in files.FoldersIn(at))
                if (!IsExcluded(below)) open.Push(below);
        }

        letters.Sort(StringComparer.Ordinal);
        return letters;
    }

    /// <summary>The editions of letters, one for each root, in the order of their roots.</summary>
    /// <param name="letters">The letters' files, absolute.</param>
    /// <param name="folder">The folder that was named, where one was.</param>
    public IReadOnlyList<Edition> EditionsOf(IEnumerable<string> letters, string? folder = null) =>
        EditionsOf(letters, new ConfigurationResolver(files, rules), folder);

    /// <summary>The editions of letters whose configuration is known, one for each root, in the order of their roots.</summary>
    /// <param name="letters">The letters' files, absolute.</param>
    /// <param name="configuration">What is said about each of them.</param>
    /// <param name="folder">The folder that was named, where one was.</param>
    public IReadOnlyList<Edition> EditionsOf(IEnumerable<string> letters, ConfigurationResolver configuration, string? folder) =>
        [.. letters.GroupBy(letter => RootOf(letter, folder), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Edition(group.Key, [.. group.OrderBy(path => path, StringComparer.Ordinal).Distinct()], configuration, files))];

    /// <summary>The root of the edition that a letter belongs to.</summary>
    /// <param name="letter">The letter's file, absolute.</param>
    /// <param name="folder">The folder that was named, where one was.</param>
    public string RootOf(string letter, string? folder = null)
    {
        var own = Path.GetDirectoryName(letter) ?? letter;
        return NearestWith(own, projects, HoldsProject) ?? NearestWith(own, ledgers, HoldsLedger) ?? folder ?? own;
    }

    /// <summary>Whether an <c>.editionproj</c> stands in a letter's folder or above it.</summary>
    public bool IsInProject(string letter) => NearestWith(Path.GetDirectoryName(letter) ?? letter, projects, HoldsProject) is not null;

    private bool HoldsProject(string folder) => HoldsProject(files.FilesIn(folder));

    private static bool HoldsProject(IReadOnlyList<string> held) => held.Any(path => path.EndsWith(".editionproj", StringComparison.OrdinalIgnoreCase));

    private bool HoldsLedger(string folder) => files.FileExists(Path.Combine(folder, "accepted.tsv"));

    private static string? NearestWith(string folder, Dictionary<string, bool> known, Func<string, bool> holds)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (!known.TryGetValue(at, out var here)) known[at] = here = holds(at);
            if (here) return at;
        }

        return null;
    }
}
