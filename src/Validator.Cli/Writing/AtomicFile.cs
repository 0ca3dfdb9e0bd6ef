using Validator.Reporting;

namespace Validator.Cli.Writing;

/// <summary>
/// Replaces files as a whole: the new content is written into a temporary file beside the old one, flushed to the disk and
/// put in its place, so that whatever happens there is the old file or the new one and never half of either.
/// </summary>
internal static class AtomicFile
{
    /// <summary>
    /// Replaces a file, unless it has changed since it was read. A symbolic link is followed, the file's mode is kept.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="read">What was read.</param>
    /// <param name="content">What is to be there.</param>
    /// <returns>Why the file was left as it was, as words after “because”; none where it was written.</returns>
    public static string? Replace(string path, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content) => Try(path, read, content);

    /// <summary>Creates a file, unless there is one.</summary>
    /// <returns>Why it was not written; none where it was.</returns>
    public static string? Create(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            return Write(path, content, mode: null, overwrites: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path) ? "it is there already" : Reason(exception);
        }
    }

    private static string? Try(string path, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            RequirePermission(target);
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(read)) return "it has changed since it was read";
            return Write(target, content, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target), overwrites: true);
        }
        catch (FileNotFoundException)
        {
            return "it is gone since it was read";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Reason(exception);
        }
    }

    private static string? Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode, bool overwrites)
    {
        // A hidden name that ends like no letter's, so that nobody takes it for one meanwhile.
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (mode is { } bits && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, bits);
            File.Move(temporary, path, overwrites);
            return null;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A folder may let us replace a file that itself may not be written: it is asked too, before it is replaced.</summary>
    private static void RequirePermission(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }

    private static string Reason(Exception exception) => exception is UnauthorizedAccessException
        ? "permission to write it is denied"
        : VisibleText.Of(exception.Message.TrimEnd('.'));
}
