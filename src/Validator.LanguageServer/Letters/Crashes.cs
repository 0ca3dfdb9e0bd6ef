using System.Collections.Concurrent;

namespace Validator.LanguageServer.Letters;

/// <summary>What went wrong in the server itself: each mistake is told once, however often it comes back.</summary>
internal sealed class Crashes(IClient client)
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    /// <summary>Tells that something failed.</summary>
    /// <param name="work">What was done, as in <c>the analysis of d12.txt</c>.</param>
    /// <param name="exception">What it threw.</param>
    public void Tell(string work, Exception exception)
    {
        client.Log($"{work} failed: {exception}");
        if (told.TryAdd($"{exception.GetType().FullName} {exception.Message}", true))
            client.Show($"Validator: {work} failed, which is a mistake in the validator: {exception.GetType().Name}: {exception.Message}");
    }
}
