#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Validator.Files;

/// <summary>Reads a file's bytes with as few calls to the system as there can be: for small files these cost more than all else.</summary>
internal static class FileContent
{
    private const int LargestShared = 1 << 20;
    private const int MostAsked = 32;

    /// <summary>Reads a file and hands over its bytes, which are valid until <paramref name="read"/> returns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The longest that a file may be.</param>
    /// <param name="read">Given an array, how much of it is the file's, and the file's stamp before it was read.</param>
    /// <exception cref="IOException">It is too long, or cannot be read.</exception>
    public static T Read<T>(string path, int longest, Func<byte[], int, FileStamp?, T> read)
    {
        using var file = Open(path);
        var stamp = FileStamps.Of(file);
        var size = LengthOf(file, stamp);
        if (size > longest) throw new IOException(DiskFiles.TooLong);
        var isShared = size <= LargestShared;
        var bytes = isShared ? ArrayPool<byte>.Shared.Rent((int)size) : GC.AllocateUninitializedArray<byte>((int)size);
        try
        {
            var length = 0;
            while (length < size && RandomAccess.Read(file, bytes.AsSpan(length, (int)size - length), length) is > 0 and var more) length += more;
            return read(bytes, length, stamp);
        }
        finally
        {
            if (isShared) ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>A named pipe would keep its reader waiting for a writer for ever: where there are such pipes, opening does not wait.</summary>
    private static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            var name = Encoding.UTF8.GetBytes(path + '\0');
            var file = new SafeFileHandle(OpenUnix(name, OperatingSystem.IsLinux() ? 0x80800 : 0x1000004), ownsHandle: true);
            if (!file.IsInvalid) return file;
            file.Dispose();
        }

        // A file that somebody else writes at the same moment is read as it is, so it need not be locked.
        return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>
    /// The length of an ordinary file; pipes cannot be wound, and devices have no length and yet something to read. So has, for a moment, a file that somebody
    /// empties and fills meanwhile: it is asked again.
    /// </summary>
    private static long LengthOf(SafeFileHandle file, FileStamp? stamp)
    {
        try
        {
            Span<byte> first = stackalloc byte[1];
            var size = stamp?.Size ?? RandomAccess.GetLength(file);
            for (var asked = 0; asked < MostAsked; asked++)
            {
                if (size > 0 || RandomAccess.Read(file, first, 0) == 0) return size;
                size = RandomAccess.GetLength(file);
            }
        }
        catch (NotSupportedException)
        {
            // It is a pipe.
        }

        throw new IOException(DiskFiles.NoOrdinaryFile);
    }

    /// <summary>Opens a file for reading, with O_NONBLOCK and O_CLOEXEC (POSIX, open; their values are the system's own).</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenUnix(byte[] path, int flags);
}
