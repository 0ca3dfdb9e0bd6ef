using Validator.Fixing;
using Validator.Syntax;

namespace Validator.Comparing;

/// <summary>Compares two states of a letter, by voices.</summary>
public static class LetterComparer
{
    /// <summary>Compares a letter before with the letter after.</summary>
    public static LetterComparison Compare(DocumentSyntax before, DocumentSyntax after)
    {
        if (before.Text == after.Text) return LetterComparison.Same;
        return new LetterComparison(
            AuthorText.Of(before) == AuthorText.Of(after) ? [] : AuthorDifference.Between(before, after),
            ChangeCount.Between(NotesOf(before), NotesOf(after)),
            ChangeCount.Between(TextsOf<NoteReferenceSyntax>(before), TextsOf<NoteReferenceSyntax>(after)),
            ChangeCount.Between(MarksOf(before), MarksOf(after)),
            ChangeCount.Between(TextsOf<NumberSyntax>(before), TextsOf<NumberSyntax>(after)),
            HeadingOf(before) != HeadingOf(after),
            IsSame: false);
    }

    private static List<string> NotesOf(DocumentSyntax document) =>
        [.. document.Blocks.SelectMany(block => block.Notes).Select(note => Lines(document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length)).Trim())];

    private static List<string> TextsOf<T>(DocumentSyntax document) where T : SyntaxToken => [.. document.Tokens().OfType<T>().Select(token => token.ToString())];

    /// <summary>What stands in brackets in the transcript, references inside it aside, and brackets that are left open.</summary>
    private static List<string> MarksOf(DocumentSyntax document) =>
        [.. document.Blocks.Where(block => block is not HeadingSyntax).SelectMany(block => block.Children)
            .Where(node => node is BracketSyntax or LooseBracketSyntax or MalformedReferenceSyntax or LeakedCommentSyntax).Select(WordsOf)];

    private static string HeadingOf(DocumentSyntax document) =>
        document.Heading is not { } heading ? "" : string.Concat(heading.Children.Where(node => node is not NoteSyntax).Select(WordsOf)).Trim();

    private static string WordsOf(SyntaxNode node) => Lines(string.Concat(node.Tokens().Where(token => token is not NoteReferenceSyntax)));

    /// <summary>How lines end is nobody's word.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
