#pragma warning disable RS0030 // This is the one place that touches the disk.

namespace Validator.Files;

/// <summary>The files on the disk.</summary>
public sealed class DiskFiles : IFileAccess
{
    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesIn(string folder) => [.. Directory.EnumerateFiles(folder).OrderBy(path => path, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<string> FoldersIn(string folder) => [.. Directory.EnumerateDirectories(folder).OrderBy(path => path, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public LetterText ReadLetter(string path) => LetterDecoder.Decode(File.ReadAllBytes(path));

    /// <inheritdoc/>
    public string? ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
