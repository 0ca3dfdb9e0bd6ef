using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A note body that no reference asks for.</summary>
public sealed class UnreferencedNote : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3002", "Note without a reference",
        "Nothing refers to note {0}; put [footnoteRef:{0}] where it belongs, or take the note out",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain) return;
        foreach (var note in document.Notes.Notes)
        {
            if (document.Notes.ReferenceTo(note) is not null) continue;
            var pairing = context.Shared(NotePairing.Of);
            if (!pairing.IsDuplicate(note) && !pairing.IsAmbiguous(note) && !pairing.IsAskedForInNote(note)) context.Report(note.BracketSpan, note.Number);
        }
    }
}
