using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A step other than 1 between the numbers of notes.</summary>
public sealed class NoteNumberGap : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3008", "Gap in note numbers",
        "Note {1} follows note {0}; note {2} is expected",
        Category.Notes, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        if (document.Notes.References.FirstOrDefault(reference => reference.Span == finding.Span) is not { } gap) return null;
        var highest = document.Notes.References
            .Where(reference => reference.NoteKind == gap.NoteKind && reference.Number < gap.Number)
            .Max(reference => reference.Number);
        return new Fix(
            $"Number note {gap.Number} and those after it from {highest + 1} on", FixSafety.Unsafe,
            NoteEdits.Renumber(document, gap.NoteKind, gap.Number, highest + 1 - gap.Number));
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var references = document.Notes.References;
        if (references.Length < 2) return;

        // Plain ones ascend, each by one where there are no more than that.
        if (document.Notes.IsPlain && references[references.Length - 1].Number - references[0].Number == references.Length - 1) return;
        var pairing = context.Shared(NotePairing.Of);
        if (pairing.HasDuplicates) return;
        foreach (var kind in new[] { NoteKind.Footnote, NoteKind.Endnote })
        {
            var highest = 0;
            foreach (var reference in references)
            {
                if (reference.NoteKind != kind || reference.EnclosingNote is not null) continue;
                if (highest > 0 && reference.Number > highest + 1 && !pairing.Exists(highest + 1))
                    context.Report(reference.Span, highest, reference.Number, highest + 1);
                highest = Math.Max(highest, reference.Number);
            }
        }
    }
}
