using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Storage;

namespace Validator.Analysis;

/// <summary>An edition: a root, its letters and what its <c>.editorconfig</c> files say.</summary>
public sealed class Edition
{
    private readonly Edition? whole;

    /// <summary>Creates an edition.</summary>
    /// <param name="root">Its folder, absolute.</param>
    /// <param name="letters">Its letters' files, absolute, in ordinal order; those that <c>edition_document = false</c> excludes are left out.</param>
    /// <param name="configuration">What <c>.editorconfig</c> says about each of them.</param>
    /// <param name="files">The files that it is read through.</param>
    public Edition(string root, IReadOnlyList<string> letters, ConfigurationResolver configuration, IFileAccess files)
    {
        Root = root;
        Configuration = configuration;
        Files = files;
        Letters = [.. letters.Where(letter => configuration.OptionsFor(letter).Get(EditionOptions.IsDocument))];
    }

    private Edition(Edition whole, Shard shard)
    {
        this.whole = whole;
        Root = whole.Root;
        Configuration = whole.Configuration;
        Files = whole.Files;
        Letters = [.. whole.Letters.Where(letter => shard.Holds(NameOf(letter)))];
    }

    /// <summary>Its folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Its letters' files, absolute, in ordinal order.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>What <c>.editorconfig</c> says about each letter.</summary>
    public ConfigurationResolver Configuration { get; }

    /// <summary>The files that it is read through.</summary>
    public IFileAccess Files { get; }

    /// <summary>The ledger of accepted findings, there or not.</summary>
    public string LedgerFile => Path.Combine(Root, Ledger.FileName);

    /// <summary>Whether it is a part of an edition, whose other parts are checked elsewhere.</summary>
    public bool IsPart => whole is not null;

    /// <summary>Whether its letters are all that stand below its root, rather than some that were named.</summary>
    internal bool IsWhole => new EditionFinder(Files, []).LettersBelow(Root)
        .Where(letter => Configuration.OptionsFor(letter).Get(EditionOptions.IsDocument))
        .SequenceEqual(Letters, StringComparer.Ordinal);

    /// <summary>Reads the ledger of accepted findings; an empty one where there is none.</summary>
    /// <param name="rules">The rules that there are.</param>
    public Ledger ReadLedger(IEnumerable<Rule> rules)
    {
        if (Files.ReadText(LedgerFile) is { } text) return Ledger.Read(text, rules.Select(rule => rule.Descriptor.Id));
        return Files.FileExists(LedgerFile) ? Ledger.Unreadable : Ledger.Empty;
    }

    /// <summary>Whether a file is a letter of the edition, of this part or another.</summary>
    public bool Holds(string path) => (whole ?? this).Letters.Contains(path);

    /// <summary>The part of it that holds the letters of <paramref name="shard"/>.</summary>
    public Edition PartOf(Shard shard) => new(this, shard);

    /// <summary>The file that a name of <see cref="NameOf"/> stands for.</summary>
    public string PathOf(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A file's path relative to the root, with <c>/</c>; the absolute path where it stands outside.</summary>
    public string NameOf(string path) => EditionPaths.Relative(Root, path);
}
