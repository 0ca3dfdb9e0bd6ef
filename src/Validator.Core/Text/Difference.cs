using Microsoft.CodeAnalysis.Text;

namespace Validator.Text;

/// <summary>
/// The difference of two sequences (E. Myers, An O(ND) difference algorithm, 1986, on what lies between their common ends).
/// </summary>
public static class Difference
{
    // Past so many edits the two are taken as wholly different: nobody reads that, and it would take long to do better.
    private const int MostEdits = 2000;

    /// <summary>The stretches that differ, in order; none touches the next.</summary>
    public static IReadOnlyList<ChangedStretch> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[before.Count - tail - 1] == after[after.Count - tail - 1]) tail++;
        var (n, m) = (before.Count - head - tail, after.Count - head - tail);
        if (n == 0 && m == 0) return [];
        if (n == 0 || m == 0) return [new ChangedStretch(head, head + n, head, head + m)];

        var most = Math.Min(n + m, MostEdits);
        var furthest = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            var round = new int[(2 * d) + 1];
            Array.Copy(furthest, most - d, round, 0, round.Length);
            trace.Add(round);
            for (var k = -d; k <= d; k += 2)
            {
                var x = Ahead(furthest, most, d, k);
                while (x < n && x - k < m && before[head + x] == after[head + x - k]) x++;
                furthest[most + k] = x;
                if (x >= n && x - k >= m) return Trace(trace, n, m, head);
            }
        }

        return [new ChangedStretch(head, head + n, head, head + m)];
    }

    /// <summary>The part of a text that another has something else for: all before it and behind it is the same in both.</summary>
    public static TextSpan ChangedPart(string text, string other)
    {
        const int step = 4096;
        var shorter = Math.Min(text.Length, other.Length);
        var same = 0;
        while (same + step <= shorter && text.AsSpan(same, step).SequenceEqual(other.AsSpan(same, step))) same += step;
        while (same < shorter && text[same] == other[same]) same++;
        var behind = 0;
        while (same + behind + step <= shorter && text.AsSpan(text.Length - behind - step, step).SequenceEqual(other.AsSpan(other.Length - behind - step, step))) behind += step;
        while (same + behind < shorter && text[text.Length - behind - 1] == other[other.Length - behind - 1]) behind++;
        return TextSpan.FromBounds(same, text.Length - behind);
    }

    /// <summary>How far the <paramref name="d"/>-th edit gets on a diagonal: an insertion from above, or a deletion from the left.</summary>
    private static int Ahead(int[] furthest, int middle, int d, int k) =>
        k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1] ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;

    private static List<ChangedStretch> Trace(List<int[]> trace, int n, int m, int head)
    {
        var edits = new List<ChangedStretch>();
        var (x, y) = (n, m);
        for (var d = trace.Count - 1; d > 0; d--)
        {
            // What is kept of a round are the diagonals from -d to d as the round before left them.
            int At(int diagonal) => trace[d][diagonal + d];
            var k = x - y;
            var isInsertion = k == -d || k != d && At(k - 1) < At(k + 1);
            var from = isInsertion ? k + 1 : k - 1;
            var (beforeX, beforeY) = (At(from), At(from) - from);
            var (endX, endY) = isInsertion ? (beforeX, beforeY + 1) : (beforeX + 1, beforeY);
            edits.Add(new ChangedStretch(head + beforeX, head + endX, head + beforeY, head + endY));
            (x, y) = (beforeX, beforeY);
        }

        edits.Reverse();
        return Join(edits);
    }

    /// <summary>Edits that touch are one stretch.</summary>
    private static List<ChangedStretch> Join(List<ChangedStretch> edits)
    {
        var joined = new List<ChangedStretch>();
        foreach (var edit in edits)
        {
            var last = joined.Count - 1;
            if (last >= 0 && joined[last].OldEnd == edit.OldStart && joined[last].NewEnd == edit.NewStart)
                joined[last] = new ChangedStretch(joined[last].OldStart, edit.OldEnd, joined[last].NewStart, edit.NewEnd);
            else
                joined.Add(edit);
        }

        return joined;
    }
}

/// <summary>A stretch that differs: half-open ranges of the sequence before and of the one after. Either may be empty.</summary>
/// <param name="OldStart">Where it begins in the sequence before.</param>
/// <param name="OldEnd">Where it ends there.</param>
/// <param name="NewStart">Where it begins in the sequence after.</param>
/// <param name="NewEnd">Where it ends there.</param>
public readonly record struct ChangedStretch(int OldStart, int OldEnd, int NewStart, int NewEnd);
