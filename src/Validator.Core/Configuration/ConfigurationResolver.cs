using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Files;

namespace Validator.Configuration;

/// <summary>
/// Finds what <c>.editorconfig</c> files, from each letter's own folder upwards until <c>root = true</c>, say about it.
/// Safe for use by many threads.
/// </summary>
public sealed class ConfigurationResolver
{
    /// <summary>The name of configuration files.</summary>
    public const string FileName = ".editorconfig";

    private readonly IFileAccess files;
    private readonly ConfigurationChecker checker;
    private readonly Func<string, HostSettings?> settings;
    private readonly ConcurrentDictionary<string, Lazy<Folder>> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ConfigurationFile?>> configurations = new(StringComparer.Ordinal);

    /// <summary>Creates a resolver.</summary>
    /// <param name="files">The files that <c>.editorconfig</c> is read through.</param>
    /// <param name="rules">The rules whose IDs and keys are known.</param>
    /// <param name="settings">What the host says about a letter; the same instance for letters about which it says the same.</param>
    public ConfigurationResolver(IFileAccess files, IEnumerable<Rule> rules, Func<string, HostSettings?>? settings = null)
    {
        this.files = files;
        this.settings = settings ?? (_ => null);
        checker = new ConfigurationChecker([.. rules]);
    }

    /// <summary>The configuration files that speak about letters seen so far, in ordinal order.</summary>
    public IReadOnlyList<string> ConfigurationFiles =>
        [.. configurations.Where(entry => entry.Value.Value is not null).Select(entry => entry.Key).OrderBy(path => path, StringComparer.Ordinal)];

    /// <summary>The mistakes in the configuration files that speak about letters seen so far, by file and line.</summary>
    /// <param name="nameOf">A file's path relative to the edition's root.</param>
    public IReadOnlyList<ConfigurationMistake> Mistakes(Func<string, string> nameOf) =>
        [.. ConfigurationFiles.SelectMany(path => configurations[path].Value!.Text is { } text
            ? checker.Check(path, nameOf(path), text, name => files.FileExists(Beside(path, name)))
            : [new ConfigurationMistake(path, nameOf(path), $"{FileName} cannot be read; make it an ordinary file that may be read", FileName)])];

    /// <summary>What is said about a letter.</summary>
    /// <param name="letter">Its file, absolute.</param>
    public EditionOptions OptionsFor(string letter) => FolderOf(Path.GetDirectoryName(letter) ?? letter).OptionsFor(letter.Replace('\\', '/'), settings(letter));

    /// <summary>The configuration files that speak about a letter, the one nearest to it last.</summary>
    /// <param name="letter">Its file, absolute.</param>
    public IReadOnlyList<string> FilesAbout(string letter) => FolderOf(Path.GetDirectoryName(letter) ?? letter).ConfigurationFiles;

    private string? ReadNamed(IEnumerable<string> configurationFiles, string name) =>
        configurationFiles.Reverse().Select(file => files.ReadText(Beside(file, name))).FirstOrDefault(text => text is not null);

    private static string Beside(string configurationFile, string name) => Path.Combine(Path.GetDirectoryName(configurationFile) ?? "", name);

    private Folder FolderOf(string path) => (folders.TryGetValue(path, out var known) ? known : folders.GetOrAdd(path, at => new Lazy<Folder>(() => ReadFolder(at)))).Value;

    /// <summary>A folder without a file of its own is as the one above it.</summary>
    private Folder ReadFolder(string path)
    {
        var above = Path.GetDirectoryName(path);
        var own = Path.Combine(path, FileName);
        var file = configurations.GetOrAdd(own, at => new Lazy<ConfigurationFile?>(() => ReadFile(at))).Value;
        if (file is null) return above is null ? Folder.Empty : FolderOf(above);
        var inherited = file.IsRoot || above is null ? Folder.Empty : FolderOf(above);
        string[] configurationFiles = [.. inherited.ConfigurationFiles, own];
        return new Folder([.. inherited.Sections, .. file.Sections], configurationFiles, name => ReadNamed(configurationFiles, name));
    }

    private ConfigurationFile? ReadFile(string path)
    {
        if (files.ReadText(path) is { } text) return ConfigurationFile.Read(path, text);
        return files.FileExists(path) ? ConfigurationFile.Unreadable : null;
    }

    /// <summary>What the configuration files above a folder say, the farthest first.</summary>
    private sealed record Folder(ConfigurationSection[] Sections, string[] ConfigurationFiles, Func<string, string?> ReadNamed)
    {
        private readonly ConcurrentDictionary<(string Sections, HostSettings? Host), EditionOptions> options = new();

        public static Folder Empty { get; } = new([], [], _ => null);

        /// <summary>The options of a letter; letters that the same sections are about share theirs.</summary>
        public EditionOptions OptionsFor(string letter, HostSettings? host)
        {
            if (Sections.Length == 0 && host is null) return EditionOptions.Default;
            var about = new char[Sections.Length];
            for (var i = 0; i < about.Length; i++) about[i] = Sections[i].IsAbout(letter) ? '1' : '0';
            var sections = (new string(about), host);
            return options.TryGetValue(sections, out var known) ? known : options.GetOrAdd(sections, key => ConfigurationSection.OptionsOf(Sections.Where((_, i) => key.Sections[i] == '1'), key.Host, ReadNamed));
        }
    }
}
