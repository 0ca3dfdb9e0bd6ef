namespace Validator.Files;

/// <summary>
/// The files that an edition is read through: the disk, an editor's unsaved text over it, another revision. Paths are
/// absolute. Used by many threads at once.
/// </summary>
public interface IFileAccess
{
    /// <summary>Whether a file of that path exists.</summary>
    bool FileExists(string path);

    /// <summary>Whether a folder of that path exists.</summary>
    bool FolderExists(string path);

    /// <summary>The files that stand directly in a folder, in ordinal order; none where it cannot be read.</summary>
    IReadOnlyList<string> FilesIn(string folder);

    /// <summary>The folders that stand directly in a folder, symbolic links excepted, in ordinal order; none where it cannot be read.</summary>
    IReadOnlyList<string> FoldersIn(string folder);

    /// <summary>Reads a letter.</summary>
    /// <exception cref="IOException">The file cannot be read; the message says why in a sentence for people.</exception>
    LetterText ReadLetter(string path);

    /// <summary>Reads a small text file, such as <c>.editorconfig</c>; none where there is none or it cannot be read.</summary>
    string? ReadText(string path);
}
