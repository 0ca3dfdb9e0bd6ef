using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.LanguageServer.Letters;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Notes, their references, and where their numbers stand.</summary>
internal static class NotePlaces
{
    /// <summary>The token at a place; where the place is between two, the one that says more.</summary>
    public static SyntaxToken? TokenBeside(this DocumentSyntax document, int offset)
    {
        var after = document.TokenAt(offset);
        if (offset == 0 || after.IsReference() || after?.Kind == SyntaxKind.NoteOpening) return after;
        var before = document.TokenAt(offset - 1);
        return before.IsReference() || offset == document.Text.Length || after?.Kind == SyntaxKind.LineEnd ? before : after;
    }

    /// <summary>The note that a place is about: the one whose body stands there, or whose reference does.</summary>
    public static (NoteSyntax? Note, SyntaxToken? Reference) NoteBeside(this DocumentSyntax document, int offset)
    {
        var token = document.TokenBeside(offset);
        return token.IsReference() ? (document.NoteOf(token), token) : (token?.EnclosingNote, null);
    }

    /// <summary>Whether a token is a reference, a malformed one perhaps.</summary>
    public static bool IsReference([NotNullWhen(true)] this SyntaxToken? token) => token is NoteReferenceSyntax or MalformedReferenceSyntax;

    /// <summary>The note that answers a reference, or answers an earlier one of its number.</summary>
    public static NoteSyntax? NoteOf(this DocumentSyntax document, SyntaxToken reference)
    {
        var own = reference is NoteReferenceSyntax whole ? document.Notes.Answering(whole) : document.Notes.Notes.FirstOrDefault(note => document.Notes.ReferenceTo(note) == reference);
        return own ?? (reference.NoteNumber() is { } number ? document.NoteNumbered(number) : null);
    }

    /// <summary>The references that a note answers: its own, and others of its number that no note of their own answers.</summary>
    public static IEnumerable<SyntaxToken> ReferencesTo(this DocumentSyntax document, NoteSyntax note) => document.Notes.References.Concat<SyntaxToken>(document.Notes.Malformed)
        .Where(reference => (reference.NoteNumber() ?? note.Number) == note.Number && document.NoteOf(reference) == note)
        .OrderBy(reference => reference.Span.Start);

    /// <summary>The number that a reference names; none where it is malformed and names none.</summary>
    public static int? NoteNumber(this SyntaxToken reference) => reference is NoteReferenceSyntax whole ? whole.Number : (reference as MalformedReferenceSyntax)?.Number;

    /// <summary>Where a reference's number stands.</summary>
    public static TextSpan NumberSpan(this NoteReferenceSyntax reference) => Digits(reference.Document.Text, reference.Span);

    /// <summary>Where the number stands of a reference that may name none.</summary>
    public static TextSpan? NumberSpan(this SyntaxToken reference) => reference switch
    {
        NoteReferenceSyntax whole => whole.NumberSpan(),
        MalformedReferenceSyntax { Number: not null } malformed => LastDigits(malformed.Document.Text, malformed.Span, "0123456789lIOo"),
        _ => null,
    };

    /// <summary>Where a note's number stands.</summary>
    public static TextSpan NumberSpan(this NoteSyntax note) => Digits(note.Document.Text, TextSpan.FromBounds(note.BracketSpan.Start, note.Span.End));

    /// <summary>The words of a note.</summary>
    public static string Words(this NoteSyntax note) => note.Document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length);

    /// <summary>The first note of a number.</summary>
    public static NoteSyntax? NoteNumbered(this DocumentSyntax document, int number) => document.Notes.Notes.FirstOrDefault(note => note.Number == number);

    /// <summary>The notes that other notes of the letter speak of, as in “see note 3”.</summary>
    public static IEnumerable<(TextSpan Span, int Number)> CrossReferences(this DocumentSyntax document) => document.Notes.Notes.SelectMany(CrossReferences);

    /// <summary>The places where notes of the letter speak of a note; none where another one before it has its number.</summary>
    public static IEnumerable<TextSpan> CrossReferencesTo(this DocumentSyntax document, NoteSyntax note) =>
        document.NoteNumbered(note.Number) == note ? document.CrossReferences().Where(other => other.Number == note.Number).Select(other => other.Span) : [];

    /// <summary>Where the number stands of a note that another one speaks of.</summary>
    public static TextSpan NumberSpan(this DocumentSyntax document, TextSpan crossReference) => LastDigits(document.Text, crossReference, "0123456789");

    /// <summary>The note that another note speaks of at a place.</summary>
    public static (TextSpan Span, int Number)? CrossReferenceAt(this DocumentSyntax document, int offset)
    {
        if (document.TokenAt(offset)?.EnclosingNote is not { } note) return null;
        foreach (var found in CrossReferences(note))
            if (found.Span.IntersectsWith(new TextSpan(offset, 0))) return found;
        return null;
    }

    /// <summary>The document of the edition that a note speaks of at a place, as in “see Document 12”.</summary>
    public static DocumentReference? DocumentReferenceAt(this LetterSnapshot letter, int offset) =>
        letter.Facts?.References.FirstOrDefault(other => other.Place.Span.IntersectsWith(new TextSpan(offset, 0)));

    /// <summary>What a place is about, or is itself: another note where the one that stands there speaks of it, else as <see cref="NoteBeside"/>.</summary>
    public static (NoteSyntax? Note, SyntaxToken? Reference) NoteSpokenOfAt(this DocumentSyntax document, int offset) =>
        document.CrossReferenceAt(offset) is { } spoken ? (document.NoteNumbered(spoken.Number), null) : document.NoteBeside(offset);

    private static IEnumerable<(TextSpan Span, int Number)> CrossReferences(NoteSyntax note)
    {
        var words = note.Words();
        for (var at = Rules.Notes.CrossReferences.IndexIn(words, 0); at >= 0; at = Rules.Notes.CrossReferences.IndexIn(words, at + 1))
            if (Rules.Notes.CrossReferences.ReadAt(words, at) is { } found)
                yield return (new TextSpan(note.ContentSpan.Start + found.Start, found.Length), found.Number);
    }

    /// <summary>The last number of a stretch, written in these digits; in what is nearly a reference, letters stand for some.</summary>
    private static TextSpan LastDigits(string text, TextSpan span, string digits)
    {
        var end = span.End;
        while (end > span.Start && !digits.Contains(text[end - 1], StringComparison.Ordinal)) end--;
        var start = end;
        while (start > span.Start && digits.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Digits(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && !char.IsAsciiDigit(text[start])) start++;
        var end = start;
        while (end < span.End && char.IsAsciiDigit(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }
}
