using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>Where quotations end that run over several paragraphs.</summary>
internal static class Quotations
{
    /// <summary>
    /// Whether a quotation that was open before the block, or opens with it, ends at its end: it closes more than it opens. A mark at its start, or at its
    /// number's, opens nothing new, since old print sets one before each paragraph of a quotation.
    /// </summary>
    public static bool EndsIn(BlockSyntax block)
    {
        var body = Titles.TextOf(block);
        if (body.Length < 2 || body[body.Length - 1] is not ('”' or '“' or '»' or '"')) return false;
        var isGerman = body.IndexOf('„') >= 0;
        var depth = 1;
        var isStraightOpen = false;
        foreach (var character in body.Slice(1))
        {
            switch (character)
            {
                case '“' when isGerman:
                case '”' or '»':
                    depth--;
                    break;
                case '“' or '„' or '«':
                    depth++;
                    break;
                case '"':
                    depth += isStraightOpen ? -1 : 1;
                    isStraightOpen = !isStraightOpen;
                    break;
            }
        }

        // An odd number of straight marks: the last one closes what was open before.
        return isStraightOpen || depth < 1;
    }
}
