using Validator.Analysis;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>
/// What each quotation mark of a block does. Marks are read passage by passage: a line of the transcript, a note's body.
/// </summary>
internal sealed class QuotationMarks : PlacedPart
{
    // As long a quotation as ’…’ may be a slip for ‘…’; farther on, the second mark is the apostrophe of another word.
    private const int LongestSlip = 80;

    private readonly List<QuotationMark> marks;
    private readonly List<QuotationMark>? straight;
    private readonly List<QuotationMark>? suspects;

    private QuotationMarks(BlockSyntax block, IReadOnlyList<int> positions) : base(block)
    {
        marks = new List<QuotationMark>(positions.Count);
        var passage = new List<int>(positions.Count);
        List<int>? body = null;
        var next = 0;

        // A note stands apart: the sentence that it interrupts may go on behind it.
        foreach (var child in block.Children)
        {
            if (child is not NoteSyntax) continue;
            ReadUntil(child.Span.Start, passage);
            ReadUntil(child.Span.End, body ??= []);
            Judge(body);
        }

        ReadUntil(block.Span.End, passage);
        Judge(passage);
        if (body is not null) marks.Sort((left, right) => left.Position.CompareTo(right.Position));
        foreach (var mark in marks)
        {
            Style = Style.And(QuotationStyle.Of(mark));
            if (StraightQuote.Concerns(mark)) (straight ??= []).Add(mark);
            if (QuoteOrientation.MayBeWrong(Text, mark)) (suspects ??= []).Add(mark);
        }

        void ReadUntil(int end, List<int> into)
        {
            while (next < positions.Count && positions[next] < end) into.Add(positions[next++]);
        }
    }

    /// <summary>The marks, in the order of the text.</summary>
    public IReadOnlyList<QuotationMark> All => Now(marks);

    public bool HasStraight => straight is not null;

    public bool HasSuspects => suspects is not null;

    /// <summary>The straight ones that a curly one could stand for.</summary>
    public IReadOnlyList<QuotationMark> Straight => Now(straight);

    /// <summary>Those that may stand wrong, which the letter's style decides.</summary>
    public IReadOnlyList<QuotationMark> Suspects => Now(suspects);

    /// <summary>Which curly marks the block uses.</summary>
    public QuotationStyle Style { get; private set; }

    /// <summary>Reads the marks of a block; none where it has none.</summary>
    public static QuotationMarks? Of(BlockReading reading) =>
        reading.Get(TextSurvey.Of) is { Quotes: { Count: > 0 } positions } ? new QuotationMarks(reading.Block, positions) : null;

    /// <inheritdoc/>
    protected override void Move(int by)
    {
        foreach (var list in new[] { marks, straight, suspects }) Move(list, mark => mark with { Position = mark.Position + by });
    }

    /// <summary>Judges the marks of one passage, and empties the list.</summary>
    private void Judge(List<int> passage)
    {
        var text = Text;
        var closings = FindClosings(text, passage);
        bool insideSingle = false, insideDouble = false;
        for (var i = 0; i < passage.Count; i++)
        {
            var shape = new QuotationShape(text, passage[i]);
            var inside = shape.IsSingle ? insideSingle : insideDouble;
            var isClosedLater = closings[i] > 0 && (text[passage[i]] != '’' || text[closings[i]] == '’' && closings[i] - passage[i] <= LongestSlip);
            var role = shape.IsSingle ? shape.SingleRole(inside, isClosedLater) : shape.DoubleRole(inside, isClosedLater);
            marks.Add(new QuotationMark(passage[i], text[passage[i]], role, inside, isClosedLater));

            // ‘Abd and rock ’n’ roll open nothing; a double mark may open what the next paragraph closes.
            var opens = role == QuotationRole.Opening;
            if (shape.IsSingle && (opens && isClosedLater || role == QuotationRole.Closing)) insideSingle = opens;
            if (!shape.IsSingle && (opens || role == QuotationRole.Closing)) insideDouble = opens;
        }

        passage.Clear();
    }

    /// <summary>Where a mark that can close follows each mark, before another of its kind that opens; 0 where none does.</summary>
    private static int[] FindClosings(string text, List<int> passage)
    {
        var closings = new int[passage.Count];
        int single = 0, twofold = 0;
        for (var i = passage.Count - 1; i >= 0; i--)
        {
            var shape = new QuotationShape(text, passage[i]);
            closings[i] = shape.IsSingle ? single : twofold;
            if (!shape.CanClose && !shape.CanOpen) continue;
            var closing = shape.CanClose ? passage[i] : 0;
            if (shape.IsSingle) single = closing;
            else twofold = closing;
        }

        return closings;
    }
}
