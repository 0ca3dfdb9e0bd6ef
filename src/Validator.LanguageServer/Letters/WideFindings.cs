using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Text;

namespace Validator.LanguageServer.Letters;

/// <summary>What a whole edition was found to say about a letter: as it was found, and as it stands in the letter now.</summary>
internal sealed class WideFindings
{
    private readonly IReadOnlyList<Finding> found;
    private readonly string? textThen;
    private readonly IReadOnlyList<Finding?> known;
    private readonly string? text;

    /// <summary>Takes what was found.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="text">The text that they are about, where the letter was open.</param>
    public WideFindings(IReadOnlyList<Finding> found, string? text)
        : this(found, text, found, text)
    {
    }

    private WideFindings(IReadOnlyList<Finding> found, string? textThen, IReadOnlyList<Finding?> known, string? text)
    {
        this.found = found;
        this.textThen = textThen;
        this.known = known;
        this.text = text;
    }

    /// <summary>The findings that stand in the letter.</summary>
    public IReadOnlyList<Finding> Findings => [.. known.OfType<Finding>()];

    /// <summary>
    /// The same in the letter as it is now: findings move with their words, and are no more where these have changed. Those whose words are again what they were
    /// when they were found are there again.
    /// </summary>
    public WideFindings In(string now)
    {
        if (text is null || textThen is null || text == now) return this;
        var moved = Move(known, text, now);
        if (!moved.Contains(null)) return new WideFindings(found, textThen, moved, now);
        var anew = Move(found, textThen, now);
        return new WideFindings(found, textThen, [.. moved.Zip(anew, (one, other) => one ?? other)], now);
    }

    private static IReadOnlyList<Finding?> Move(IReadOnlyList<Finding?> findings, string text, string now)
    {
        if (text == now) return findings;
        var lines = new LineMap(now);
        List<(TextSpan Span, int Growth)> changes = [(Difference.ChangedPart(text, now), now.Length - text.Length)];

        // Most often somebody types in one place, and not in that of a finding.
        if (findings.Any(finding => finding is not null && Meets(finding.Span, changes[0].Span))) changes = LineByLine(text, now, lines);
        return [.. findings.Select(finding => finding is null || changes.Any(change => Meets(finding.Span, change.Span)) ? null : Moved(finding))];

        Finding Moved(Finding finding)
        {
            var growth = changes.LastOrDefault(change => change.Span.End <= finding.Span.Start).Growth;
            var span = new TextSpan(finding.Span.Start + growth, finding.Span.Length);
            return finding.MovedTo(span, lines.PlaceOf(span));
        }
    }

    /// <summary>The parts of a text that have changed, one in each stretch of lines that has, and by how much all that is behind has moved then.</summary>
    private static List<(TextSpan Span, int Growth)> LineByLine(string text, string now, LineMap newLines)
    {
        var lines = new LineMap(text);
        var changes = new List<(TextSpan Span, int Growth)>();
        foreach (var stretch in Difference.Between(LinesOf(text, lines), LinesOf(now, newLines)))
        {
            var before = TextSpan.FromBounds(StartOf(stretch.OldStart, text, lines), StartOf(stretch.OldEnd, text, lines));
            var after = TextSpan.FromBounds(StartOf(stretch.NewStart, now, newLines), StartOf(stretch.NewEnd, now, newLines));
            var part = Difference.ChangedPart(text.Substring(before.Start, before.Length), now.Substring(after.Start, after.Length));
            changes.Add((new TextSpan(before.Start + part.Start, part.Length), after.End - before.End));
        }

        return changes;
    }

    private static string[] LinesOf(string text, LineMap lines) =>
        [.. Enumerable.Range(0, lines.Count).Select(line => text[StartOf(line, text, lines)..StartOf(line + 1, text, lines)])];

    private static int StartOf(int line, string text, LineMap lines) => line < lines.Count ? lines.StartOf(line) : text.Length;

    private static bool Meets(TextSpan finding, TextSpan change) => change.Start < finding.End && finding.Start < change.End;
}
