using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A leaf of the tree. Every character of the file belongs to exactly one token, and so to one voice.</summary>
public abstract class SyntaxToken : SyntaxNode
{
    private protected SyntaxToken(BlockPlace place, TextSpan span, Voice voice)
        : base(place, span) => Voice = voice;

    /// <summary>Whose words the token is.</summary>
    public Voice Voice { get; internal set; }
}
