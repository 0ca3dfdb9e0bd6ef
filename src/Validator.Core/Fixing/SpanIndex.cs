using Microsoft.CodeAnalysis.Text;

namespace Validator.Fixing;

/// <summary>Spans that may overlap one another, found by what they meet without a look at each.</summary>
internal sealed class SpanIndex
{
    private readonly TextSpan[] spans;

    // The farthest end of the spans up to each.
    private readonly int[] ends;
    private readonly HashSet<TextSpan> known;

    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        this.spans = [.. spans.OrderBy(span => span.Start)];
        ends = new int[this.spans.Length];
        known = [.. this.spans];
        for (var i = 0; i < ends.Length; i++) ends[i] = Math.Max(i == 0 ? 0 : ends[i - 1], this.spans[i].End);
    }

    /// <summary>Whether one of the spans overlaps or touches another span.</summary>
    public bool Touches(TextSpan other) => LastStartingBefore(other.End + 1) is >= 0 and var last && ends[last] >= other.Start;

    /// <summary>Whether one of the spans is another span, or overlaps it.</summary>
    public bool Meets(TextSpan other)
    {
        if (known.Contains(other)) return true;
        for (var i = LastStartingBefore(other.End); i >= 0 && ends[i] > other.Start; i--)
            if (spans[i].OverlapsWith(other)) return true;
        return false;
    }

    private int LastStartingBefore(int position)
    {
        int low = 0, high = spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
