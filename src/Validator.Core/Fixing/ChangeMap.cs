using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Fixing;

/// <summary>Changes of a text, and where its places come to stand by them.</summary>
internal sealed class ChangeMap
{
    private readonly TextChange[] changes;

    /// <summary>Creates a map.</summary>
    /// <param name="changes">The changes in ascending order, none overlapping.</param>
    public ChangeMap(IEnumerable<TextChange> changes) => this.changes = [.. changes];

    /// <summary>The text after the changes.</summary>
    public string Apply(string text)
    {
        var changed = new StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var change in changes)
        {
            changed.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return changed.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Where a span comes to stand; a change that overlaps one of its ends is inside it, one that only touches it is not.</summary>
    public TextSpan Map(TextSpan span)
    {
        var grown = 0;
        int? start = null, end = null;
        foreach (var change in changes)
        {
            if (change.Span.Start >= span.End && change.Span.End > span.Start) break;
            if (change.Span.End > span.Start)
            {
                start ??= Math.Min(span.Start, change.Span.Start) + grown;
                if (change.Span.End >= span.End) end = change.Span.Start + grown + change.NewText!.Length;
            }

            grown += change.NewText!.Length - change.Span.Length;
        }

        return TextSpan.FromBounds(start ?? span.Start + grown, end ?? span.End + grown);
    }
}
