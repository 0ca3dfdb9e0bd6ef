using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>The editor left something out: <c>[…]</c>, <c>[...]</c>, <c>[. . .]</c>, <c>[* * *]</c>.</summary>
public sealed class OmissionSyntax : BracketSyntax
{
    internal OmissionSyntax(DocumentSyntax document, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(document, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Omission;
}
