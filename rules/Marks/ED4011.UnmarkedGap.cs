using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>Dots, asterisks or a rule in the transcript, which may be the editor's omission or the author's own.</summary>
public sealed class UnmarkedGap : Rule
{
    // A quotation mark, a stop and a blank may stand between the gap and the note that explains it.
    private const int FarthestNote = 3;
    private const int LongestExplanation = 100;

    private static readonly string[] NamesOfGaps = ["llips", "mission", "dots", "Auslassung", "Punkte"];
    private static readonly string[] NamesOfSources = ["source", "original", "Original", "Vorlage"];

    private static readonly EditionOption<BareEllipsis> Meaning = EditionOption.Choice(
        "edition_bare_ellipsis", BareEllipsis.Gap, ("gap", BareEllipsis.Gap), ("author", BareEllipsis.Author), ("mixed", BareEllipsis.Mixed));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4011", "Gap without brackets",
        "{0} may be the author’s or an omission of the editor’s, which is {1}; edition_bare_ellipsis = author says that it is the author’s",
        Category.Marks, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Meaning];

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var form = $"{finding.Arguments[1]}";
        var (before, after) = MarkSpacing.SpacesAround(finding.Span, document.Text);
        return new Fix($"Write {form}", FixSafety.Unsafe, [new TextChange(finding.Span, before + form + after)]);
    }

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var (text, gap) in context.Parts(BareGaps.Of).SelectMany(gaps => gaps.All)) Report(text, gap, context);
    }

    /// <summary>Whether a note at the gap says that the source has it so: <c>Ellipsis in the source text.</c></summary>
    private static bool IsExplained(TextSyntax text, TextSpan gap) =>
        gap.Start - text.Span.Start <= FarthestNote && SaysSo(text.Document, text.Span.Start - 1)
        || text.Span.End - gap.End <= FarthestNote && SaysSo(text.Document, text.Span.End);

    private static bool SaysSo(DocumentSyntax document, int position)
    {
        if (position < 0 || document.TokenAt(position) is not NoteReferenceSyntax reference || document.Notes.Answering(reference) is not { } note) return false;
        var words = document.Text.Substring(note.ContentSpan.Start, Math.Min(note.ContentSpan.Length, LongestExplanation));
        return Array.Exists(NamesOfGaps, words.Contains) && Array.Exists(NamesOfSources, words.Contains);
    }

    private static void Report(TextSyntax text, TextSpan gap, RuleContext context)
    {
        var found = context.Document.Text.Substring(gap.Start, gap.Length);
        var form = context.Options.Get(OmissionForm.Form);
        switch (context.Options.Get(Meaning))
        {
            case BareEllipsis.Gap when !context.Shared(Pauses.Of).Include(gap) && !IsExplained(text, gap):
                context.Report(gap, found, form);
                break;
            case BareEllipsis.Gap or BareEllipsis.Mixed:
                context.ReportAs(DiagnosticSeverity.Info, gap, found, form);
                break;
        }
    }

    private enum BareEllipsis
    {
        Gap,
        Author,
        Mixed,
    }
}
