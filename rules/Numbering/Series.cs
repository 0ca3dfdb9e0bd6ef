using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A run of numbers of one form that is still open.</summary>
internal sealed class Series(NumberForm form, NumberedParagraph first, int value)
{
    public NumberForm Form => form;

    public NumberedParagraph First { get; } = first;

    /// <summary>The last number so far.</summary>
    public int Last { get; private set; } = value;

    /// <summary>
    /// What the last number would be if the slip that was reported had not happened, so that one slip gives one finding:
    /// after <c>4.</c> <c>4.</c> the series may go on with <c>5.</c> or with <c>6.</c>, and after <c>5.</c> with <c>6.</c> or <c>7.</c>. 0 where there was no slip, or it
    /// is left behind.
    /// </summary>
    public int Corrected { get; private set; }

    // How many numbers more may go on from the slip itself before that is where the series is.
    private int numbersInDoubt;

    /// <summary>The paragraph that holds the last number.</summary>
    public NumberedParagraph LastParagraph { get; private set; } = first;

    /// <summary>The series of another form whose paragraph it stands in; none where it stands in none.</summary>
    public Series? Owner { get; set; }

    /// <summary>The block before its first paragraph, blank lines aside; none where there is none.</summary>
    public BlockSyntax? Lead { get; set; }

    /// <summary>The finding that the series began without a sign of a new part; dropped when it turns out to be nested.</summary>
    public NumberingFinding? Restart { get; set; }

    public bool Awaits(int number) => number == Last + 1 || Corrected > 0 && number == Corrected + 1;

    /// <summary>Takes the next number, which the series awaits.</summary>
    public void Continue(NumberedParagraph paragraph, int number, int last)
    {
        var isOnCorrectedTrack = Corrected > 0 && number == Corrected + 1 && number != Last + 1;
        numbersInDoubt--;
        Corrected = isOnCorrectedTrack || Corrected == 0 || numbersInDoubt <= 0 ? 0 : Corrected + last - number + 1;
        Last = last;
        LastParagraph = paragraph;
    }

    /// <summary>Takes a number that it did not await, and remembers where the series would be without the slip.</summary>
    public void Slip(NumberedParagraph paragraph, int last, int corrected)
    {
        Last = last;
        Corrected = corrected;
        numbersInDoubt = paragraph.IsSic ? 1 : 2;
        LastParagraph = paragraph;
    }
}
