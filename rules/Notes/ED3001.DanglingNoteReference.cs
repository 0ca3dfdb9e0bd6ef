using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A note reference that no note answers.</summary>
public sealed class DanglingNoteReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3001", "Note reference without a note", "No note answers the reference to note {0}; add its text at the paragraph's end, as in “ [{0}:  …] ”",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain) return;
        var notes = document.Notes;
        foreach (var reference in notes.References)
        {
            if (notes.Answering(reference) is null && reference.EnclosingNote is null && notes.LookalikeFor(reference) is null
                && context.Shared(NotePairing.Of).EarlierReferenceTo(reference) is null)
                context.Report(reference.Span, reference.Number);
        }
    }
}
