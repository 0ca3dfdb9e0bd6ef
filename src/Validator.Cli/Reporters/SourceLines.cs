using Validator.Diagnostics;
using Validator.Files;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli.Reporters;

/// <summary>The lines of the files that findings stand in, read again when a report shows them: a large edition is never in memory whole.</summary>
internal sealed class SourceLines
{
    private string? path;
    private string text = "";
    private LineMap? lines;

    /// <summary>Opens the file of a finding; false where its text cannot be shown: it is unreadable, or was changed meanwhile.</summary>
    public bool Open(ReportedFinding entry)
    {
        var finding = entry.Finding;
        if (!Open(entry.Edition.Files, finding.Path)) return false;
        var start = PositionOf(finding.Place.Start.Line, finding.Place.Start.Character);
        var found = finding.Fingerprint.Found;
        return start is { } at && string.Compare(text, at, found, 0, found.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Opens the file of another place that a finding speaks of.</summary>
    public bool Open(ReportedFinding entry, RelatedPlace related) =>
        Open(entry.Edition.Files, related.Path) && PositionOf(related.Place.Start.Line, related.Place.Start.Character) is not null;

    /// <summary>A 0-based line of the open file without its end; empty past the last.</summary>
    public ReadOnlySpan<char> this[int line] =>
        lines is null || line >= lines.Count ? "" : text.AsSpan(lines.SpanOf(line).Start, lines.SpanOf(line).Length).TrimEnd("\r\n");

    private int? PositionOf(int line, int column)
    {
        if (lines is null || line >= lines.Count) return null;
        var span = lines.SpanOf(line);
        return column <= span.Length ? span.Start + column : null;
    }

    private bool Open(IFileAccess files, string file)
    {
        if (file == path) return lines is not null;
        path = file;
        lines = null;
        try
        {
            text = files.ReadLetter(file).Text;
            lines = new LineMap(text);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
