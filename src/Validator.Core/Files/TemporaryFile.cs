#pragma warning disable RS0030 // Beside DiskFiles, the one place that touches the disk.

namespace Validator.Files;

/// <summary>
/// Files that are written beside those whose place they take. Their names are the validator's own, so that nothing that somebody keeps there is ever taken
/// for one; whoever writes one has it open, and locked by that.
/// </summary>
public static class TemporaryFile
{
    private const string Prefix = ".validator-";
    private const string Suffix = ".tmp";

    /// <summary>A name that no file has yet: hidden, of a fixed length, and ending like no letter's, so that nobody takes it for one meanwhile.</summary>
    /// <param name="path">The file whose place it is to take.</param>
    public static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $"{Prefix}{Path.GetRandomFileName()}{Suffix}");

    /// <summary>Takes away those that runs left in a folder when they were killed. Those of a run that goes on at this moment are locked, and stay.</summary>
    public static void ClearLeftovers(string folder)
    {
        try
        {
            foreach (var leftover in new DirectoryInfo(folder).EnumerateFiles($"{Prefix}*{Suffix}"))
                if ((leftover.Attributes & FileAttributes.ReparsePoint) == 0) Clear(leftover.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed holds nothing of ours; why a file in it cannot be written is said when it is.
        }
    }

    private static void Clear(string path)
    {
        try
        {
            // Opened for both, since a named pipe of that name would keep a mere reader waiting.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in use, or another run has been faster.
        }
    }
}
