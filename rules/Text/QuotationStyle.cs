using Validator.Analysis;

namespace Validator.Rules.Text;

/// <summary>Which curly quotation marks a letter or a block uses.</summary>
/// <param name="HasLow">Whether it opens quotations below the line, as German does: <c>„ ‚</c>.</param>
/// <param name="HasHighOpening"><c>“</c> occurs: it opens in English, and closes after a low mark.</param>
/// <param name="HasHighClosing"><c>”</c> occurs: it closes in English, and does both in Swedish.</param>
/// <param name="HasApostrophe">An apostrophe <c>’</c> occurs.</param>
/// <param name="HasSinglePair">A quotation in <c>‘ ’</c> occurs.</param>
internal readonly record struct QuotationStyle(bool HasLow, bool HasHighOpening, bool HasHighClosing, bool HasApostrophe, bool HasSinglePair)
{
    /// <summary>The style of a letter: what any of its blocks uses.</summary>
    public static QuotationStyle Of(RuleContext context)
    {
        var style = default(QuotationStyle);
        foreach (var marks in context.Parts(QuotationMarks.Of)) style = style.And(marks.Style);
        return style;
    }

    /// <summary>What one mark tells of it.</summary>
    public static QuotationStyle Of(QuotationMark mark) => mark switch
    {
        { Character: '„' or '‚' } => new QuotationStyle { HasLow = true },
        { Character: '“' } => new QuotationStyle { HasHighOpening = true },
        { Character: '”' } => new QuotationStyle { HasHighClosing = true },
        { Character: '’', Role: QuotationRole.Apostrophe } => new QuotationStyle { HasApostrophe = true },
        { Character: '‘', Role: QuotationRole.Opening, IsClosedLater: true } => new QuotationStyle { HasSinglePair = true },
        _ => default,
    };

    /// <summary>Both together.</summary>
    public QuotationStyle And(QuotationStyle other) => new(
        HasLow | other.HasLow, HasHighOpening | other.HasHighOpening, HasHighClosing | other.HasHighClosing, HasApostrophe | other.HasApostrophe, HasSinglePair | other.HasSinglePair);

    /// <summary>Whether it has any curly double mark.</summary>
    public bool HasCurly => HasLow || HasHighOpening || HasHighClosing;

    /// <summary>Whether <c>”</c> both opens and closes.</summary>
    public bool IsOneSided => HasHighClosing && !HasHighOpening && !HasLow;

    /// <summary>The mark for a role.</summary>
    public char MarkFor(QuotationRole role, bool isSingle) => (role, isSingle) switch
    {
        (QuotationRole.Opening, true) => HasLow ? '‚' : IsOneSided ? '’' : '‘',
        (QuotationRole.Opening, false) => HasLow ? '„' : IsOneSided ? '”' : '“',
        (QuotationRole.Closing, true) => HasLow && HasHighOpening ? '‘' : '’',
        (QuotationRole.Closing, false) => HasLow && HasHighOpening ? '“' : '”',
        _ => '’',
    };
}
