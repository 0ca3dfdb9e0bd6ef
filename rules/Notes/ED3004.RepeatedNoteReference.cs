using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>Two references that only one body answers.</summary>
public sealed class RepeatedNoteReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3004", "Two references to one note",
        "Note {0} is referred to at line {1} already; a second reference is written “See note {0}” in a note of its own",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var references = document.Notes.References;
        var index = references.Select(reference => reference.Span).ToList().IndexOf(finding.Span);
        if (index < 0 || references[index] is not { EnclosingNote: null, Block: { } block and not TableRowSyntax } repeated) return null;
        var before = references.Take(index).Where(reference => reference.NoteKind == repeated.NoteKind && reference.EnclosingNote is null).ToArray();
        if (before.Length == 0) return null;
        var number = before.Max(reference => reference.Number) + 1;

        // The reference that has the note may come later; then the note that this one is to name gets another number itself.
        if (repeated.Number >= number) return null;
        var place = NoteEdits.PlaceFor(block, repeated);
        var note = new TextChange(new TextSpan(place, 0), $" [{number}:  See note {repeated.Number}.] ");
        return new Fix(
            $"Refer to a note {number} of its own, “See note {repeated.Number}”",
            FixSafety.Unsafe,
            [.. NoteEdits.Renumber(document, repeated.NoteKind, number, 1)
                .Append(NoteEdits.NewNumber(document, repeated.Span, number)).Append(note)
                .OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain) return;
        foreach (var reference in document.Notes.References)
        {
            if (document.Notes.Answering(reference) is null && context.Shared(NotePairing.Of).EarlierReferenceTo(reference) is { } earlier)
                context.ReportWith(reference.Span, earlier.Span, "the first reference", reference.Number, context.LineOf(earlier.Span.Start));
        }
    }
}
