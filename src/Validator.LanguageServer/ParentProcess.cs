using System.ComponentModel;
using System.Diagnostics;

namespace Validator.LanguageServer;

/// <summary>The editor's process: when it dies without a word, nobody closes our input where another process holds it too.</summary>
internal static class ParentProcess
{
    /// <summary>Calls <paramref name="onEnd"/> when a process has ended, or is not there.</summary>
    public static void Watch(int id, Action onEnd) => _ = WatchAsync(id, onEnd);

    private static async Task WatchAsync(int id, Action onEnd)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync().ConfigureAwait(false);
            onEnd();
        }
        catch (ArgumentException)
        {
            onEnd();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // A process that may not be watched, such as another user's: the end of the input tells of its end.
        }
    }
}
