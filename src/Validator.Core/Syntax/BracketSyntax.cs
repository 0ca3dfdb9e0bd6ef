using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>
/// Text in square brackets that both stand in one block: the editor's words. Each form of markup is a class of its own.
/// </summary>
public abstract class BracketSyntax : SyntaxNode
{
    private protected BracketSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span)
    {
        Children = children;
        foreach (var child in children) child.Parent = this;
    }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>What stands between the brackets.</summary>
    public TextSpan ContentSpan => TextSpan.FromBounds(Span.Start + 1, Span.End - 1);

    /// <summary>What stands between the brackets, without a copy.</summary>
    public ReadOnlySpan<char> Content => Document.Text.AsSpan(ContentSpan.Start, ContentSpan.Length);
}
