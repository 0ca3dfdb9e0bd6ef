using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Tests;

/// <summary>A letter in which <c>{|ED3001:…|}</c> stands around each finding that is expected; the marks may nest.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (IsOpening(marked, i))
            {
                open.Push((marked.Substring(i + 2, 6), text.Length));
                i += 8;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedText(text.ToString(), Sort(expected));
    }

    /// <summary>The text with marks around the findings, so that a failure shows what an example should say.</summary>
    public static string Mark(string text, IEnumerable<(string Id, TextSpan Span)> findings)
    {
        var marks = findings.SelectMany(finding => new[] { (finding.Span.Start, Order: 1, Mark: $"{{|{finding.Id}:"), (Start: finding.Span.End, Order: 0, Mark: "|}") });
        var marked = new StringBuilder(text);
        foreach (var (start, _, mark) in marks.OrderByDescending(mark => mark.Start).ThenByDescending(mark => mark.Order)) marked.Insert(start, mark);
        return marked.ToString();
    }

    public static IReadOnlyList<(string Id, TextSpan Span)> Sort(IEnumerable<(string Id, TextSpan Span)> findings) =>
        [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    private static bool IsOpening(string marked, int i) =>
        i + 9 <= marked.Length && string.CompareOrdinal(marked, i, "{|ED", 0, 4) == 0 && marked[i + 8] == ':';
}
