using System.Text;

namespace Validator.Cli.Reporters;

/// <summary>
/// A line of a letter as a terminal shows it, with a mark under a span. Of a line that is too long a window around the
/// span is shown: paragraphs are often thousands of characters on one line.
/// </summary>
/// <param name="Line">The line, or the window.</param>
/// <param name="Indent">How many columns stand before the mark.</param>
/// <param name="Length">How many columns the mark takes, at least one.</param>
internal sealed record Excerpt(string Line, int Indent, int Length)
{
    private const char Ellipsis = '…';

    /// <summary>Makes an excerpt.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="start">Where the span begins, in UTF-16 units.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="width">How many columns there are.</param>
    public static Excerpt Of(ReadOnlySpan<char> line, int start, int end, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);

        // An ellipsis may stand at each end, and a long span leaves room for some words before it.
        var room = Math.Max(width - 2, 1);
        var span = Forward(line, start, end, room - Backward(line, start, room / 4).Width);
        var rest = room - span.Width;
        var before = Backward(line, start, rest / 2);
        var after = span.Stop < end ? new Stretch("", 0, span.Stop) : Forward(line, end, line.Length, rest - before.Width);
        if (before.Stop > 0) before = Backward(line, start, rest - after.Width);

        var text = new StringBuilder();
        if (before.Stop > 0) text.Append(Ellipsis);
        text.Append(before.Text).Append(span.Text).Append(after.Text);
        if (after.Stop < line.Length) text.Append(Ellipsis);

        // A span of marks that are set on the character before them is shown under that character.
        var indent = (before.Stop > 0 ? 1 : 0) + before.Width - (span.Width == 0 && end > start && before.Width > 0 ? 1 : 0);
        return new Excerpt(text.ToString(), indent, Math.Max(1, span.Width));
    }

    private static Stretch Forward(ReadOnlySpan<char> line, int start, int end, int room)
    {
        var text = new StringBuilder();
        var (width, at) = (0, start);
        while (at < end && at - start < Longest(room))
        {
            var cell = Cell.At(line, at);
            if (width + cell.Width > room) break;
            text.Append(cell.Text);
            width += cell.Width;
            at += cell.Length;
        }

        return new Stretch(text.ToString(), width, at);
    }

    private static Stretch Backward(ReadOnlySpan<char> line, int start, int room)
    {
        var cells = new List<Cell>(room);
        var (width, at) = (0, start);
        while (at > 0 && start - at < Longest(room))
        {
            var cell = Cell.Before(line, at);
            if (width + cell.Width > room) break;
            cells.Add(cell);
            width += cell.Width;
            at -= cell.Length;
        }

        // Where the window begins, a mark has lost the character that it is set on.
        while (at > 0 && cells is [.., { Width: 0 } mark])
        {
            cells.RemoveAt(cells.Count - 1);
            at += mark.Length;
        }

        cells.Reverse();
        return new Stretch(string.Concat(cells.Select(cell => cell.Text)), width, at);
    }

    /// <summary>Marks take no room, and a line can hold a million of them.</summary>
    private static int Longest(int room) => 8 * room;

    /// <summary>Part of a line as a terminal shows it.</summary>
    /// <param name="Text">What is printed.</param>
    /// <param name="Width">How many columns it takes.</param>
    /// <param name="Stop">Where it stops in the line, on the side away from where it started.</param>
    private readonly record struct Stretch(string Text, int Width, int Stop);
}
