using System.Collections.Concurrent;
using Validator.Files;

namespace Validator.MSBuild;

/// <summary>Files that remember which texts besides letters were asked for, there or not: findings depend on them too.</summary>
internal sealed class RecordingFiles(IFileAccess files) : IFileAccess
{
    private readonly ConcurrentDictionary<string, bool> texts = new(StringComparer.Ordinal);

    /// <summary>The paths of all texts that were asked for so far, in ordinal order.</summary>
    public IReadOnlyList<string> Texts => [.. texts.Keys.OrderBy(path => path, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool FileExists(string path) => files.FileExists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => files.FolderExists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesIn(string folder) => files.FilesIn(folder);

    /// <inheritdoc/>
    public IReadOnlyList<string> FoldersIn(string folder) => files.FoldersIn(folder);

    /// <inheritdoc/>
    public LetterText ReadLetter(string path) => files.ReadLetter(path);

    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        texts[path] = true;
        return files.ReadText(path);
    }
}
