#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

namespace Validator.Files;

/// <summary>Reads a file's bytes.</summary>
internal static class FileContent
{
    /// <summary>Reads a file and hands over its bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The longest that a file may be.</param>
    /// <param name="read">Given an array, how much of it is the file's, and no stamp.</param>
    /// <exception cref="IOException">It is too long, or cannot be read.</exception>
    public static T Read<T>(string path, int longest, Func<byte[], int, FileStamp?, T> read)
    {
        if (new FileInfo(path).Length > longest) throw new IOException(DiskFiles.TooLong);
        var bytes = File.ReadAllBytes(path);
        return read(bytes, bytes.Length, null);
    }
}
