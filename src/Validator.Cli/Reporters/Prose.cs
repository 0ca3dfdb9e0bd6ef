using System.Text;

namespace Validator.Cli.Reporters;

/// <summary>A paragraph of a rule's page, as a terminal shows it: wrapped at words, code and emphasis painted.</summary>
internal sealed class Prose
{
    private readonly Palette palette;
    private readonly int width;
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private int lineWidth;

    private Prose(int width, Palette palette)
    {
        this.width = width;
        this.palette = palette;
    }

    /// <summary>The lines of a paragraph of Markdown.</summary>
    public static IReadOnlyList<string> Wrap(string markdown, int width, Palette palette)
    {
        var prose = new Prose(width, palette);
        prose.Read(markdown);
        return prose.lines;
    }

    private void Read(string markdown)
    {
        var (word, wordWidth, at) = (new StringBuilder(), 0, 0);
        while (at < markdown.Length)
        {
            if (markdown[at] == ' ')
            {
                AddWord(word, wordWidth);
                wordWidth = 0;
                at++;
            }
            else if (Span(markdown, at, "`") is { } code)
            {
                // Without colours the back quotes stay, so that it is seen where code begins and ends.
                var shown = Show(palette.HasColours ? code : $"`{code}`");
                word.Append(palette.Code(shown.Text));
                wordWidth += shown.Width;
                at += code.Length + 2;
            }
            else if (Span(markdown, at, "**") is { } strong)
            {
                at = Emphasise(strong, at + strong.Length + 4);
            }
            else if (Span(markdown, at, "*") is { } emphasis && emphasis[0] != ' ')
            {
                at = Emphasise(emphasis, at + emphasis.Length + 2);
            }
            else
            {
                var cell = Cell.At(markdown, at);
                word.Append(cell.Text);
                wordWidth += cell.Width;
                at += cell.Length;
            }
        }

        AddWord(word, wordWidth);
        EndLine();

        int Emphasise(string text, int end)
        {
            var words = text.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                if (i > 0)
                {
                    AddWord(word, wordWidth);
                    wordWidth = 0;
                }

                var shown = Show(words[i]);
                word.Append(palette.Strong(shown.Text));
                wordWidth += shown.Width;
            }

            return end;
        }
    }

    private void AddWord(StringBuilder word, int wordWidth)
    {
        if (word.Length == 0) return;
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > width) EndLine();
        if (lineWidth > 0)
        {
            line.Append(' ');
            lineWidth++;
        }

        line.Append(word);
        lineWidth += wordWidth;
        word.Clear();
    }

    private void EndLine()
    {
        if (lineWidth > 0) lines.Add(line.ToString());
        line.Clear();
        lineWidth = 0;
    }

    /// <summary>What stands between a mark and the next of its kind; none where nothing does.</summary>
    private static string? Span(string markdown, int at, string mark)
    {
        if (string.CompareOrdinal(markdown, at, mark, 0, mark.Length) != 0) return null;
        var end = markdown.IndexOf(mark, at + mark.Length, StringComparison.Ordinal);
        return end <= at + mark.Length ? null : markdown[(at + mark.Length)..end];
    }

    private static (string Text, int Width) Show(string text)
    {
        var (shown, width) = (new StringBuilder(), 0);
        for (var at = 0; at < text.Length;)
        {
            var cell = Cell.At(text, at);
            shown.Append(cell.Text);
            width += cell.Width;
            at += cell.Length;
        }

        return (shown.ToString(), width);
    }
}
