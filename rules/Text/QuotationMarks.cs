using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>
/// What each quotation mark of a letter does. Marks are read passage by passage: a line of the transcript, a note's body.
/// </summary>
internal sealed class QuotationMarks
{
    // As long a quotation as ’…’ may be a slip for ‘…’; farther on, the second mark is the apostrophe of another word.
    private const int LongestSlip = 80;

    private readonly List<QuotationMark> marks = [];
    private readonly string text;

    /// <summary>Reads the marks of a letter.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="positions">Where its quotation marks stand, in ascending order.</param>
    public QuotationMarks(DocumentSyntax document, IReadOnlyList<int> positions)
    {
        text = document.Text;
        var passage = new List<int>();
        var body = new List<int>();
        var next = 0;
        foreach (var block in document.Children)
        {
            if (next == positions.Count) break;
            if (positions[next] >= block.Span.End) continue;

            // A note stands apart: the sentence that it interrupts may go on behind it.
            foreach (var child in block.Children)
            {
                if (child is not NoteSyntax) continue;
                ReadUntil(child.Span.Start, passage);
                ReadUntil(child.Span.End, body);
                Judge(body);
            }

            ReadUntil(block.Span.End, passage);
            Judge(passage);
        }

        marks.Sort((left, right) => left.Position.CompareTo(right.Position));
        Style = new QuotationStyle(
            marks.Exists(mark => mark.Character is '„' or '‚'),
            marks.Exists(mark => mark.Character == '“'),
            marks.Exists(mark => mark.Character == '”'),
            marks.Exists(mark => mark is { Character: '’', Role: QuotationRole.Apostrophe }),
            marks.Exists(mark => mark is { Character: '‘', Role: QuotationRole.Opening, IsClosedLater: true }));

        void ReadUntil(int end, List<int> into)
        {
            while (next < positions.Count && positions[next] < end) into.Add(positions[next++]);
        }
    }

    /// <summary>The marks in the order of the text.</summary>
    public IReadOnlyList<QuotationMark> All => marks;

    /// <summary>Which curly marks the letter uses.</summary>
    public QuotationStyle Style { get; }

    /// <summary>Judges the marks of one passage, and empties the list.</summary>
    private void Judge(List<int> passage)
    {
        var closings = FindClosings(passage);
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
    private int[] FindClosings(List<int> passage)
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
