using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A line that holds nothing or white space.</summary>
public sealed class BlankLineSyntax : BlockSyntax
{
    internal BlankLineSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BlankLine;
}
