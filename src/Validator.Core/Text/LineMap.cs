using Microsoft.CodeAnalysis.Text;

namespace Validator.Text;

/// <summary>
/// Where a text's lines begin. Lines end at LF, CRLF and CR and nowhere else, as the Language Server Protocol has it;
/// Roslyn's <c>SourceText</c> also breaks at U+0085, U+2028 and U+2029, which are characters here.
/// </summary>
public sealed class LineMap
{
    private readonly List<int> starts;
    private readonly int length;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineMap(string text)
    {
        starts = [0];
        length = text.Length;
        Find(text, 0, length);
    }

    private LineMap(int capacity, int length)
    {
        starts = new List<int>(capacity);
        this.length = length;
    }

    /// <summary>The lines of a text that was changed in one place.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="changed">What of the old text it has something else for.</param>
    public LineMap Change(string text, TextSpan changed)
    {
        // Whether a line begins somewhere is decided by the characters on both sides.
        var kept = CountBefore(changed.Start);
        var behind = CountBefore(changed.End + 1);
        var by = text.Length - length;
        var lines = new LineMap(starts.Count + 16, text.Length);
        lines.starts.AddRange(starts.GetRange(0, kept));
        if (kept == 0) lines.starts.Add(0);
        lines.Find(text, Math.Max(0, changed.Start - 1), changed.End + by);
        for (var line = behind; line < starts.Count; line++)
            if (starts[line] + by != lines.starts[lines.starts.Count - 1]) lines.starts.Add(starts[line] + by);
        return lines;
    }

    private int CountBefore(int position)
    {
        var index = starts.BinarySearch(position);
        return index >= 0 ? index : ~index;
    }

    /// <summary>Adds the lines that begin behind the line ends between two positions.</summary>
    private void Find(string text, int position, int end)
    {
        while (position < end)
        {
            var next = text.AsSpan(position, end - position).IndexOfAny('\n', '\r');
            if (next < 0) return;
            position += next + 1;
            if (text[position - 1] == '\r' && position < length && text[position] == '\n') position++;
            if (starts[starts.Count - 1] != position) starts.Add(position);
        }
    }

    /// <summary>The number of lines; a text that ends with a line end has an empty last line.</summary>
    public int Count => starts.Count;

    /// <summary>Where the 0-based <paramref name="line"/> begins.</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>The 0-based <paramref name="line"/> with its line end.</summary>
    public TextSpan SpanOf(int line) =>
        TextSpan.FromBounds(starts[line], line + 1 < starts.Count ? starts[line + 1] : length);

    /// <summary>The 0-based line that holds <paramref name="position"/>.</summary>
    public int LineOf(int position)
    {
        var index = starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The 0-based line and column, in UTF-16 units, of <paramref name="position"/>.</summary>
    public LinePosition PositionOf(int position)
    {
        var line = LineOf(position);
        return new LinePosition(line, position - starts[line]);
    }

    /// <summary>The 0-based, half-open place of <paramref name="span"/>.</summary>
    public LinePositionSpan PlaceOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));
}
