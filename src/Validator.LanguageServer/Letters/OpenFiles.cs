using System.Collections.Concurrent;
using Validator.Files;

namespace Validator.LanguageServer.Letters;

/// <summary>Files, with the unsaved text of open documents laid over them.</summary>
internal sealed class OpenFiles(IFileAccess files) : IFileAccess
{
    private readonly ConcurrentDictionary<string, LetterText> texts = new(StringComparer.Ordinal);

    /// <summary>The files on the disk.</summary>
    public IFileAccess Disk => files;

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

    public string? ReadText(string path) => texts.TryGetValue(path, out var text) ? text.Text : files.ReadText(path);
}
