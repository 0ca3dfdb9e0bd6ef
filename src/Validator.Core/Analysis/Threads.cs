namespace Validator.Analysis;

/// <summary>How many threads some work is worth: starting one takes longer than reading a letter.</summary>
public static class Threads
{
    /// <summary>One for each of <paramref name="pieces"/> of work, as many as there are processors at most.</summary>
    public static ParallelOptions For(int pieces, CancellationToken cancellation = default) => new()
    {
        CancellationToken = cancellation,
        MaxDegreeOfParallelism = Math.Max(1, Math.Min(pieces, Environment.ProcessorCount)),
    };
}
