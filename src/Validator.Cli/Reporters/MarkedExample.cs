using System.Text;

namespace Validator.Cli.Reporters;

/// <summary>
/// An example of a rule's page, in which <c>{|ED3001:…|}</c> stands around what is found: the text as it is, and a row of
/// marks for each rule that finds something on a line.
/// </summary>
internal sealed class MarkedExample
{
    private const string Opening = "{|";
    private const string Closing = "|}";

    private readonly List<(StringBuilder Text, int Width)> lines = [(new StringBuilder(), 0)];
    private readonly List<Mark> marks = [];

    private MarkedExample(string marked)
    {
        var open = new Stack<(string Ids, int Line, int Column)>();
        for (var at = 0; at < marked.Length;)
        {
            var (text, width) = lines[^1];
            if (IsAt(marked, at, Opening) && marked.IndexOf(':', at) is > 0 and var colon)
            {
                open.Push((marked[(at + Opening.Length)..colon], lines.Count - 1, width));
                at = colon + 1;
            }
            else if (open.Count > 0 && IsAt(marked, at, Closing))
            {
                var (ids, line, column) = open.Pop();
                foreach (var id in ids.Split(',')) AddMarks(id, line, column);
                at += Closing.Length;
            }
            else if (marked[at] == '\n')
            {
                lines.Add((new StringBuilder(), 0));
                at++;
            }
            else
            {
                var cell = Cell.At(marked, at);
                text.Append(cell.Text);
                lines[^1] = (text, width + cell.Width);
                at += cell.Length;
            }
        }
    }

    /// <summary>The lines of an example, each followed by its rows of marks.</summary>
    /// <param name="marked">The example with its markers.</param>
    /// <param name="ownId">The rule that the page is about; the marks of others bear their IDs.</param>
    /// <param name="palette">The colours.</param>
    public static IEnumerable<string> Lines(string marked, string ownId, Palette palette)
    {
        var example = new MarkedExample(marked);
        for (var i = 0; i < example.lines.Count; i++)
        {
            yield return example.lines[i].Text.ToString();
            foreach (var ofRule in example.marks.Where(mark => mark.Line == i).GroupBy(mark => mark.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
                yield return Row(ofRule, ofRule.Key == ownId ? "" : " " + ofRule.Key, palette);
        }
    }

    private static string Row(IEnumerable<Mark> marks, string label, Palette palette)
    {
        var row = new StringBuilder();
        foreach (var mark in marks.OrderBy(mark => mark.Column))
            row.Append(' ', Math.Max(0, mark.Column - row.Length)).Append('^', Math.Max(0, mark.Column + mark.Width - row.Length));
        var blank = row.ToString().TakeWhile(character => character == ' ').Count();
        return row.ToString(0, blank) + palette.Of(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, row.ToString(blank, row.Length - blank) + label);
    }

    /// <summary>A span over several lines is marked on each of them.</summary>
    private void AddMarks(string id, int firstLine, int firstColumn)
    {
        for (var line = firstLine; line < lines.Count; line++)
        {
            var column = line == firstLine ? firstColumn : 0;
            var width = lines[line].Width - column;
            if (width > 0 || firstLine == lines.Count - 1) marks.Add(new Mark(id, line, column, Math.Max(1, width)));
        }
    }

    private static bool IsAt(string text, int position, string mark) => string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;

    private readonly record struct Mark(string Id, int Line, int Column, int Width);
}
