using System.Text;
using Validator.Syntax;

namespace Validator.Fixing;

/// <summary>The author's words in a letter: what no safe fix may change.</summary>
public static class AuthorText
{
    /// <summary>The characters of all tokens in the author's voice, one after the other.</summary>
    public static string Of(DocumentSyntax document)
    {
        var text = new StringBuilder(document.Text.Length);
        foreach (var token in document.Tokens())
            if (token.Voice == Voice.Author) text.Append(document.Text, token.Span.Start, token.Span.Length);
        return text.ToString();
    }
}
