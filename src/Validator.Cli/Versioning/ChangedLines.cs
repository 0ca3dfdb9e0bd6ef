using Microsoft.CodeAnalysis.Text;
using Validator.Files;
using Validator.Text;

namespace Validator.Cli.Versioning;

/// <summary>The lines of files that a revision does not have. How a line ends does not matter.</summary>
internal sealed class ChangedLines(RevisionChanges changes, IFileAccess now, IFileAccess then)
{
    private readonly Dictionary<string, HashSet<int>?> linesByFile = new(StringComparer.Ordinal);

    /// <summary>Whether a place has a line of these; a place between two lines has the one that it begins in.</summary>
    public bool Hold(string path, LinePositionSpan place)
    {
        if (!changes.Differs(path)) return false;
        if (!linesByFile.TryGetValue(path, out var lines)) linesByFile.Add(path, lines = Find(path));
        if (lines is null) return true;
        var last = place.End.Character == 0 && place.End.Line > place.Start.Line ? place.End.Line - 1 : place.End.Line;
        return Enumerable.Range(place.Start.Line, last - place.Start.Line + 1).Any(lines.Contains);
    }

    /// <summary>The 0-based lines of a file; none for all of them, where it is new or cannot be read.</summary>
    private HashSet<int>? Find(string path)
    {
        if (changes.OldPathOf(path) is not { } old) return null;
        try
        {
            var stretches = Difference.Between(LinesOf(then.ReadLetter(old).Text), LinesOf(now.ReadLetter(path).Text));
            return [.. stretches.SelectMany(stretch => Enumerable.Range(stretch.NewStart, stretch.NewEnd - stretch.NewStart))];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static List<string> LinesOf(string text)
    {
        var map = new LineMap(text);
        return [.. Enumerable.Range(0, map.Count).Select(line => text.AsSpan(map.SpanOf(line).Start, map.SpanOf(line).Length).TrimEnd("\r\n").ToString())];
    }
}
