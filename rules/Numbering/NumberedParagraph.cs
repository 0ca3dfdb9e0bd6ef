using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Parsing;
using Validator.Rules.Marks;
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
        var words = ReadAgainst(mark);
        var corrected = NumberGrammar.Read(words);
        return new NumberedParagraph(block, new TextSpan(number.Span.Start - block.Span.Start, number.Span.Length), corrected ?? number.Shape, mark is EditorialCommentSyntax || IsSicOf(words));
    }

    /// <summary>What the editor says of the number in brackets; what follows a bracket that never closes, which is one mistake and not another of the number.</summary>
    private static ReadOnlySpan<char> ReadAgainst(SyntaxNode? mark)
    {
        if (mark is SuppliedSyntax supplied) return supplied.Content;
        return mark is LooseBracketSyntax { IsOpening: true } loose ? loose.Document.Text.AsSpan(loose.Span.End, loose.Block!.Span.End - loose.Span.End) : default;
    }

    /// <summary>Whether the words begin with <c>sic</c>, or are a slip of it.</summary>
    private static bool IsSicOf(ReadOnlySpan<char> words) =>
        words.StartsWith("sic".AsSpan(), StringComparison.OrdinalIgnoreCase) && (words.Length == 3 || !char.IsLetter(words[3])) || MarkSpelling.IsSlipOfSic(words);
}
