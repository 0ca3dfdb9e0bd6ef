using Validator.Analysis;

namespace Validator.Cli.Reporters;

/// <summary>Writes a rule's page for a terminal.</summary>
internal sealed class PageReporter
{
    private const int WidthWithoutTerminal = 80;
    private const int WidestProse = 100;
    private const int LeastWidth = 20;
    private const string Fence = "```";
    private const string Indent = "    ";

    private readonly TextWriter output;
    private readonly Palette palette;
    private readonly int width;

    /// <summary>Creates a reporter.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="terminal">The terminal that it is; none where it is none.</param>
    public PageReporter(TextWriter output, Terminal? terminal)
    {
        this.output = output;
        palette = Palette.For(terminal);
        width = Math.Clamp(terminal?.Width ?? WidthWithoutTerminal, LeastWidth, WidestProse);
    }

    /// <summary>Writes the page of a rule and where it is read online.</summary>
    public void Write(Rule rule)
    {
        var paragraph = new List<string>();
        string? fence = null;
        var example = new List<string>();
        foreach (var line in RulePage.Of(rule).Text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence is not null)
            {
                if (line.StartsWith(Fence, StringComparison.Ordinal))
                {
                    WriteExample(rule, fence, string.Join('\n', example));
                    fence = null;
                    example.Clear();
                }
                else
                {
                    example.Add(line);
                }

                continue;
            }

            var opensFence = line.StartsWith(Fence, StringComparison.Ordinal);
            var isHeading = line.StartsWith('#');
            if (opensFence || isHeading || line.Length == 0 || IsItem(line)) WriteParagraph(paragraph);
            if (opensFence) fence = line[Fence.Length..].Trim();
            else if (isHeading) WriteHeading(line);
            else if (line.Length > 0) paragraph.Add(line.Trim());
        }

        WriteParagraph(paragraph);
        WriteLine(palette.Faint(rule.Descriptor.HelpLinkUri));
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private void WriteHeading(string line)
    {
        WriteLine(palette.Strong(line.TrimStart('#').Trim()));
        WriteLine("");
    }

    private void WriteParagraph(List<string> paragraph)
    {
        if (paragraph.Count == 0) return;
        var isItem = IsItem(paragraph[0]);
        var text = string.Join(' ', paragraph);
        var lines = Prose.Wrap(isItem ? text[2..] : text, width - (isItem ? 2 : 0), palette);
        for (var i = 0; i < lines.Count; i++) WriteLine(!isItem ? lines[i] : i == 0 ? $"• {lines[i]}" : $"  {lines[i]}");
        WriteLine("");
        paragraph.Clear();
    }

    private void WriteExample(Rule rule, string fence, string text)
    {
        var caption = fence switch
        {
            "edition clean" => "Sound:",
            "edition fixed" => "Mended:",
            "editorconfig" => ".editorconfig:",
            _ => null,
        };
        if (caption is not null) WriteLine(Indent + palette.Faint(caption));
        foreach (var line in MarkedExample.Lines(text, rule.Descriptor.Id, palette)) WriteLine(line.Length == 0 ? "" : Indent + line);
        WriteLine("");
    }

    private void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
