using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Fixing;

/// <summary>Changes of a text, and where its places come to stand by them.</summary>
internal sealed class ChangeMap
{
    private readonly TextChange[] changes;

    // How much longer the text is after the changes before each.
    private readonly int[] growth;

    /// <summary>Creates a map.</summary>
    /// <param name="changes">The changes in ascending order, none overlapping.</param>
    public ChangeMap(IEnumerable<TextChange> changes)
    {
        this.changes = [.. changes];
        growth = new int[this.changes.Length + 1];
        for (var i = 0; i < this.changes.Length; i++) growth[i + 1] = growth[i] + this.changes[i].NewText!.Length - this.changes[i].Span.Length;
    }

    /// <summary>The changes in ascending order.</summary>
    public IReadOnlyList<TextChange> Changes => changes;

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
        var next = FirstEndingAfter(span.Start);
        var grown = growth[next];
        int? start = null, end = null;
        for (; next < changes.Length && changes[next].Span.Start < span.End; next++)
        {
            var change = changes[next];
            start ??= Math.Min(span.Start, change.Span.Start) + grown;
            if (change.Span.End >= span.End) end = change.Span.Start + grown + change.NewText!.Length;
            grown = growth[next + 1];
        }

        return TextSpan.FromBounds(start ?? span.Start + grown, end ?? span.End + grown);
    }

    /// <summary>The changes that do at once what these and then others do, none touching the next.</summary>
    /// <param name="others">Changes of the text that these give.</param>
    /// <param name="text">The text that these give.</param>
    public ChangeMap Then(ChangeMap others, string text)
    {
        var both = new List<TextChange>();
        int one = 0, other = 0;
        while (one < changes.Length || other < others.changes.Length)
        {
            var (firstOne, firstOther) = (one, other);
            var start = Math.Min(StartAfterwards(one), others.StartOf(other));
            var end = start;
            while (true)
            {
                if (StartAfterwards(one) <= end) end = Math.Max(end, StartAfterwards(one) + changes[one++].NewText!.Length);
                else if (others.StartOf(other) <= end) end = Math.Max(end, others.changes[other++].Span.End);
                else break;
            }

            var written = new StringBuilder();
            var position = start;
            foreach (var change in others.changes.AsSpan(firstOther, other - firstOther))
            {
                written.Append(text, position, change.Span.Start - position).Append(change.NewText);
                position = change.Span.End;
            }

            written.Append(text, position, end - position);
            both.Add(new TextChange(TextSpan.FromBounds(start - growth[firstOne], end - growth[one]), written.ToString()));
        }

        return new ChangeMap(both);
    }

    private int StartOf(int change) => change < changes.Length ? changes[change].Span.Start : int.MaxValue;

    /// <summary>Where a change's new text begins in the text after the changes.</summary>
    private int StartAfterwards(int change) => change < changes.Length ? changes[change].Span.Start + growth[change] : int.MaxValue;

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = changes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Span.End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
