using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A run of text that holds no bracket, tab or line end.</summary>
public sealed class TextSyntax : SyntaxToken
{
    internal TextSyntax(BlockPlace place, TextSpan span, Voice voice) : base(place, span, voice)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Text;
}
