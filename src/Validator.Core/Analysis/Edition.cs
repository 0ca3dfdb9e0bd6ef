using Validator.Configuration;
using Validator.Files;

namespace Validator.Analysis;

/// <summary>An edition: a root, its letters and what its <c>.editorconfig</c> files say.</summary>
public sealed class Edition
{
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

    /// <summary>Its folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Its letters' files, absolute, in ordinal order.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>What <c>.editorconfig</c> says about each letter.</summary>
    public ConfigurationResolver Configuration { get; }

    /// <summary>The files that it is read through.</summary>
    public IFileAccess Files { get; }

    /// <summary>A file's path relative to the root, with <c>/</c>; the absolute path where it stands outside.</summary>
    public string NameOf(string path) => EditionPaths.Relative(Root, path);
}
