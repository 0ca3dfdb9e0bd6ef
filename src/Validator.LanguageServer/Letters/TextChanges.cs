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
        for (var next = 0; next < changes.Count;)
        {
            if (changes[next].Range is null)
            {
                text = changes[next++].Text;
                continue;
            }

            text = ApplyBackwards(text, changes, ref next);
        }

        return text;
    }

    /// <summary>
    /// Applies as many changes as go backwards through the text, as editors with many cursors send them: none moves the
    /// next one's place, so that a text of 20 MB is written once and not for each.
    /// </summary>
    private static string ApplyBackwards(string text, IReadOnlyList<ContentChange> changes, ref int next)
    {
        var lines = new LineMap(text);
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
        return string.Create(text.Length + spans.Sum(change => change.Text.Length - change.Span.Length), (text, spans), static (result, state) =>
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
    }

    private static void Append(ref Span<char> rest, ReadOnlySpan<char> words)
    {
        words.CopyTo(rest);
        rest = rest[words.Length..];
    }
}
