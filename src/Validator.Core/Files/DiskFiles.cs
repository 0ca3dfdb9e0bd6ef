#pragma warning disable RS0030 // This is the one place that touches the disk.

namespace Validator.Files;

/// <summary>The files on the disk.</summary>
public sealed class DiskFiles : IFileAccess
{
    // A .NET string ends just under 2^30 characters.
    private const int LongestFile = (1 << 30) - 64;

    internal const string TooLong = "it is longer than a letter can be (1 GB); split it";
    internal const string TooLarge = "it is too large for this machine's memory; split it";
    internal const string NoOrdinaryFile = "it is no ordinary file";

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesIn(string folder) => List(folder, Directory.GetFiles);

    /// <inheritdoc/>
    public IReadOnlyList<string> FoldersIn(string folder) =>
        List(folder, static at => [.. Directory.GetDirectories(at).Where(below => (File.GetAttributes(below) & FileAttributes.ReparsePoint) == 0)]);

    /// <inheritdoc/>
    public LetterText ReadLetter(string path) => ReadLetter(path, static (bytes, length, _) => LetterDecoder.Decode(bytes, length));

    /// <summary>Reads a letter's bytes, which are valid until <paramref name="read"/> returns.</summary>
    /// <param name="path">The letter.</param>
    /// <param name="read">Given an array, how much of it is the letter's, and the letter's stamp before it was read.</param>
    /// <exception cref="IOException">The file cannot be read; the message says why in a sentence for people.</exception>
    internal T ReadLetter<T>(string path, Func<byte[], int, FileStamp?, T> read)
    {
        try
        {
            return FileContent.Read(path, LongestFile, read);
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
        catch (IOException) when (Directory.Exists(path))
        {
            throw new IOException("it is a folder");
        }
        catch (OutOfMemoryException)
        {
            throw new IOException(TooLarge);
        }
    }

    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        try
        {
            return File.Exists(path) ? FileContent.Read(path, LongestFile, static (bytes, length, _) => ReadText(bytes, length)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string ReadText(byte[] bytes, int count)
    {
        using var reader = new StreamReader(new MemoryStream(bytes, 0, count));
        return reader.ReadToEnd();
    }

    /// <summary>A folder that cannot be listed, or vanishes meanwhile, holds nothing.</summary>
    private static string[] List(string folder, Func<string, string[]> list)
    {
        try
        {
            var paths = list(folder);
            Array.Sort(paths, StringComparer.Ordinal);
            return paths;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
