using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A reference inside a body.</summary>
public sealed class NoteReferenceInNote : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3006", "Note reference in a note",
        "The reference to note {0} stands inside note {1}; notes have no notes of their own",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<NoteReferenceSyntax>(Check);

    private static void Check(NoteReferenceSyntax reference, RuleContext context)
    {
        if (reference.EnclosingNote is { } note) context.Report(reference.Span, reference.Number, note.Number);
    }
}
