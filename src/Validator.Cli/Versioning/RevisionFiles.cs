using System.Diagnostics;
using System.Globalization;
using System.Text;
using Validator.Files;

namespace Validator.Cli.Versioning;

/// <summary>
/// The files as they are at a revision: those of the work tree, and in place of what differs, what <c>git cat-file</c> says. Used
/// by many threads, of which one asks at a time.
/// </summary>
internal sealed class RevisionFiles : IFileAccess, IDisposable
{
    private readonly IFileAccess files;
    private readonly IReadOnlyDictionary<string, string?> blobs;
    private readonly ILookup<string, string> filesByFolder;
    private readonly ILookup<string, string> foldersByFolder;
    private readonly Lazy<Process> reader;
    private readonly Lock gate = new();

    public RevisionFiles(RevisionChanges changes, IFileAccess files)
    {
        this.files = files;
        blobs = changes.Blobs;
        var there = blobs.Where(entry => entry.Value is not null).Select(entry => entry.Key).ToArray();
        filesByFolder = there.ToLookup(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal);
        foldersByFolder = there.SelectMany(FoldersAbove).Distinct().Where(folder => Path.GetDirectoryName(folder) is not null)
            .ToLookup(folder => Path.GetDirectoryName(folder)!, StringComparer.Ordinal);
        reader = new Lazy<Process>(() => changes.Git.Start("cat-file", "--batch"));
    }

    public bool FileExists(string path) => blobs.TryGetValue(path, out var blob) ? blob is not null : files.FileExists(path);

    public bool FolderExists(string path) => files.FolderExists(path) || filesByFolder.Contains(path) || foldersByFolder.Contains(path);

    public IReadOnlyList<string> FilesIn(string folder) =>
        [.. files.FilesIn(folder).Where(path => !blobs.ContainsKey(path)).Concat(filesByFolder[folder]).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> FoldersIn(string folder) =>
        [.. files.FoldersIn(folder).Union(foldersByFolder[folder]).Order(StringComparer.Ordinal)];

    public LetterText ReadLetter(string path)
    {
        if (!blobs.TryGetValue(path, out var blob)) return files.ReadLetter(path);
        return blob is null ? throw new IOException("it is not there") : LetterDecoder.Decode(Read(blob));
    }

    public string? ReadText(string path)
    {
        if (!blobs.TryGetValue(path, out var blob)) return files.ReadText(path);
        if (blob is null) return null;
        using var text = new StreamReader(new MemoryStream(Read(blob)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    public void Dispose()
    {
        if (!reader.IsValueCreated) return;
        using var process = reader.Value;
        process.StandardInput.Close();
        process.WaitForExit();
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }

    /// <summary>Reads a content: git answers a hash with a line that ends in the content's length, the content, and a line end.</summary>
    private byte[] Read(string blob)
    {
        lock (gate)
        {
            reader.Value.StandardInput.Write(blob + "\n");
            reader.Value.StandardInput.Flush();
            var output = reader.Value.StandardOutput.BaseStream;
            var head = new StringBuilder();
            for (var value = output.ReadByte(); value is not '\n'; value = output.ReadByte())
            {
                if (value < 0) throw new IOException("git does not say what it was");
                head.Append((char)value);
            }

            var length = head.ToString().Split(' ') is [_, "blob", var size] ? int.Parse(size, CultureInfo.InvariantCulture) : throw new IOException($"git says: {head}");
            var bytes = new byte[length];
            output.ReadExactly(bytes);
            output.ReadByte();
            return bytes;
        }
    }
}
