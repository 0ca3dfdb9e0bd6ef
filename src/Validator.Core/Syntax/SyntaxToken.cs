using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A leaf of the tree. Every character of the file belongs to exactly one token, and so to one voice.</summary>
public abstract class SyntaxToken : SyntaxNode
{
    private protected SyntaxToken(DocumentSyntax document, TextSpan span, Voice voice)
        : base(document, span) => Voice = voice;

    /// <summary>Whose words the token is.</summary>
    public Voice Voice { get; internal set; }
}
