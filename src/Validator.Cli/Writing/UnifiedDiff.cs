using System.Globalization;
using System.Text;

namespace Validator.Cli.Writing;

/// <summary>
/// The difference of two texts in the unified format, as <c>patch</c> and <c>git apply</c> take it. Lines end at LF here, as
/// they have it; a CR belongs to its line.
/// </summary>
internal static class UnifiedDiff
{
    // Past so many differing lines the two are shown one after the other: nobody reads that, and it would take long to do better.
    private const int MostEdits = 2000;

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="name">The file's path, relative, with <c>/</c>.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="context">How many unchanged lines are shown around a change.</param>
    public static string Of(string name, string before, string after, int context = 3)
    {
        var hunks = Hunks(before, after, context);
        return hunks.Length == 0 ? "" : $"--- {Quote("a/" + name)}\n+++ {Quote("b/" + name)}\n{hunks}";
    }

    /// <summary>The hunks alone, without the names of files.</summary>
    public static string Hunks(string before, string after, int context)
    {
        var (old, @new) = (Lines(before), Lines(after));
        var edits = Edits(old, @new);
        var output = new StringBuilder();
        for (var i = 0; i < edits.Count;)
        {
            var last = i;
            while (last + 1 < edits.Count && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * context) last++;
            WriteHunk(output, old, @new, edits.GetRange(i, last - i + 1), context);
            i = last + 1;
        }

        return output.ToString();
    }

    private static void WriteHunk(StringBuilder output, List<string> old, List<string> @new, List<Edit> edits, int context)
    {
        var before = Math.Min(context, edits[0].OldStart);
        var after = Math.Min(context, old.Count - edits[^1].OldEnd);
        var (oldStart, newStart) = (edits[0].OldStart - before, edits[0].NewStart - before);
        var (oldCount, newCount) = (edits[^1].OldEnd + after - oldStart, edits[^1].NewEnd + after - newStart);
        output.Append(CultureInfo.InvariantCulture, $"@@ -{Range(oldStart, oldCount)} +{Range(newStart, newCount)} @@\n");
        var at = oldStart;
        foreach (var edit in edits)
        {
            for (; at < edit.OldStart; at++) WriteLine(output, ' ', old[at]);
            for (; at < edit.OldEnd; at++) WriteLine(output, '-', old[at]);
            for (var i = edit.NewStart; i < edit.NewEnd; i++) WriteLine(output, '+', @new[i]);
        }

        for (; at < edits[^1].OldEnd + after; at++) WriteLine(output, ' ', old[at]);
    }

    private static string Range(int start, int count)
    {
        // An empty range is named by the line before it.
        var first = (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture);
        return count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first},{count}");
    }

    private static void WriteLine(StringBuilder output, char sign, string line)
    {
        output.Append(sign).Append(line);
        if (!line.EndsWith('\n')) output.Append("\n\\ No newline at end of file\n");
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>The changed stretches, in order (E. Myers, An O(ND) difference algorithm, 1986, on what lies between the common ends).</summary>
    private static List<Edit> Edits(List<string> old, List<string> @new)
    {
        var head = 0;
        while (head < old.Count && head < @new.Count && old[head] == @new[head]) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < @new.Count - head && old[^(tail + 1)] == @new[^(tail + 1)]) tail++;
        var (n, m) = (old.Count - head - tail, @new.Count - head - tail);
        if (n == 0 && m == 0) return [];

        var most = Math.Min(n + m, MostEdits);
        var furthest = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(furthest[(most - d)..(most + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = Ahead(furthest, most, d, k);
                while (x < n && x - k < m && old[head + x] == @new[head + x - k]) x++;
                furthest[most + k] = x;
                if (x >= n && x - k >= m) return Trace(trace, n, m, head);
            }
        }

        return [new Edit(head, head + n, head, head + m)];
    }

    /// <summary>How far the <paramref name="d"/>-th edit gets on a diagonal: an insertion from above, or a deletion from the left.</summary>
    private static int Ahead(int[] furthest, int middle, int d, int k) =>
        k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1] ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;

    private static List<Edit> Trace(List<int[]> trace, int n, int m, int head)
    {
        var edits = new List<Edit>();
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
            edits.Add(new Edit(head + beforeX, head + endX, head + beforeY, head + endY));
            (x, y) = (beforeX, beforeY);
        }

        edits.Reverse();
        return Join(edits);
    }

    /// <summary>Edits that touch are one stretch.</summary>
    private static List<Edit> Join(List<Edit> edits)
    {
        var joined = new List<Edit>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && joined[^1].OldEnd == edit.OldStart && joined[^1].NewEnd == edit.NewStart)
                joined[^1] = new Edit(joined[^1].OldStart, edit.OldEnd, joined[^1].NewStart, edit.NewEnd);
            else
                joined.Add(edit);
        }

        return joined;
    }

    /// <summary>A name as git writes it: in quotation marks and escaped where it holds what a diff's reader would stumble over.</summary>
    private static string Quote(string name)
    {
        if (!name.Any(character => character is < ' ' or '"' or '\\' or '\u007F')) return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        var quoted = new StringBuilder("\"");
        foreach (var character in name)
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (character is < ' ' or '\u007F') quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    private readonly record struct Edit(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
