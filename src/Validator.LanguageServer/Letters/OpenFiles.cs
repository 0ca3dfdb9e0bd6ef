using System.Collections.Concurrent;
using Validator.Files;

namespace Validator.LanguageServer.Letters;

/// <summary>Files, with the unsaved text of open documents laid over them.</summary>
/// <param name="files">The files on the disk.</param>
/// <param name="isNamed">Whether a file that is read as text is one that an option names.</param>
/// <param name="onNamed">Told of each such file when it is first asked for, whether it is there or not.</param>
internal sealed class OpenFiles(IFileAccess files, Predicate<string> isNamed, Action<string> onNamed) : IFileAccess
{
    private readonly ConcurrentDictionary<string, bool> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LetterText> texts = new(StringComparer.Ordinal);

    /// <summary>The files on the disk.</summary>
    public IFileAccess Disk => files;

    /// <summary>Whether a file is one that an option names.</summary>
    public bool IsNamed(string path) => named.ContainsKey(path);

    public void Lay(string path, LetterText text) => texts[path] = text;

    public void Lift(string path) => texts.TryRemove(path, out _);

    public bool FileExists(string path) => texts.ContainsKey(path) || files.FileExists(path);

    public bool FolderExists(string path) => files.FolderExists(path);

    /// <summary>An open document that is no file yet, or none any more, counts as one.</summary>
    public IReadOnlyList<string> FilesIn(string folder)
    {
        var saved = files.FilesIn(folder);
        var open = texts.Keys.Where(path => Path.GetDirectoryName(path) == folder).Except(saved, StringComparer.Ordinal).ToArray();
        return open.Length == 0 ? saved : [.. saved.Concat(open).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> FoldersIn(string folder) => files.FoldersIn(folder);

    public LetterText ReadLetter(string path) => texts.TryGetValue(path, out var text) ? text : files.ReadLetter(path);

    public string? ReadText(string path)
    {
        if (isNamed(path) && named.TryAdd(path, true)) onNamed(path);
        return texts.TryGetValue(path, out var text) ? text.Text : files.ReadText(path);
    }
}
