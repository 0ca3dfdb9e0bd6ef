using Microsoft.CodeAnalysis.Text;

namespace Validator.Text;

/// <summary>
/// Where a text's lines begin. Lines end at LF, CRLF and CR and nowhere else, as the Language Server Protocol has it;
/// Roslyn's <c>SourceText</c> also breaks at U+0085, U+2028 and U+2029, which are characters here.
/// </summary>
public sealed class LineMap
{
    private readonly int length;

    // An array, for a letter of many lines is changed with every stroke.
    private int[] starts;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineMap(string text)
    {
        const int shortLine = 64;
        starts = new int[text.Length / shortLine + 16];
        Count = 1;
        length = text.Length;
        Find(text, 0, length);
    }

    private LineMap(int[] starts, int count, int length)
    {
        this.starts = starts;
        this.length = length;
        Count = count;
    }

    /// <summary>The lines of a text that was changed in one place.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="changed">What of the old text it has something else for.</param>
    public LineMap Change(string text, TextSpan changed)
    {
        // Whether a line begins somewhere is decided by the characters on both sides.
        var kept = Math.Max(1, CountBefore(changed.Start));
        var behind = CountBefore(changed.End + 1);
        var by = text.Length - length;
        var lines = new LineMap(new int[Count + 16], kept, text.Length);
        Array.Copy(starts, lines.starts, kept);
        lines.Find(text, Math.Max(0, changed.Start - 1), changed.End + by);
        if (behind < Count && starts[behind] + by == lines.starts[lines.Count - 1]) behind++;
        lines.Reserve(Count - behind);
        for (var line = behind; line < Count; line++) lines.starts[lines.Count++] = starts[line] + by;
        return lines;
    }

    private int CountBefore(int position)
    {
        var index = Array.BinarySearch(starts, 0, Count, position);
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
            if (starts[Count - 1] == position) continue;
            Reserve(1);
            starts[Count++] = position;
        }
    }

    private void Reserve(int more)
    {
        if (Count + more > starts.Length) Array.Resize(ref starts, Math.Max(Count + more, starts.Length * 2));
    }

    /// <summary>The number of lines; a text that ends with a line end has an empty last line.</summary>
    public int Count { get; private set; }

    /// <summary>Where the 0-based <paramref name="line"/> begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int StartOf(int line) => line >= 0 && line < Count ? starts[line] : throw new ArgumentOutOfRangeException(nameof(line));

    /// <summary>The 0-based <paramref name="line"/> with its line end.</summary>
    public TextSpan SpanOf(int line) =>
        TextSpan.FromBounds(StartOf(line), line + 1 < Count ? starts[line + 1] : length);

    /// <summary>The 0-based line that holds <paramref name="position"/>.</summary>
    public int LineOf(int position)
    {
        var index = Array.BinarySearch(starts, 0, Count, position);
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
