using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>
/// The note that may be written at a bracket: its reference there, and its body in the tail of the paragraph or the cell, in
/// the order of the references. It has the number of its place, and the notes after it one more, where that is safe.
/// </summary>
internal sealed class NextNote
{
    private const int Reference = 18;
    private const int Snippet = 2;
    private const int LongestSnippet = 20_000;
    private const string Placeholder = "Note";

    private readonly LetterSnapshot letter;
    private readonly TextSpan bracket;

    // The letter as it is without the bracket, which may have no end yet and then hides what follows.
    private readonly DocumentSyntax bare;

    private NextNote(LetterSnapshot letter, TextSpan bracket)
    {
        this.letter = letter;
        this.bracket = bracket;
        bare = DocumentSyntax.Parse(letter.Content.Text.Remove(bracket.Start, bracket.Length), letter.Home.Options.Vocabulary);
    }

    /// <summary>The note that may be written in place of a bracket; none inside another note, nor behind the body of one, where words of a paragraph or cell are over.</summary>
    public static CompletionItem? At(LetterSnapshot letter, TextSpan bracket, bool takesSnippets) => new NextNote(letter, bracket).Item(takesSnippets);

    private CompletionItem? Item(bool takesSnippets)
    {
        if (bare.TokenAt(bracket.Start)?.EnclosingNote is { } around && around.Span.Start < bracket.Start && bracket.Start < around.Span.End || IsBeforeItsNumber() || IsBehindABody()) return null;
        var number = NumberByPlace(out var room, out var isInOrder);
        var reference = string.Create(CultureInfo.InvariantCulture, $"[footnoteRef:{number}]");
        var (before, after) = (string.Create(CultureInfo.InvariantCulture, $" [{number}:  "), "] ");
        var tail = Tail();

        // Only what stands at the cursor can be a snippet, so the words up to the body are part of it where they are on its line.
        var isOneEdit = tail == bracket.Start || takesSnippets && tail - bracket.Start <= LongestSnippet && bare.Lines.LineOf(tail) == bare.Lines.LineOf(bracket.Start);
        var within = TextSpan.FromBounds(bracket.Start, isOneEdit ? tail : bracket.Start);
        var words = Changed(within, room);
        var written = isOneEdit switch
        {
            true when takesSnippets => $"{Snippets.Escape(reference + words + before)}${{1:{Placeholder}}}{after}$0",
            true => reference + words + before + after,
            false => reference,
        };
        var others = room.Where(change => !within.Contains(change.Span)).Select(change => new TextEdit(RangeOf(change.Span), change.NewText!)).ToList();
        if (!isOneEdit) others.Add(new TextEdit(RangeOf(new TextSpan(tail, 0)), before + after));
        return new CompletionItem
        {
            Label = $"{reference} and its note",
            Kind = Reference,
            Detail = !isInOrder ? "a note whose number is out of order, since those after it keep theirs"
                : room.Count == 0 ? "the next note" : "the next note; those after it get the next numbers",
            SortText = "0",
            FilterText = reference,
            InsertTextFormat = isOneEdit && takesSnippets ? Snippet : null,
            TextEdit = new TextEdit(letter.Document.Lines.RangeOf(TextSpan.FromBounds(bracket.Start, bracket.End + within.Length)), written),
            AdditionalTextEdits = others.Count == 0 ? null : others,
        };
    }

    /// <summary>The number that the place asks for, and the changes that make it free; else the one after the highest.</summary>
    private int NumberByPlace(out IReadOnlyList<TextChange> room, out bool isInOrder)
    {
        var notes = bare.Notes;
        room = [];
        isInOrder = true;
        var before = notes.References.Where(reference => reference.Span.Start < bracket.Start).Select(reference => reference.Number).DefaultIfEmpty(0).Max();
        var next = notes.References.FirstOrDefault(reference => reference.Span.Start >= bracket.Start && reference.EnclosingNote is null);
        if (next is not null && NoteNumbers.MakeRoom(bare, next.Number) is { } changes)
        {
            // A gap in the numbers is room enough.
            var number = before == 0 ? Math.Max(1, next.Number - 1) : before + 1;
            if (number >= next.Number) room = changes;
            return number;
        }

        isInOrder = next is null;
        return notes.References.Select(reference => reference.Number).Concat(notes.Notes.Select(note => note.Number)).DefaultIfEmpty(0).Max() + 1;
    }

    private bool IsBeforeItsNumber() => bare.TokenAt(bracket.Start)?.Block is ParagraphSyntax { Number: { } number } && bracket.Start < number.Span.End;

    /// <summary>Whether a body of the same paragraph, or the same cell, ends before the place.</summary>
    private bool IsBehindABody()
    {
        var at = bracket.Start;
        if ((bare.TokenAt(at) ?? bare.TokenAt(at - 1))?.Block is not { } block) return false;
        var start = block is TableRowSyntax ? block.Tokens().LastOrDefault(token => token.Kind == SyntaxKind.Tab && token.Span.Start < at && token.EnclosingNote is null)?.Span.End : null;
        return block.Notes.Any(note => note.BracketSpan.Start >= (start ?? block.Span.Start) && note.BracketSpan.End <= at);
    }

    /// <summary>Where the body goes: after those of the references before it, before those of the references after it.</summary>
    private int Tail()
    {
        var at = bracket.Start;
        if (bare.TokenAt(at)?.Block is not { } block || at >= block.Span.End) return at;
        var isRow = block is TableRowSyntax;
        var limit = isRow ? block.Tokens().FirstOrDefault(token => token.Kind == SyntaxKind.Tab && token.Span.Start >= at && token.EnclosingNote is null)?.Span.Start : null;
        var notes = block.Notes.Where(note => !isRow || note.Span.Start >= at && note.Span.End <= (limit ?? block.Span.End)).ToArray();
        if (notes.FirstOrDefault(note => bare.Notes.ReferenceTo(note) is { } reference && reference.Span.Start >= at) is { } next) return next.Span.Start;
        return Math.Max(at, notes.Length > 0 ? notes[^1].Span.End : limit ?? block.BodySpan.End);
    }

    /// <summary>The words of a stretch with the changes that are about it.</summary>
    private string Changed(TextSpan span, IEnumerable<TextChange> changes)
    {
        var words = bare.Text.Substring(span.Start, span.Length);
        foreach (var change in changes.Where(change => span.Contains(change.Span)).OrderByDescending(change => change.Span.Start))
            words = words.Remove(change.Span.Start - span.Start, change.Span.Length).Insert(change.Span.Start - span.Start, change.NewText!);
        return words;
    }

    /// <summary>The range, in the letter as it is, of what stands in the bare one.</summary>
    private TextRange RangeOf(TextSpan span) =>
        letter.Document.Lines.RangeOf(span.Start < bracket.Start ? span : new TextSpan(span.Start + bracket.Length, span.Length));
}
