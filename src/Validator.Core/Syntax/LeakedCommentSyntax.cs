using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A Word comment that leaked into the text: a tab, <c>Comment by NAME: </c> and what it says.</summary>
public sealed class LeakedCommentSyntax : SyntaxToken
{
    internal LeakedCommentSyntax(BlockPlace place, TextSpan span) : base(place, span, Voice.Extractor)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LeakedComment;
}
