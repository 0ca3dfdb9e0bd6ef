#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

using System.Buffers;

namespace Validator.Files;

/// <summary>Reads a file's bytes with as few calls to the system as there can be: for small files these cost more than all else.</summary>
internal static class FileContent
{
    private const int LargestShared = 1 << 20;

    /// <summary>Reads a file and hands over its bytes, which are valid until <paramref name="read"/> returns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The longest that a file may be.</param>
    /// <param name="read">Given an array, and how much of it is the file's.</param>
    /// <exception cref="IOException">It is too long, or cannot be read.</exception>
    public static T Read<T>(string path, int longest, Func<byte[], int, T> read)
    {
        // A file that somebody else writes at the same moment is read as it is, so it need not be locked.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var size = RandomAccess.GetLength(file);
        if (size > longest) throw new IOException(DiskFiles.TooLong);
        var isShared = size <= LargestShared;
        var bytes = isShared ? ArrayPool<byte>.Shared.Rent((int)size) : GC.AllocateUninitializedArray<byte>((int)size);
        try
        {
            var length = 0;
            while (length < size && RandomAccess.Read(file, bytes.AsSpan(length, (int)size - length), length) is > 0 and var more) length += more;
            return read(bytes, length);
        }
        finally
        {
            if (isShared) ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
