using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Protocol;
using Validator.Text;

namespace Validator.LanguageServer.Letters;

/// <summary>Applies the changes that a client sends.</summary>
internal static class TextChanges
{
    /// <summary>The text that changes leave, each of which is about the text that the one before it left.</summary>
    public static string Apply(string text, IReadOnlyList<ContentChange> changes)
    {
        var lines = new LineMap(text);
        return Apply(text, changes, ref lines);
    }

    /// <summary>The same, where the lines of the text are known; they become those of the text that it leaves.</summary>
    public static string Apply(string text, IReadOnlyList<ContentChange> changes, ref LineMap lines)
    {
        for (var next = 0; next < changes.Count;)
        {
            if (changes[next].Range is { })
            {
                text = ApplyBackwards(text, changes, ref next, ref lines);
                continue;
            }

            text = changes[next++].Text;
            lines = new LineMap(text);
        }

        return text;
    }

    /// <summary>
    /// Applies as many changes as go backwards through the text, as editors with many cursors send them: none moves the
    /// next one's place, so that a text of 20 MB is written once and not for each.
    /// </summary>
    private static string ApplyBackwards(string text, IReadOnlyList<ContentChange> changes, ref int next, ref LineMap lines)
    {
        var spans = new List<(TextSpan Span, string Text)>();
        var limit = text.Length;
        for (; next < changes.Count && changes[next].Range is { } range; next++)
        {
            var span = lines.SpanOf(text, range);

            if (spans.Count > 0 && span.End >= limit) break;
            spans.Add((span, changes[next].Text));
            limit = span.Start;
        }

        spans.Reverse();
        var changed = string.Create(text.Length + spans.Sum(change => change.Text.Length - change.Span.Length), (text, spans), static (result, state) =>
        {
            var position = 0;
            foreach (var (span, words) in state.spans)
            {
                Append(ref result, state.text.AsSpan(position, span.Start - position));
                Append(ref result, words);
                position = span.End;
            }

            Append(ref result, state.text.AsSpan(position));
        });
        lines = lines.Change(changed, TextSpan.FromBounds(spans[0].Span.Start, spans[^1].Span.End));
        return changed;
    }

    private static void Append(ref Span<char> rest, ReadOnlySpan<char> words)
    {
        words.CopyTo(rest);
        rest = rest[words.Length..];
    }
}
