namespace Validator.Rules.Text;

/// <summary>A quotation mark or an apostrophe.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Character">The mark.</param>
/// <param name="Role">What it does there.</param>
/// <param name="IsInsideQuotation">Whether a quotation that a mark of its kind opened is still open before it.</param>
/// <param name="IsClosedLater">Whether a mark that can close what this one opens follows in the same passage.</param>
internal readonly record struct QuotationMark(int Position, char Character, QuotationRole Role, bool IsInsideQuotation, bool IsClosedLater)
{
    /// <summary>Whether it is one of the two that a typewriter has.</summary>
    public bool IsStraight => Character is '"' or '\'';

    /// <summary>Whether it is a single mark.</summary>
    public bool IsSingle => Character is '\'' or '‘' or '’' or '‚' or '‛';
}
