using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Configuration;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Reporters;

/// <summary>
/// Writes a report for people: each finding with its place, its line, a mark under the span and where to learn more; the
/// sum at the end.
/// </summary>
internal sealed class TextReporter
{
    private const int WidthWithoutTerminal = 100;
    private const int LeastWidth = 20;

    private readonly TextWriter output;
    private readonly Palette palette;
    private readonly string folder;
    private readonly int width;
    private readonly SourceLines lines = new();

    // A letter's findings may each speak of another file, between which it would be opened again and again.
    private readonly SourceLines otherLines = new();

    /// <summary>Creates a reporter.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="terminal">The terminal that it is; none where it is none.</param>
    /// <param name="folder">The folder that paths are relative to; those outside it are absolute.</param>
    public TextReporter(TextWriter output, Terminal? terminal, string folder)
    {
        this.output = output;
        this.folder = folder;
        palette = Palette.For(terminal);
        width = terminal?.Width ?? WidthWithoutTerminal;
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="elapsed">How long the run took.</param>
    /// <param name="cancellation">Stops it between two findings.</param>
    public void Write(Report report, TimeSpan elapsed, CancellationToken cancellation)
    {
        foreach (var entry in report.Findings)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteFinding(report, entry);
        }

        WriteLine(Summary.Of(report, elapsed, palette));
    }

    private void WriteFinding(Report report, ReportedFinding entry)
    {
        var finding = entry.Finding;
        var severity = palette.Of(finding.Severity, $"{SeverityNames.Of(finding.Severity)} {finding.Id}");
        WriteLine($"{palette.Strong(PlaceOf(finding.Path, finding.Place))}: {severity}: {palette.Strong(VisibleText.Of(finding.Message))}");

        var last = Math.Max(finding.Place.End.Line, finding.Related.Select(related => related.Place.End.Line).DefaultIfEmpty().Max()) + 1;
        var gutter = last.ToString(CultureInfo.InvariantCulture).Length + 2;
        if (HasExcerpt(entry)) WriteExcerpt(lines, finding.Place, gutter, text => palette.Of(finding.Severity, text), '^');
        foreach (var related in finding.Related)
        {
            var place = related.Path == finding.Path ? $"line {related.Place.Start.Line + 1}" : PlaceOf(related.Path, related.Place);
            WriteLine($"{new string(' ', gutter)} {palette.Faint("=")} {place}: {VisibleText.Of(related.Message)}");
            var source = related.Path == finding.Path ? lines : otherLines;
            if (source.Open(entry, related)) WriteExcerpt(source, related.Place, gutter, palette.Code, '-');
        }

        var name = report.RuleOf(finding).Name;
        WriteLine($"{new string(' ', gutter)} {palette.Faint("=")} {name}, explained by {palette.Code($"validator explain {finding.Id}")}");
        WriteLine("");
    }

    /// <summary>What is wrong with a whole file has no line to show.</summary>
    private bool HasExcerpt(ReportedFinding entry) => entry.Finding.Place != default && lines.Open(entry);

    private void WriteExcerpt(SourceLines source, LinePositionSpan place, int gutter, Func<string, string> paint, char mark)
    {
        var (start, end) = (place.Start, place.End);

        // A span that ends where a line begins ends with the line before.
        if (end.Line > start.Line && end.Character == 0) end = new LinePosition(end.Line - 1, source[end.Line - 1].Length);
        if (start.Line == end.Line)
        {
            WriteLine(source, start.Line, start.Character, end.Character, gutter, paint, mark);
            return;
        }

        WriteLine(source, start.Line, start.Character, int.MaxValue, gutter, paint, mark);
        if (end.Line > start.Line + 1) WriteLine($"{palette.Faint("…".PadLeft(gutter) + " │")}");
        WriteLine(source, end.Line, 0, end.Character, gutter, paint, mark);
    }

    private void WriteLine(SourceLines source, int line, int start, int end, int gutter, Func<string, string> paint, char mark)
    {
        var excerpt = Excerpt.Of(source[line], start, end, Math.Max(LeastWidth, width - gutter - 3));
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        WriteLine($"{palette.Faint($"{number} │")} {excerpt.Line}".TrimEnd());
        WriteLine($"{palette.Faint($"{new string(' ', gutter)} │")} {new string(' ', excerpt.Indent)}{paint(new string(mark, excerpt.Length))}");
    }

    private string PlaceOf(string path, LinePositionSpan place) => string.Format(
        CultureInfo.InvariantCulture, "{0}:{1}:{2}", VisibleText.Of(EditionPaths.Relative(folder, path)), place.Start.Line + 1, place.Start.Character + 1);

    private void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
