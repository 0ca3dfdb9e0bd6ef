using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A paragraph with its number. In <c>3. [e.] Text</c> the editor has corrected it to <c>e.</c></summary>
/// <param name="Block">The paragraph.</param>
/// <param name="Place">Where its number stands, counted from the paragraph's start.</param>
/// <param name="Shape">What its number is.</param>
/// <param name="IsSic">Whether the editor says of the number that it stands so in the source: <c>14. [sic]</c>.</param>
internal sealed record NumberedParagraph(BlockSyntax Block, TextSpan Place, NumberShape Shape, bool IsSic)
{
    /// <summary>Where its number stands.</summary>
    public TextSpan Span => new(Block.Span.Start + Place.Start, Place.Length);

    /// <summary>Whether it has text besides its number.</summary>
    public bool HasText { get; } = Block.BodySpan.End > Block.Span.Start + Place.End;

    /// <summary>The paragraph's number, of whatever form; none where it has none.</summary>
    public static NumberedParagraph? Of(BlockReading reading)
    {
        if (reading.Block is not ParagraphSyntax { Number: { } number } block) return null;
        var next = block.Children.IndexOf(number) + 1;
        while (next < block.Children.Length && block.Children[next] is TextSyntax text && text.Source.Trim(" .\t".AsSpan()).IsEmpty) next++;
        var mark = next < block.Children.Length ? block.Children[next] : null;
        var corrected = mark is SuppliedSyntax supplied ? NumberGrammar.Read(supplied.Content) : null;
        return new NumberedParagraph(block, new TextSpan(number.Span.Start - block.Span.Start, number.Span.Length), corrected ?? number.Shape, mark is EditorialCommentSyntax);
    }
}
