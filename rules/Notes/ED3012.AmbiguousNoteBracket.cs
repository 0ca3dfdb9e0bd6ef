using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A bracket that opens as a note body does, where it may or may not be one.</summary>
public sealed class AmbiguousNoteBracket : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3012", "Bracket that may be a note",
        "“{0}” opens like a note’s text, but {1}",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on)
    {
        on.Node<SuppliedSyntax>(CheckBracket);
        on.Document(CheckNotes);
    }

    private static void CheckBracket(SuppliedSyntax bracket, RuleContext context)
    {
        if (bracket.NoteNumber is { } number && bracket.EnclosingNote is null)
            context.Report(bracket.Span, $"[{number}: ", "stands in mid-sentence; a note’s text stands at its paragraph’s end");
    }

    private static void CheckNotes(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain) return;
        foreach (var note in document.Notes.Notes)
        {
            if (document.Notes.ReferenceTo(note) is null && context.Shared(NotePairing.Of).IsAmbiguous(note))
                context.Report(note.BracketSpan, $"[{note.Number}: ", "nothing refers to it and it holds only a number");
        }
    }
}
