using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>References that do not ascend, or bodies that do not follow the order of their references.</summary>
public sealed class NoteOutOfOrder : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3007", "Notes out of order",
        "{0}: {1}",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        if (NoteEdits.NoteAt(document, finding.Span)?.Block is not { } block) return null;
        var notes = NotesIn(block);
        if (notes.Any(note => !note.IsTerminated)) return null;
        var changes = InOrder(notes)
            .Zip(notes, (asked, note) => (Asked: asked, Note: note))
            .Where(pair => pair.Asked != pair.Note)
            .Select(pair => new TextChange(pair.Note.BracketSpan, document.Text.Substring(pair.Asked.BracketSpan.Start, pair.Asked.BracketSpan.Length)));
        return new Fix("Put the notes in the order of their references", FixSafety.Unsafe, [.. changes]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain || document.Notes.References.Length + document.Notes.Malformed.Length < 2) return;
        HashSet<BlockSyntax>? disordered = null;
        NoteSyntax? last = null;
        foreach (var note in document.Notes.Notes)
        {
            if (document.Notes.ReferenceTo(note) is not { } reference) continue;
            if (last is not null && reference.Span.Start < document.Notes.ReferenceTo(last)!.Span.Start && last.Block == note.Block && (disordered ??= []).Add(note.Block!))
                ReportTail(note.Block!, context);
            last = note;
        }

        CheckReferences(document, disordered, context.Shared(NotePairing.Of), context);
    }

    /// <summary>The notes of one tail stand in the order of their references: one finding for a tail.</summary>
    private static void ReportTail(BlockSyntax block, RuleContext context)
    {
        var notes = NotesIn(block);
        var asked = InOrder(notes);
        var place = 0;
        while (place < notes.Length && notes[place].Number == asked[place].Number) place++;
        if (place == notes.Length) return;
        context.ReportWith(
            notes[place].BracketSpan, context.Document.Notes.ReferenceTo(asked[place])!.Span, "the reference that comes first",
            $"Note {notes[place].Number} stands where note {asked[place].Number} is expected", "notes follow the order of their references");
    }

    private static NoteSyntax[] NotesIn(BlockSyntax block) => [.. block.Notes.Where(note => block.Document.Notes.ReferenceTo(note) is not null)];

    private static NoteSyntax[] InOrder(NoteSyntax[] notes) => [.. notes.OrderBy(note => note.Document.Notes.ReferenceTo(note)!.Span.Start)];

    /// <summary>References ascend; footnotes and endnotes are counted apart. Where the notes of a block are out of order, that says it.</summary>
    private static void CheckReferences(DocumentSyntax document, HashSet<BlockSyntax>? disordered, NotePairing pairing, RuleContext context)
    {
        foreach (var kind in new[] { NoteKind.Footnote, NoteKind.Endnote })
        {
            NoteReferenceSyntax? last = null;
            foreach (var reference in document.Notes.References)
            {
                if (reference.NoteKind != kind || reference.EnclosingNote is not null) continue;
                if (last is not null && reference.Number < last.Number && pairing.EarlierReferenceTo(reference) is null && !pairing.IsShared(reference.Number)
                    && disordered?.Contains(reference.Block!) != true)
                {
                    context.ReportWith(
                        reference.Span, last.Span, "the reference before it",
                        $"The reference to note {reference.Number} comes after that to note {last.Number} at line {context.LineOf(last.Span.Start)}", "the numbers of references ascend");
                    break;
                }

                last = reference;
            }
        }
    }
}
