namespace Validator.Text;

/// <summary>How far two words are apart: insertions, deletions, replacements and swaps of neighbours count one each.</summary>
public static class EditDistance
{
    /// <summary>Whether <paramref name="left"/> becomes <paramref name="right"/> in at most <paramref name="most"/> edits.</summary>
    public static bool IsAtMost(string left, string right, int most) =>
        Math.Abs(left.Length - right.Length) <= most && Between(left, right) <= most;

    /// <summary>The number of edits between two words; each swap's letters take part in no other edit.</summary>
    public static int Between(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, last, current) = (last, current, before);
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
