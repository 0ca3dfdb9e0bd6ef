using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A line that opens a new part: <c>Enclosure</c>, <c>[Inclosure 2 in No. 21.]</c>, <c>Tab A</c>. It closes every open series of numbers.</summary>
public sealed class LabelSyntax : BlockSyntax
{
    internal LabelSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Label;
}
