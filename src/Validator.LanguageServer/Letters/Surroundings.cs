using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;

namespace Validator.LanguageServer.Letters;

/// <summary>
/// What is around the letters: folders, projects, ledgers and <c>.editorconfig</c> files as they were read when somebody
/// asked. When one of these changes a new one is made. Safe for use by many threads.
/// </summary>
internal sealed class Surroundings
{
    private const string Language = "edition";

    private readonly Lock gate = new();
    private readonly OpenFiles files;
    private readonly IReadOnlyList<Rule> rules;
    private readonly IReadOnlyList<string> folders;
    private readonly Settings settings;
    private readonly EditionFinder finder;
    private readonly ConcurrentDictionary<string, Ledger> ledgers = new(StringComparer.Ordinal);

    /// <summary>Creates the surroundings of letters.</summary>
    /// <param name="files">The files.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="folders">The folders that are open in the editor.</param>
    /// <param name="settings">The editor's settings.</param>
    /// <param name="configuration">The <c>.editorconfig</c> files, where those read before still hold.</param>
    public Surroundings(OpenFiles files, IReadOnlyList<Rule> rules, IReadOnlyList<string> folders, Settings settings, ConfigurationResolver? configuration = null)
    {
        this.files = files;
        this.rules = rules;
        this.folders = folders;
        this.settings = settings;
        finder = new EditionFinder(files, rules);
        Configuration = configuration ?? new ConfigurationResolver(files, rules);
    }

    /// <summary>What the <c>.editorconfig</c> files say.</summary>
    public ConfigurationResolver Configuration { get; }

    /// <summary>Where a letter belongs; none where the file is no letter.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="language">What the client says it is written in, which decides where there is no file yet.</param>
    public LetterHome? HomeOf(string path, string? language = null)
    {
        if (DocumentUri.IsUntitled(path)) return language == Language ? new LetterHome(null, path, EditionOptions.Default) : null;
        if (!IsLetter(path)) return null;
        var options = Configuration.OptionsFor(path);
        if (!options.Get(EditionOptions.IsDocument)) return null;
        var root = RootOf(path);
        return new LetterHome(root, Files.EditionPaths.Relative(root, path), options);
    }

    /// <summary>An edition's ledger.</summary>
    public Ledger LedgerOf(string? root) => root is null ? Ledger.Empty : ledgers.GetOrAdd(
        root, at => files.ReadText(Path.Combine(at, Ledger.FileName)) is { } text ? Ledger.Read(text, rules.Select(rule => rule.Descriptor.Id)) : Ledger.Empty);

    /// <summary>The editions of the open folders and of letters that are open by themselves.</summary>
    /// <param name="open">The open documents.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<Edition> Editions(IReadOnlyList<string> open, CancellationToken cancellation)
    {
        var letters = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders) Add(folder);
        foreach (var path in open)
            if (IsLetter(path) && !letters.Contains(path))
            {
                // A letter without a folder brings its edition along, and one without an edition comes alone.
                if (IsInProject(path)) Add(RootOf(path));
                letters.Add(path);
            }

        return [.. letters.GroupBy(RootOf, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Edition(group.Key, [.. group], Configuration, files))];

        void Add(string folder)
        {
            foreach (var letter in new EditionFinder(files, rules).LettersBelow(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                if (IsLetter(letter)) letters.Add(letter);
            }
        }
    }

    /// <summary>Anything may be called <c>.txt</c>: such a file is a letter only where an edition's project stands above it, and no folder between that holds no letters.</summary>
    private bool IsLetter(string path)
    {
        if (!EditionFinder.IsLetterName(path) || DocumentUri.IsUntitled(path)) return false;
        return settings.PlainTextIsLetter || !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || IsInProject(path) && !IsSetAside(path);
    }

    private bool IsSetAside(string path)
    {
        var root = RootOf(path);
        for (var at = Path.GetDirectoryName(path); at is not null && at.Length > root.Length; at = Path.GetDirectoryName(at))
            if (EditionFinder.IsExcluded(at)) return true;
        return false;
    }

    private bool IsInProject(string path)
    {
        lock (gate) return finder.IsInProject(path);
    }

    private string RootOf(string path)
    {
        lock (gate) return finder.RootOf(path, folders.FirstOrDefault(folder => Files.EditionPaths.IsBelow(folder, path)));
    }
}

/// <summary>Where a letter belongs.</summary>
/// <param name="Root">Its edition's folder; none where it was never saved.</param>
/// <param name="Name">Its path in the edition.</param>
/// <param name="Options">What <c>.editorconfig</c> says about it.</param>
internal sealed record LetterHome(string? Root, string Name, EditionOptions Options);
