namespace Validator.LanguageServer.Letters;

/// <summary>Counts the pieces of work that are under way, so that somebody can wait until there is none.</summary>
internal sealed class Activity
{
    private readonly Lock gate = new();
    private int running;
    private TaskCompletionSource idle = NewSource();

    public Activity() => idle.SetResult();

    /// <summary>Completes when nothing is under way.</summary>
    public Task Idle
    {
        get
        {
            lock (gate) return idle.Task;
        }
    }

    public void Enter()
    {
        lock (gate)
            if (running++ == 0) idle = NewSource();
    }

    public void Leave()
    {
        lock (gate)
            if (--running == 0) idle.SetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
