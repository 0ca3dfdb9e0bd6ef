using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A tab, a line end, or one of the marks that open and close bracketed nodes.</summary>
public sealed class PunctuationSyntax : SyntaxToken
{
    internal PunctuationSyntax(BlockPlace place, SyntaxKind kind, TextSpan span, Voice voice)
        : base(place, span, voice) => Kind = kind;

    /// <inheritdoc/>
    public override SyntaxKind Kind { get; }
}
