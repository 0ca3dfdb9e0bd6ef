using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Validator.Files;

/// <summary>Asks the system for the stamps of files: Linux, since the framework tells no system's time of the last change.</summary>
internal static class FileStamps
{
    private const int CurrentFolder = -100;
    private const int FileItself = 0x1000;
    private const int Asked = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;
    private const int OrdinaryFile = 0x8000;
    private const int Length = 256;

    /// <summary>The stamp of an ordinary file; none where there is none, or the system has none.</summary>
    public static FileStamp? Of(string path) => Of(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0);

    /// <summary>The stamp of an open file; none where it is no ordinary one, or the system has none.</summary>
    public static FileStamp? Of(SafeFileHandle file)
    {
        var stamp = Of((int)file.DangerousGetHandle(), [0], FileItself);
        GC.KeepAlive(file);
        return stamp;
    }

    private static FileStamp? Of(int folder, byte[] path, int flags)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Span<byte> answer = stackalloc byte[Length];
        try
        {
            return Read(answer, Ask(folder, path, flags, Asked, ref MemoryMarshal.GetReference(answer)));
        }
        catch (EntryPointNotFoundException)
        {
            // The system's library is older than 2018.
            return null;
        }
    }

    /// <summary>Reads <c>struct statx</c>, which is the same on all machines (Linux, statx).</summary>
    private static FileStamp? Read(ReadOnlySpan<byte> answer, int failure)
    {
        if (failure != 0 || (NumberAt(answer, 0) & Asked) != Asked || (NumberAt(answer, 28) & 0xF000) != OrdinaryFile) return null;
        return new FileStamp((ulong)LongAt(answer, 32), LongAt(answer, 40), TimeAt(answer, 112), TimeAt(answer, 96));
    }

    private static long TimeAt(ReadOnlySpan<byte> answer, int at) => unchecked(LongAt(answer, at) * 1_000_000_000 + NumberAt(answer, at + 8));

    private static long LongAt(ReadOnlySpan<byte> answer, int at) => MemoryMarshal.Read<long>(answer.Slice(at));

    private static int NumberAt(ReadOnlySpan<byte> answer, int at) => MemoryMarshal.Read<int>(answer.Slice(at));

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, byte[] path, int flags, int asked, ref byte answer);
}
