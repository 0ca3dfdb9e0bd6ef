using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>Nearly a note reference.</summary>
public sealed class MalformedNoteReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3011", "Malformed note reference",
        "“{0}” is read as a note reference; it is written {1}",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var reference = document.Notes.Malformed.FirstOrDefault(candidate => candidate.Span == finding.Span);

        // Without a note of its own, or inside another note, a whole reference would be the next mistake.
        return reference is not { EnclosingNote: null } || NoteOf(reference) is not { Number: var number }
            ? null
            : new Fix($"Write {Written(reference, number)}", FixSafety.Safe, [new TextChange(finding.Span, Written(reference, number))]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var reference in document.Notes.Malformed)
            if (!IsDamaged(reference)) context.Report(reference.Span, reference.ToString(), Written(reference, NumberOf(reference)));
    }

    /// <summary>A lost or a control character in it is a mistake of its own.</summary>
    private static bool IsDamaged(MalformedReferenceSyntax reference) => reference.ToString().Any(character => character == '\uFFFD' || char.IsControl(character));

    private static string Written(MalformedReferenceSyntax reference, int? number) =>
        $"[{(reference.NoteKind == NoteKind.Footnote ? "footnoteRef" : "endnoteRef")}:{(number is null ? "n" : number)}]";

    /// <summary>Its own number, or that of the note that stands for it.</summary>
    private static int? NumberOf(MalformedReferenceSyntax reference) =>
        reference.Number ?? NoteOf(reference)?.Number;

    private static NoteSyntax? NoteOf(MalformedReferenceSyntax reference) =>
        reference.Document.Notes.Notes.FirstOrDefault(note => reference.Document.Notes.ReferenceTo(note) == reference);
}
