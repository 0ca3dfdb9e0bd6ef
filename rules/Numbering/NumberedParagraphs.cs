using Validator.Analysis;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>
/// A document's numbered paragraphs in order, with what each needs to know of those after it in its part. A label opens a
/// new part.
/// </summary>
internal sealed class NumberedParagraphs
{
    private readonly List<Entry> entries;

    private NumberedParagraphs(RuleContext context)
    {
        var labels = context.Parts(Label.Of);
        var paragraphs = context.Parts(NumberedParagraph.Of);
        entries = new List<Entry>(paragraphs.Count);
        int partStart = 0, next = 0;
        foreach (var paragraph in paragraphs)
        {
            for (; next < labels.Count && labels[next].Block.Index < paragraph.Block.Index; next++) partStart = labels[next].Block.Index;
            entries.Add(new Entry(paragraph, partStart));
        }

        LookBack();
    }

    public static NumberedParagraphs Of(RuleContext context) => new(context);

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Whether a number below ten is written without a zero before it, so that <c>03.</c> is not the letter's own style.</summary>
    public bool HasUnpaddedDigit => entries.Any(entry => entry.Paragraph.Shape is { IsPlain: true, IsMalformed: false, First: < 10 });

    private void LookBack()
    {
        var later = new Dictionary<long, int>(entries.Count);
        var nextPlain = 0;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (i + 1 < entries.Count && entries[i + 1].PartStart != entry.PartStart)
            {
                // Emptying the old one takes as long as the longest part, in each of them.
                later = [];
                nextPlain = 0;
            }

            var shape = entry.Paragraph.Shape;
            entry.NextPlain = nextPlain;
            entry.IsFollowed = Follows(shape.Last, isRoman: false);
            entry.IsFollowedAsRoman = shape.Roman > 0 && Follows(shape.Roman, isRoman: true);
            if (shape.First > 0) later[KeyOf(shape, isRoman: false, shape.First)] = i;
            if (shape.Roman > 0) later[KeyOf(shape, isRoman: true, shape.Roman)] = i;
            if (shape.IsPlain) nextPlain = shape.First;

            // The next number counts only where it comes before the form's next first member. Nearly always it is the next paragraph's.
            bool Follows(int number, bool isRoman) =>
                !isRoman && number > 0 && i + 1 < entries.Count && entries[i + 1] is var below && below.PartStart == entry.PartStart
                && below.Paragraph.Shape is var its && its.First == number + 1 && its.Style == shape.Style && its.Numeral == shape.Numeral
                || IsLater(number, isRoman);

            bool IsLater(int number, bool isRoman) =>
                later.TryGetValue(KeyOf(shape, isRoman, number + 1), out var next)
                && (!later.TryGetValue(KeyOf(shape, isRoman, 1), out var first) || next < first);
        }
    }

    /// <summary>A number of a form as one value, which is looked up in less time than its parts are.</summary>
    private static long KeyOf(NumberShape shape, bool isRoman, int number) =>
        (long)number << 32 | (uint)shape.Style << 16 | (uint)shape.Numeral << 8 | (isRoman ? 1u : 0);

    /// <summary>A line that opens a new part.</summary>
    private sealed record Label(BlockSyntax Block)
    {
        public static Label? Of(BlockReading reading) => reading.Block is LabelSyntax label ? new Label(label) : null;
    }

    /// <summary>A numbered paragraph and what follows it.</summary>
    internal sealed class Entry(NumberedParagraph paragraph, int partStart)
    {
        public NumberedParagraph Paragraph => paragraph;

        /// <summary>The index of the block that its part begins with.</summary>
        public int PartStart => partStart;

        /// <summary>The next plain number in the part; 0 where there is none.</summary>
        public int NextPlain { get; set; }

        /// <summary>Whether the next number of its form stands later in the part.</summary>
        public bool IsFollowed { get; set; }

        /// <summary>The same, read as a Roman numeral.</summary>
        public bool IsFollowedAsRoman { get; set; }
    }
}
