using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>The editor on the word before: <c>[sic]</c>, <c>[sic: …]</c>, <c>[recte …]</c>.</summary>
public sealed class EditorialCommentSyntax : BracketSyntax
{
    internal EditorialCommentSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EditorialComment;
}
