using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A reading that the editor is not sure of: <c>[word?]</c>, <c>[?]</c>.</summary>
public sealed class ConjectureSyntax : BracketSyntax
{
    internal ConjectureSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Conjecture;
}
