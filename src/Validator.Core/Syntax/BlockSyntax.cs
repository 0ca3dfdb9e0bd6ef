using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A line of the file with its line end, and the further lines that its notes run over.</summary>
public abstract class BlockSyntax : SyntaxNode
{
    private protected BlockSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span)
    {
        place.Block = this;
        Children = children;
        foreach (var child in children) child.Parent = this;
    }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The block's place among all blocks of the document, blank lines included, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>How far behind its end stands what made it end there: another text there may make it another block.</summary>
    internal int Reach { get; set; }

    /// <summary>Whether words of it have become another's while the letter is typed, by a bracket in another block; whoever follows the letter takes note of it.</summary>
    internal bool IsRevoiced { get; set; }

    /// <summary>Its notes, in the order of the text.</summary>
    public IEnumerable<NoteSyntax> Notes => Children.OfType<NoteSyntax>();

    /// <summary>
    /// From the first to the last character that is no white space, without the notes in its tail and the line end;
    /// empty where there is none.
    /// </summary>
    public TextSpan BodySpan
    {
        get
        {
            var last = Children.Length - 1;
            while (last >= 0 && Children[last] is NoteSyntax or PunctuationSyntax or LeakedCommentSyntax
                   || last >= 0 && Children[last] is TextSyntax text && text.Source.IsWhiteSpace()) last--;
            if (last < 0) return new TextSpan(Span.Start, 0);
            int start = Span.Start, end = Children[last].Span.End;
            while (start < end && char.IsWhiteSpace(Document.Text[start])) start++;
            while (end > start && char.IsWhiteSpace(Document.Text[end - 1])) end--;
            return TextSpan.FromBounds(start, end);
        }
    }

    /// <summary>The line that the block starts in, without its notes: the characters of <see cref="BodySpan"/>.</summary>
    public ReadOnlySpan<char> Body
    {
        get
        {
            var span = BodySpan;
            return Document.Text.AsSpan(span.Start, span.Length);
        }
    }

    /// <summary>Moves the block with all that is in it along the text.</summary>
    internal virtual void Move(int by) => Place.Shift += by;
}
