using System.Globalization;

namespace Validator.Cli.Commands;

/// <summary>Tells whoever sits at a terminal how far a run is, once it takes over a second; nothing stays on the screen.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Host host;
    private readonly int total;
    private readonly long started;
    private int done;
    private TimeSpan next = Patience;
    private int shown;

    public Progress(Host host, int total)
    {
        this.host = host;
        this.total = total;
        started = host.Clock.GetTimestamp();
    }

    /// <summary>Counts a letter. Called by any thread.</summary>
    public void Advance()
    {
        var count = Interlocked.Increment(ref done);
        if (host.ErrorTerminal is null || host.Clock.GetElapsedTime(started) < Patience) return;
        lock (gate)
        {
            var elapsed = host.Clock.GetElapsedTime(started);
            if (elapsed < next) return;
            next = elapsed + Interval;
            Show(string.Format(CultureInfo.InvariantCulture, "Checked {0:N0} of {1:N0} letters …", count, total));
        }
    }

    /// <summary>Takes the line off the screen.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (shown == 0) return;
            Show("");
            host.Error.Write('\r');
        }
    }

    private void Show(string text)
    {
        host.Error.Write("\r" + text.PadRight(shown));
        host.Error.Flush();
        shown = text.Length;
    }
}
