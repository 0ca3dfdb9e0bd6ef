using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;

namespace Validator.Cli.Commands;

/// <summary>Finds the letters that the paths on a command line name, and the editions that they belong to.</summary>
internal sealed class LetterFinder
{
    private readonly string currentFolder;
    private readonly IFileAccess files;
    private readonly IReadOnlyList<Rule> rules;
    private readonly EditionFinder finder;
    private readonly Dictionary<string, string> rootOfLetter = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Folder, string? Named), string> rootOfFolder = [];
    private readonly List<string> complaints = [];

    public LetterFinder(string currentFolder, IFileAccess files, IReadOnlyList<Rule> rules)
    {
        this.currentFolder = currentFolder;
        this.files = files;
        this.rules = rules;
        finder = new EditionFinder(files, rules);
    }

    /// <summary>One sentence for each path that names nothing.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>
    /// The editions of what <paramref name="paths"/> name, in the order of their roots. A letter that is named twice belongs
    /// to the outermost folder that was named.
    /// </summary>
    public IReadOnlyList<Edition> Find(IEnumerable<string> paths)
    {
        var targets = paths.SelectMany(Read).OrderBy(target => target.Folder is null).ThenBy(target => target.Folder?.Length);
        foreach (var (letters, folder) in targets)
            foreach (var letter in letters)
                if (!rootOfLetter.ContainsKey(letter)) rootOfLetter.Add(letter, RootOf(letter, folder));

        var configuration = new ConfigurationResolver(files, rules);
        return [.. rootOfLetter.GroupBy(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)
            .OrderBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(edition => new Edition(edition.Key, [.. edition.OrderBy(letter => letter, StringComparer.Ordinal)], configuration, files))];
    }

    private IEnumerable<Target> Read(string typed)
    {
        if (typed.Length == 0)
        {
            complaints.Add("A path is empty.");
            return [];
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, currentFolder));
        if (files.FolderExists(path)) return [new Target(finder.LettersBelow(path), path)];
        if (files.FileExists(path)) return [new Target([path], null)];
        if (!Glob.IsPattern(typed))
        {
            complaints.Add($"There is no file or folder '{Reporting.VisibleText.Of(typed)}'.");
            return [];
        }

        var glob = new Glob(typed, currentFolder);
        var matches = glob.Find(files, finder);
        if (matches.Count == 0) complaints.Add($"No letter matches '{Reporting.VisibleText.Of(typed)}'.");
        return [new Target(matches, glob.Folder)];
    }

    /// <summary>Letters of one folder have one root: it is looked for once.</summary>
    private string RootOf(string letter, string? named)
    {
        var key = (Path.GetDirectoryName(letter) ?? letter, named);
        if (!rootOfFolder.TryGetValue(key, out var root)) rootOfFolder[key] = root = finder.RootOf(letter, named);
        return root;
    }

    private sealed record Target(IReadOnlyList<string> Letters, string? Folder);
}
