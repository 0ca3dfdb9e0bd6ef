using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>One or more note references in a row, beside punctuation.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Span">All of them, with the spaces before them.</param>
/// <param name="Punctuation">The punctuation beside them.</param>
/// <param name="Place">On which side of it they stand.</param>
internal sealed record PlacedReference(NoteReferenceSyntax First, TextSpan Span, TextSpan Punctuation, NotePlace Place)
{
    /// <summary>The references of a letter that stand beside punctuation, in the order of the text.</summary>
    public static IEnumerable<PlacedReference> In(DocumentSyntax document)
    {
        var references = document.Notes.References;
        for (var i = 0; i < references.Length; i++)
        {
            var first = references[i];
            var end = first.Span.End;
            while (i + 1 < references.Length && IsBlank(document.Text, end, references[i + 1].Span.Start)) end = references[++i].Span.End;
            if (Of(document.Text, first, end) is { } placed) yield return placed;
        }
    }

    private static PlacedReference? Of(string text, NoteReferenceSyntax first, int end)
    {
        var start = first.Span.Start;
        while (start > 0 && text[start - 1] == ' ') start--;
        var span = TextSpan.FromBounds(start, end);

        var behind = end;
        while (behind < text.Length && IsPunctuation(text[behind])) behind++;
        if (behind > end) return new PlacedReference(first, span, TextSpan.FromBounds(end, behind), NotePlace.BeforePunctuation);

        var word = start;
        while (word > 0 && (IsPunctuation(text[word - 1]) || IsClosing(text[word - 1]))) word--;
        return word < start && text.AsSpan(word, start - word).IndexOfAny(".,;:?!".AsSpan()) >= 0 && EndsSentence(text, start, end)
            ? new PlacedReference(first, span, TextSpan.FromBounds(word, start), NotePlace.AfterPunctuation)
            : null;
    }

    /// <summary>Whether the stop before the reference is more than an abbreviation's: nothing or a new sentence follows.</summary>
    private static bool EndsSentence(string text, int start, int end)
    {
        if (text[start - 1] is ',' or ';' or ':') return true;
        while (end < text.Length && text[end] == ' ') end++;
        return end == text.Length || !char.IsLower(text[end]);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        return start >= end;
    }

    private static bool IsPunctuation(char character) => character is '.' or ',' or ';' or ':' or '?' or '!';

    private static bool IsClosing(char character) => character is '”' or '’' or '"' or '»' or ')';
}
