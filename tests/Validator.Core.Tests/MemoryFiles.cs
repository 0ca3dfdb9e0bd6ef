using Validator.Files;

namespace Validator.Tests;

/// <summary>Files that tests make up, by absolute path with <c>/</c>.</summary>
internal sealed class MemoryFiles : IFileAccess
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> endless = new(StringComparer.Ordinal);

    public MemoryFiles Add(string path, string text) => Add(path, System.Text.Encoding.UTF8.GetBytes(text));

    public MemoryFiles Add(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    /// <summary>Adds a file that no memory holds.</summary>
    public MemoryFiles AddEndless(string path)
    {
        endless.Add(path);
        return Add(path, []);
    }

    public bool FileExists(string path) => files.ContainsKey(path);

    public bool FolderExists(string path) => files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));

    public IReadOnlyList<string> FilesIn(string folder) => [.. files.Keys.Where(file => Path.GetDirectoryName(file) == folder).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> FoldersIn(string folder) =>
        [.. files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && Path.GetDirectoryName(file) != folder)
            .Select(file => folder + "/" + file[(folder.Length + 1)..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    public LetterText ReadLetter(string path)
    {
        if (endless.Contains(path)) throw new InsufficientMemoryException();
        return files.TryGetValue(path, out var bytes) ? LetterDecoder.Decode(bytes) : throw new IOException("it is not there");
    }

    public string? ReadText(string path) => files.TryGetValue(path, out var bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : null;
}
