using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Rules.Text;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>A note reference on the other side of punctuation than the edition's own.</summary>
public sealed class NotePlacement : Rule
{
    /// <summary>On which side of punctuation the edition sets references.</summary>
    public static readonly EditionOption<NotePlace> Placement = EditionOption.Choice(
        "edition_note_placement", NotePlace.Letter, ("before-punctuation", NotePlace.BeforePunctuation), ("after-punctuation", NotePlace.AfterPunctuation));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED8001", "Note reference on the wrong side of punctuation", "The reference to note {0} stands {1} “{2}”; {3} has its references {4} punctuation",
        Category.Style, DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Placement];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var placed = PlacedReference.In(document).FirstOrDefault(reference => reference.First.Span == finding.Span);
        if (placed is null) return null;
        var text = document.Text;
        var references = text.Substring(placed.Span.Start, placed.Span.Length);
        var punctuation = text.Substring(placed.Punctuation.Start, placed.Punctuation.Length);
        var isBefore = placed.Place == NotePlace.BeforePunctuation;

        // Only an editor can say whether a mark that closes a quotation goes with the stop.
        if (!isBefore && punctuation.Trim('.', ',', ';', ':', '?', '!').Length > 0) return null;
        return new Fix(
            $"Move the reference {(isBefore ? "behind" : "before")} “{punctuation}”",
            TextFix.SafetyOf(document, placed.Punctuation),
            [new TextChange(
                TextSpan.FromBounds(Math.Min(placed.Span.Start, placed.Punctuation.Start), Math.Max(placed.Span.End, placed.Punctuation.End)),
                isBefore ? punctuation + references : references + punctuation)]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var references = PlacedReference.In(document).ToList();
        var wanted = context.Options.Get(Placement);
        var owner = wanted == NotePlace.Letter ? "this letter" : "this edition";
        if (wanted == NotePlace.Letter) wanted = PlaceOfMost(references);
        foreach (var reference in references)
        {
            if (reference.Place == wanted) continue;
            var punctuation = document.Text.Substring(reference.Punctuation.Start, reference.Punctuation.Length);
            context.Report(reference.First.Span, reference.First.Number, WordFor(reference.Place), punctuation, owner, WordFor(wanted));
        }
    }

    private static NotePlace PlaceOfMost(List<PlacedReference> references) =>
        references.Count(reference => reference.Place == NotePlace.AfterPunctuation) * 2 >= references.Count
            ? NotePlace.AfterPunctuation
            : NotePlace.BeforePunctuation;

    private static string WordFor(NotePlace place) => place == NotePlace.AfterPunctuation ? "behind" : "before";
}
