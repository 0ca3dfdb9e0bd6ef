using Microsoft.CodeAnalysis;
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
        "Note {0} stands where note {1} is expected: {2}",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.References.Length < 2) return;
        var pairing = context.Shared(NotePairing.Of);
        foreach (var block in document.Blocks)
            if (block is not BlankLineSyntax) CheckTail(block, pairing, context);
        CheckReferences(document, pairing, context);
    }

    /// <summary>The bodies of one tail stand in the order of their references: one finding for a tail.</summary>
    private static void CheckTail(BlockSyntax block, NotePairing pairing, RuleContext context)
    {
        var notes = block.Notes.Where(note => pairing.Notes.ReferenceTo(note) is not null).ToArray();
        if (notes.Length < 2) return;
        var asked = notes.OrderBy(note => pairing.Notes.ReferenceTo(note)!.Span.Start).ToArray();
        for (var i = 0; i < notes.Length; i++)
        {
            if (notes[i] == asked[i]) continue;
            context.Report(notes[i].BracketSpan, notes[i].Number, asked[i].Number, "the notes follow the order of their references");
            return;
        }
    }

    /// <summary>References ascend; footnotes and endnotes are counted apart.</summary>
    private static void CheckReferences(DocumentSyntax document, NotePairing pairing, RuleContext context)
    {
        foreach (var kind in new[] { NoteKind.Footnote, NoteKind.Endnote })
        {
            NoteReferenceSyntax? last = null;
            foreach (var reference in document.Notes.References)
            {
                if (reference.NoteKind != kind || reference.EnclosingNote is not null) continue;
                if (last is not null && reference.Number < last.Number && pairing.EarlierReferenceTo(reference) is null && !pairing.IsShared(reference.Number))
                {
                    context.ReportWith(reference.Span, last.Span, "the reference before it", reference.Number, last.Number + 1, "the numbers of references ascend");
                    break;
                }

                last = reference;
            }
        }
    }
}
