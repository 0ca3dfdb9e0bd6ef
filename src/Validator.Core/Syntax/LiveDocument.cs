using Validator.Parsing;

namespace Validator.Syntax;

/// <summary>
/// A letter while somebody types it. It has one tree, which goes along with its text: only the lines that a change is about are read anew, and
/// the others are moved. Used by one thread at a time.
/// </summary>
public sealed class LiveDocument
{
    private DocumentSyntax? document;
    private Vocabulary? vocabulary;

    /// <summary>The tree of a text, as <see cref="DocumentSyntax.Parse"/> gives it; it is the text's until the next one is read.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="vocabulary">The marks that the edition uses.</param>
    public DocumentSyntax Read(string text, Vocabulary vocabulary)
    {
        var known = vocabulary == this.vocabulary ? document : null;

        // Whatever goes wrong leaves no half-changed tree behind.
        document = null;
        this.vocabulary = vocabulary;
        return document = known is not null && Refolder.TryChange(known, text, vocabulary) ? known : DocumentSyntax.Parse(text, vocabulary);
    }
}
