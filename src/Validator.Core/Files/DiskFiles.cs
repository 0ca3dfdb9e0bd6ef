#pragma warning disable RS0030 // This is the one place that touches the disk.

namespace Validator.Files;

/// <summary>The files on the disk.</summary>
public sealed class DiskFiles : IFileAccess
{
    // A .NET string ends just under 2^30 characters.
    private const long LongestFile = (1L << 30) - 64;

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesIn(string folder) => List(folder, static at => at.GetFiles());

    /// <inheritdoc/>
    public IReadOnlyList<string> FoldersIn(string folder) =>
        List(folder, static at => at.GetDirectories().Where(below => (below.Attributes & FileAttributes.ReparsePoint) == 0));

    /// <inheritdoc/>
    public LetterText ReadLetter(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LongestFile) throw new IOException("it is longer than a letter can be (1 GB)");
            return LetterDecoder.Decode(File.ReadAllBytes(path));
        }
        catch (FileNotFoundException)
        {
            throw new IOException("it is not there");
        }
        catch (DirectoryNotFoundException)
        {
            throw new IOException("its folder is not there");
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException(Directory.Exists(path) ? "it is a folder" : "permission to read it is denied");
        }
        catch (OutOfMemoryException)
        {
            throw new IOException("it is too large for this machine's memory");
        }
    }

    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A folder that cannot be listed, or vanishes meanwhile, holds nothing.</summary>
    private static string[] List(string folder, Func<DirectoryInfo, IEnumerable<FileSystemInfo>> list)
    {
        try
        {
            var paths = list(new DirectoryInfo(folder)).Select(entry => entry.FullName).ToArray();
            Array.Sort(paths, StringComparer.Ordinal);
            return paths;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
