namespace Validator.Syntax;

/// <summary>How a paragraph number is written and what it stands for.</summary>
/// <param name="Style">Its punctuation.</param>
/// <param name="Numeral">Its numerals.</param>
/// <param name="First">The number it stands for, or the first of those; for letters their place in the alphabet, 0 where they are only Roman.</param>
/// <param name="Last">The last number that <c>2 and 3.</c> or <c>2–4.</c> stands for; elsewhere the same as <paramref name="First"/>.</param>
public sealed record NumberShape(NumberStyle Style, NumeralKind Numeral, int First, int Last)
{
    /// <summary>What letters mean as a Roman numeral; 0 where they are none.</summary>
    public int Roman { get; init; }

    /// <summary>A telegram's own serial before the paragraph's number: 317 in <c>317. 1. Text</c>; 0 where there is none.</summary>
    public int Serial { get; init; }

    /// <summary>Whether the editor supplied it: <c>[3.]</c>.</summary>
    public bool IsSupplied { get; init; }

    /// <summary>Whether an opening quotation mark precedes it: <c>“1. We agree</c>.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether its punctuation is faulty: <c>[1].</c>, <c>1].</c>, <c>[1.</c>, <c>03.</c>, <c>3 .</c>.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Whether it is of the series that paragraphs are named by: <c>3.</c> or <c>[3.]</c>.</summary>
    public bool IsPlain => Style == NumberStyle.Stop && Numeral == NumeralKind.Arabic;
}
