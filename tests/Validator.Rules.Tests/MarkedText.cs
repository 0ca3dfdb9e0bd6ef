using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Tests;

/// <summary>A finding as an example shows it: <c>{|ED3001:[footnoteRef:3]|}</c>.</summary>
internal readonly record struct Expected(string Id, TextSpan Span);

/// <summary>
/// A letter in which markers show what is found: <c>{|ED3001:…|}</c> around a span, <c>{|ED3001,ED3004:…|}</c> where two
/// rules find the same, <c>{|ED1001:|}</c> where the span is empty. Markers nest.
/// </summary>
internal sealed record MarkedText(string Text, IReadOnlyList<Expected> Expected)
{
    private const string Opening = "{|";
    private const string Closing = "|}";

    /// <summary>Reads a letter with markers.</summary>
    /// <exception cref="FormatException">A marker does not close, or names no rule.</exception>
    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var expected = new List<Expected>();
        var open = new Stack<(string[] Ids, int Start)>();
        for (var i = 0; i < marked.Length;)
        {
            if (IsAt(marked, i, Opening))
            {
                var colon = marked.IndexOf(':', i);
                if (colon < 0) throw new FormatException($"The marker at {i} names no rule: {marked}");
                open.Push((marked[(i + Opening.Length)..colon].Split(','), text.Length));
                i = colon + 1;
            }
            else if (IsAt(marked, i, Closing) && open.Count > 0)
            {
                var (ids, start) = open.Pop();
                expected.AddRange(ids.Select(id => new Expected(id, TextSpan.FromBounds(start, text.Length))));
                i += Closing.Length;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        if (open.Count > 0) throw new FormatException($"A marker of {open.Peek().Ids[0]} does not close: {marked}");
        return new MarkedText(text.ToString(), expected);
    }

    /// <summary>Puts markers into a text: the reverse of <see cref="Read"/>.</summary>
    public static string Write(string text, IEnumerable<Expected> findings)
    {
        var marked = new StringBuilder();
        var waiting = findings.OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.End).ToList();
        var open = new List<int>();
        for (var i = 0; i <= text.Length; i++)
        {
            marked.Insert(marked.Length, Closing, open.RemoveAll(end => end == i));
            foreach (var finding in waiting.Where(finding => finding.Span.Start == i))
            {
                marked.Append(CultureInfo.InvariantCulture, $"{Opening}{finding.Id}:");
                if (finding.Span.IsEmpty) marked.Append(Closing);
                else open.Add(finding.Span.End);
            }

            if (i < text.Length) marked.Append(text[i]);
        }

        return marked.ToString();
    }

    private static bool IsAt(string text, int position, string marker) =>
        string.CompareOrdinal(text, position, marker, 0, marker.Length) == 0;
}
