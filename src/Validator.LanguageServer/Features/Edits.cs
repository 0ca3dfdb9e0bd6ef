using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Text;

namespace Validator.LanguageServer.Features;

/// <summary>Changes of texts as editors apply them.</summary>
internal static class Edits
{
    /// <summary>The changes of a document.</summary>
    public static WorkspaceEdit Of(string uri, IReadOnlyList<TextEdit> edits) => new(new Dictionary<string, IReadOnlyList<TextEdit>> { [uri] = edits });

    /// <summary>
    /// The changes that turn a text into another: line by line where both have as many lines, so that cursors stay where they
    /// are, else all from the first difference to the last.
    /// </summary>
    public static IReadOnlyList<TextEdit> Between(string before, string after)
    {
        LineMap lines = new(before), newLines = new(after);
        if (lines.Count != newLines.Count) return Difference(before, after, lines, 0) is { } whole ? [whole] : [];
        var edits = new List<TextEdit>();
        for (var line = 0; line < lines.Count; line++)
        {
            TextSpan old = lines.SpanOf(line), now = newLines.SpanOf(line);
            if (Difference(before.Substring(old.Start, old.Length), after.Substring(now.Start, now.Length), lines, old.Start) is { } edit) edits.Add(edit);
        }

        return edits;
    }

    /// <summary>Changes of a text as edits, each as small as it can be.</summary>
    /// <param name="changes">The changes in ascending order; none touches the next.</param>
    /// <param name="text">The text before them.</param>
    public static IReadOnlyList<TextEdit> Making(IReadOnlyList<TextChange> changes, string text)
    {
        var lines = new LineMap(text);
        var edits = new List<TextEdit>();
        foreach (var change in changes)
        {
            int start = change.Span.Start, end = change.Span.End;
            var written = change.NewText!;
            if (start > 0 && (IsWithin(text, start) || Splits(text[start - 1], written.Length > 0 ? written[0] : CharacterAt(end)))) written = text[--start] + written;
            if (end < text.Length && (IsWithin(text, end) || Splits(written.Length > 0 ? written[^1] : CharacterAt(start - 1), text[end]))) written += text[end++];
            if (Difference(text[start..end], written, lines, start) is { } edit) edits.Add(edit);
        }

        return edits;

        char CharacterAt(int position) => position >= 0 && position < text.Length ? text[position] : '\0';
    }

    /// <summary>Everything but what two texts have in common at their ends.</summary>
    private static TextEdit? Difference(string before, string after, LineMap lines, int offset)
    {
        if (before == after) return null;
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;

        // Neither a pair of surrogates nor CRLF is taken apart: no place of the protocol stands within one.
        while (start > 0 && IsWithin(before, start) || start > 0 && IsWithin(after, start)) start--;
        while (end > 0 && (IsWithin(before, before.Length - end) || IsWithin(after, after.Length - end))) end--;
        return new TextEdit(lines.RangeOf(TextSpan.FromBounds(offset + start, offset + before.Length - end)), after[start..^end]);
    }

    private static bool IsWithin(string text, int position) =>
        position > 0 && position < text.Length && Splits(text[position - 1], text[position]);

    /// <summary>Whether a place between two characters would take a pair of surrogates or CRLF apart.</summary>
    private static bool Splits(char before, char after) => char.IsSurrogatePair(before, after) || before == '\r' && after == '\n';
}
