#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

namespace Validator.Files;

/// <summary>Files that the validator writes for itself: read and replaced as a whole.</summary>
public static class StoreFile
{
    private const int Longest = 1 << 30;
    private const int MostAttempts = 3;

    /// <summary>Reads a file; none where there is none, or it cannot be read.</summary>
    public static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? FileContent.Read(path, Longest, static (bytes, length, _) => bytes.AsSpan(0, length).ToArray()) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes a file beside the one that it then takes the place of, so that nobody ever reads half of it. Where that one is a link, the link goes
    /// and what it leads to stays.
    /// </summary>
    /// <returns>Why it was not written; none where it was.</returns>
    public static string? Write(string path, byte[] content)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                WriteOnce(path, content);
                return null;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // A run that begins may take a file that is not locked yet, or not any more, for a leftover.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return exception.Message.TrimEnd('.');
            }
        }
    }

    private static void WriteOnce(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        TemporaryFile.ClearLeftovers(folder);
        var temporary = TemporaryFile.Beside(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete)) stream.Write(content, 0, content.Length);
            Replace(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Replace(string temporary, string path)
    {
        if (File.Exists(path)) File.Replace(temporary, path, null);
        else File.Move(temporary, path);
    }
}
