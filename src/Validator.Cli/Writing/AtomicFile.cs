using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Writing;

/// <summary>
/// Replaces files as a whole: the new content is written into a temporary file beside the old one, flushed to the disk and
/// put in its place, so that whatever happens there is the old file or the new one and never half of either.
/// </summary>
internal static class AtomicFile
{
    private const int MostAttempts = 3;
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>
    /// Replaces a file, unless it has changed since it was read. Symbolic links are followed as long as they stay in the
    /// edition; the file's mode is kept.
    /// </summary>
    /// <param name="root">The edition's folder: nothing outside it is written, wherever links lead.</param>
    /// <param name="path">The file.</param>
    /// <param name="read">What was read.</param>
    /// <param name="content">What is to be there.</param>
    /// <returns>Why the file was left as it was, as words after “because”; none where it was written.</returns>
    public static string? Replace(string root, string path, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content)
    {
        try
        {
            var target = RealPath.Of(path);
            var folder = RealPath.Of(root);
            if (!EditionPaths.IsBelow(folder, target))
                return $"it leads to '{VisibleText.Of(target)}', outside the edition's folder '{VisibleText.Of(folder)}'; name that file itself";
            RequirePermission(target);
            var found = File.ReadAllBytes(target).AsSpan();

            // Another run may have done the same meanwhile.
            if (found.SequenceEqual(content)) return null;
            if (!found.SequenceEqual(read)) return "it has changed since it was read";
            if (target != path) TemporaryFile.ClearLeftovers(Path.GetDirectoryName(target)!);
            Write(target, content, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target), overwrites: true);
            return null;
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

    /// <summary>Creates a file, unless there is one.</summary>
    /// <returns>Why it was not written; none where it was.</returns>
    public static string? Create(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Write(path, content, mode: null, overwrites: false);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path) ? "it is there already" : Reason(exception);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode, bool overwrites)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                WriteOnce(path, content, mode, overwrites);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // A run that begins may take a file that is not locked yet for a leftover.
            }
        }
    }

    private static void WriteOnce(string path, ReadOnlySpan<byte> content, UnixFileMode? mode, bool overwrites)
    {
        var temporary = TemporaryFile.Beside(path);
        try
        {
            // It is open, and locked by that, until it has its name. What others may not read they may not read meanwhile.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete };
            if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(temporary, options);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
            if (mode is { } bits && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, bits);
            File.Move(temporary, path, overwrites);
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

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission to write it is denied",
        IOException { HResult: DiskFullOnUnix or DiskFullOnWindows } => "the disk is full",
        _ => VisibleText.Of(exception.Message.TrimEnd('.')),
    };
}
