using Validator.Files;

namespace Validator.Cli;

/// <summary>Files, with standard input laid over the one that it counts as.</summary>
internal sealed class StandardInputFiles(IFileAccess files, string path, Stream input) : IFileAccess
{
    private readonly Lazy<byte[]> bytes = new(() => ReadAll(input));

    public bool FileExists(string file) => file == path || files.FileExists(file);

    public bool FolderExists(string folder) => folder != path && files.FolderExists(folder);

    public IReadOnlyList<string> FilesIn(string folder)
    {
        var below = files.FilesIn(folder);
        return Path.GetDirectoryName(path) != folder || below.Contains(path) ? below : [.. below.Append(path).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> FoldersIn(string folder) => files.FoldersIn(folder);

    public LetterText ReadLetter(string letter) => letter == path ? LetterDecoder.Decode(bytes.Value) : files.ReadLetter(letter);

    public string? ReadText(string file) => files.ReadText(file);

    private static byte[] ReadAll(Stream input)
    {
        using var copy = new MemoryStream();
        input.CopyTo(copy);
        return copy.ToArray();
    }
}
