using Validator.Diagnostics;

namespace Validator.LanguageServer.Letters;

/// <summary>What was last found in each file. A number tells each change of a file's findings from the one before it.</summary>
internal sealed class FindingBoard
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int lastNumber;

    /// <summary>The files with findings, or once with some, in ordinal order.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            lock (gate) return [.. entries.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What was last found in a file.</summary>
    public Entry Of(string path)
    {
        lock (gate) return entries.TryGetValue(path, out var entry) ? entry : new Entry(0, []);
    }

    /// <summary>Takes down what is found in a file now; whether that is anything else than before.</summary>
    public bool Update(string path, IReadOnlyList<Finding> findings)
    {
        lock (gate)
        {
            if (entries.TryGetValue(path, out var entry) ? Same(entry.Findings, findings) : findings.Count == 0) return false;
            entries[path] = new Entry(++lastNumber, findings);
            return true;
        }
    }

    private static bool Same(IReadOnlyList<Finding> before, IReadOnlyList<Finding> now)
    {
        if (before.Count != now.Count) return false;
        for (var i = 0; i < now.Count; i++)
        {
            if (ReferenceEquals(before[i], now[i])) continue;
            if (before[i].Id != now[i].Id || before[i].Severity != now[i].Severity || before[i].Place != now[i].Place || before[i].Message != now[i].Message) return false;
            if (!before[i].Related.SequenceEqual(now[i].Related)) return false;
        }

        return true;
    }

    /// <summary>What was found in a file.</summary>
    /// <param name="Number">The number of the last change; 0 where nothing was ever found.</param>
    /// <param name="Findings">The findings.</param>
    public sealed record Entry(int Number, IReadOnlyList<Finding> Findings);
}
