using Microsoft.CodeAnalysis;
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
    public override void Register(RuleRegistry on) => on.Node<NoteReferenceSyntax>(Check);

    private static void Check(NoteReferenceSyntax reference, RuleContext context)
    {
        if (context.Shared(NotePairing.Of).EarlierReferenceTo(reference) is { } earlier)
            context.ReportWith(reference.Span, earlier.Span, "the first reference", reference.Number, context.LineOf(earlier.Span.Start));
    }
}
