#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

namespace Validator.Files;

/// <summary>Files that the validator writes for itself: read and replaced as a whole.</summary>
public static class StoreFile
{
    private const int Longest = 1 << 30;
    private static readonly TimeSpan Youth = TimeSpan.FromHours(1);

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
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                File.WriteAllBytes(temporary, content);
                Replace(temporary, path);
                ClearLeftovers(path);
            }
            finally
            {
                File.Delete(temporary);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    /// <summary>Removes what runs that were killed have left beside a file; what is young may be another run's.</summary>
    private static void ClearLeftovers(string path)
    {
        var now = File.GetLastWriteTimeUtc(path);
        foreach (var leftover in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.????????.???"))
            if (now - File.GetLastWriteTimeUtc(leftover) > Youth) File.Delete(leftover);
    }

    private static void Replace(string temporary, string path)
    {
        if (File.Exists(path)) File.Replace(temporary, path, null);
        else File.Move(temporary, path);
    }
}
