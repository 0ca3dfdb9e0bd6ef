using System.Globalization;
using System.Text;
using Validator.Text;

namespace Validator.Cli.Writing;

/// <summary>
/// The difference of two texts in the unified format, as <c>patch</c> and <c>git apply</c> take it. Lines end at LF here, as
/// they have it; a CR belongs to its line.
/// </summary>
internal static class UnifiedDiff
{
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
        var edits = Difference.Between(old, @new);
        var output = new StringBuilder();
        for (var i = 0; i < edits.Count;)
        {
            var last = i;
            while (last + 1 < edits.Count && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * context) last++;
            WriteHunk(output, old, @new, [.. edits.Skip(i).Take(last - i + 1)], context);
            i = last + 1;
        }

        return output.ToString();
    }

    private static void WriteHunk(StringBuilder output, List<string> old, List<string> @new, List<ChangedStretch> edits, int context)
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
}
