using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>What the fixes of the note rules share: finding a note again, its place in a tail, and new numbers for notes.</summary>
internal static class NoteEdits
{
    /// <summary>The note whose brackets a finding points at.</summary>
    public static NoteSyntax? NoteAt(DocumentSyntax document, TextSpan brackets) =>
        document.Notes.Notes.FirstOrDefault(note => note.BracketSpan == brackets);

    /// <summary>Where a note that answers <paramref name="reference"/> is put: before the first note of the block that a later reference asks for.</summary>
    public static int PlaceFor(BlockSyntax home, SyntaxNode reference)
    {
        var place = home.Children[home.Children.Length - 1] is { Kind: SyntaxKind.LineEnd } end ? end.Span.Start : home.Span.End;
        var hasNotes = false;
        foreach (var note in home.Notes)
        {
            if (home.Document.Notes.ReferenceTo(note) is { } other && other.Span.Start > reference.Span.Start) return note.Span.Start;
            place = hasNotes ? Math.Max(place, note.Span.End) : note.Span.End;
            hasNotes = true;
        }

        return place;
    }

    /// <summary>Adds <paramref name="step"/> to the numbers from <paramref name="lowest"/> on, in references of a kind and in the notes that answer them.</summary>
    public static IReadOnlyList<TextChange> Renumber(DocumentSyntax document, NoteKind kind, int lowest, int step)
    {
        var changes = new List<TextChange>();
        foreach (var reference in document.Notes.References)
        {
            if (reference.NoteKind != kind || reference.Number < lowest) continue;
            changes.Add(NewNumber(document, reference.Span, reference.Number + step));
            if (document.Notes.Answering(reference) is { } note) changes.Add(NewNumber(document, note.BracketSpan, note.Number + step));
        }

        return [.. changes.OrderBy(change => change.Span.Start)];
    }

    /// <summary>Replaces the first number inside a span.</summary>
    public static TextChange NewNumber(DocumentSyntax document, TextSpan span, int number)
    {
        var start = span.Start;
        while (!char.IsDigit(document.Text[start])) start++;
        var end = start;
        while (char.IsDigit(document.Text[end])) end++;
        return new TextChange(TextSpan.FromBounds(start, end), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
