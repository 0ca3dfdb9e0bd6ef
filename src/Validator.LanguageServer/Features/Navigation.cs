using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Ways between notes, references, and what speaks of them.</summary>
internal static class Navigation
{
    private const int Read = 2;
    private const int Write = 3;

    /// <summary>Where a place leads: from a reference to its note and back, from “see note 3” to the note, from “Document 12” to the letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="offset">The place.</param>
    /// <param name="letterNumbered">The file of a letter of the edition by its number.</param>
    /// <param name="uriOf">A file's URI.</param>
    public static IReadOnlyList<Location> DefinitionOf(LetterSnapshot letter, int offset, Func<int, string?> letterNumbered, Func<string, string> uriOf)
    {
        var document = letter.Document;
        var own = uriOf(letter.Path);
        if (document.CrossReferenceAt(offset) is { } spoken) return document.NoteNumbered(spoken.Number) is { } note ? [At(note.BracketSpan)] : [];
        if (letter.DocumentReferenceAt(offset) is { } named) return letterNumbered(named.Number) is { } path ? [new Location(uriOf(path), new TextRange(default, default))] : [];

        var (found, reference) = document.NoteBeside(offset);
        if (reference is not null) return found is null ? [] : [At(found.BracketSpan)];
        return found is null ? [] : [.. document.ReferencesTo(found).Select(asking => At(asking.Span))];

        Location At(TextSpan span) => new(own, document.Lines.RangeOf(span));
    }

    /// <summary>The letters that a letter speaks of as “Document 12”, as links.</summary>
    public static IReadOnlyList<DocumentLink> LinksIn(LetterSnapshot letter, Func<int, Facts?> letterNumbered, Func<string, string> uriOf) =>
    [
        .. from reference in letter.Facts?.References ?? []
           let other = letterNumbered(reference.Number)
           where other is not null
           select new DocumentLink(reference.Place.Place.ToRange(), uriOf(other.Path), other.Heading.Text),
    ];

    /// <summary>Every place that refers to the note at a place, “see note 3” included; on “Document 12”, every place of the edition that refers to it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="offset">The place.</param>
    /// <param name="includesNote">Whether the note itself is wanted too.</param>
    /// <param name="others">The other letters of the edition.</param>
    /// <param name="uriOf">A file's URI.</param>
    public static IReadOnlyList<Location> ReferencesTo(LetterSnapshot letter, int offset, bool includesNote, IEnumerable<Facts> others, Func<string, string> uriOf)
    {
        var document = letter.Document;
        if (letter.DocumentReferenceAt(offset) is { Number: var number })
            return [.. others.Prepend(letter.Facts!).SelectMany(facts => facts.References.Where(other => other.Number == number).Select(other => new Location(uriOf(facts.Path), other.Place.Place.ToRange())))];

        var (note, reference) = document.NoteSpokenOfAt(offset);
        var spans = note is null
            ? reference is null ? [] : document.Notes.References.Where(other => other.Number == reference.NoteNumber()).Select(other => other.Span)
            : document.ReferencesTo(note).Select(other => other.Span)
                .Concat(document.CrossReferencesTo(note))
                .Concat(includesNote ? [note.BracketSpan] : []);
        return [.. spans.OrderBy(span => span.Start).Select(span => new Location(uriOf(letter.Path), document.Lines.RangeOf(span)))];
    }

    /// <summary>The reference and the note that belong together, and where other notes speak of it.</summary>
    public static IReadOnlyList<DocumentHighlight> HighlightsAt(LetterSnapshot letter, int offset)
    {
        var document = letter.Document;
        if (letter.DocumentReferenceAt(offset) is { Number: var number })
            return [.. letter.Facts!.References.Where(other => other.Number == number).Select(other => new DocumentHighlight(other.Place.Place.ToRange(), Read))];

        var (note, reference) = document.NoteSpokenOfAt(offset);
        if (note is null) return reference is null ? [] : [new DocumentHighlight(document.Lines.RangeOf(reference.Span), Read)];
        return
        [
            .. document.ReferencesTo(note).Select(asking => new DocumentHighlight(document.Lines.RangeOf(asking.Span), Read)),
            .. document.CrossReferencesTo(note).Select(span => new DocumentHighlight(document.Lines.RangeOf(span), Read)),
            new DocumentHighlight(document.Lines.RangeOf(note.BracketSpan), Write),
        ];
    }

    /// <summary>The number that stands at a place and can be renamed: a reference's, a note's, or that of a note that another one speaks of.</summary>
    public static RenameTarget? RenameTargetAt(LetterSnapshot letter, int offset) => NumberAt(letter.Document, offset) is { Span: var span }
        ? new RenameTarget(letter.Document.Lines.RangeOf(span), letter.Document.Text.Substring(span.Start, span.Length))
        : null;

    /// <summary>The changes that give a note another number, at both its ends and where other notes speak of it, and what is left to whoever asked.</summary>
    /// <exception cref="ArgumentException">The number is none, or another note has it; the message says so.</exception>
    public static (IReadOnlyList<TextEdit> Edits, string? Left) Rename(LetterSnapshot letter, int offset, string name)
    {
        const int longest = 6;
        var document = letter.Document;
        if (NumberAt(document, offset) is not { Note: var note, Reference: var reference }) throw new ArgumentException("There is no note number here");
        if (name.Length is 0 or > longest || !name.All(char.IsAsciiDigit)) throw new ArgumentException($"A note's number is written in digits, at most {longest} of them");
        var number = int.Parse(name, CultureInfo.InvariantCulture);
        var before = note?.Number ?? reference!.NoteNumber()!.Value;
        if (number != before && (document.NoteNumbered(number) is not null || document.Notes.References.Any(other => other.Number == number) || document.Notes.Malformed.Any(other => other.Number == number)))
            throw new ArgumentException($"There is a note {number} in this letter already");

        var edits = NoteNumbers.Change(document, note, reference, number).OrderBy(change => change.Span.Start).Select(change => new TextEdit(document.Lines.RangeOf(change.Span), change.NewText!));
        return ([.. edits], number == before ? null : LeftOf(document, before));
    }

    /// <summary>What tells where notes speak of a note in words that are not read; nothing where none does.</summary>
    private static string? LeftOf(DocumentSyntax document, int number)
    {
        var lines = NoteNumbers.NamedUnclearly(document, number).Select(place => (document.Lines.LineOf(place) + 1).ToString(CultureInfo.InvariantCulture)).Distinct().ToArray();
        if (lines.Length == 0) return null;
        var told = lines.Length == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines[..^1])} and {lines[^1]}";
        return string.Create(CultureInfo.InvariantCulture, $"Note {number} is also spoken of at {told}; mend it there by hand if it means this note");
    }

    /// <summary>The number at a place, and whose it is: a note's, in its opening, its reference or where another note speaks of it, or that of a reference without a note.</summary>
    private static (NoteSyntax? Note, SyntaxToken? Reference, TextSpan Span)? NumberAt(DocumentSyntax document, int offset)
    {
        if (document.CrossReferenceAt(offset) is { } spoken) return document.NoteNumbered(spoken.Number) is { } other ? (other, null, document.NumberSpan(spoken.Span)) : null;
        var (note, reference) = document.NoteBeside(offset);
        if (reference is not null) return reference.NumberSpan() is { } span ? (note, reference, span) : null;
        return note is not null && offset <= note.NumberSpan().End + 1 ? (note, null, note.NumberSpan()) : null;
    }
}
