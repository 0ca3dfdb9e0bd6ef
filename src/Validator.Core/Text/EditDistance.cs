namespace Validator.Text;

/// <summary>How far two words are apart: insertions, deletions, replacements and swaps of neighbours count one each.</summary>
public static class EditDistance
{
    private const int LongestOnStack = 64;

    /// <summary>Whether <paramref name="left"/> becomes <paramref name="right"/> in at most <paramref name="most"/> edits.</summary>
    public static bool IsAtMost(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most) return false;
        var (start, end) = Alike(left, right);

        // Between two ends that differ, three letters and more take two edits at least.
        if (most <= 1 && Math.Max(left.Length, right.Length) - start - end > 2) return false;
        return Between(left, right, start, end) <= most;
    }

    /// <summary>The number of edits between two words; each swap's letters take part in no other edit.</summary>
    public static int Between(string left, string right)
    {
        var (start, end) = Alike(left, right);
        return Between(left, right, start, end);
    }

    /// <summary>How many letters at the start and at the end two words have in common: these take no edit.</summary>
    private static (int Start, int End) Alike(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start]) start++;
        var end = 0;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end]) end++;
        return (start, end);
    }

    private static int Between(string first, string second, int start, int end)
    {
        var left = first.AsSpan(start, first.Length - start - end);
        var right = second.AsSpan(start, second.Length - start - end);
        var width = right.Length + 1;
        var rows = width * 3 <= LongestOnStack ? stackalloc int[LongestOnStack] : new int[width * 3];
        var before = rows.Slice(0, width);
        var last = rows.Slice(width, width);
        var current = rows.Slice(width * 2, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return last[right.Length];
    }

    /// <summary>The one of <paramref name="candidates"/> that is nearest to <paramref name="word"/>; none where all are far.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Math.Max(2, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Between(word, candidate);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }
}
