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
        return new Fix($"Write {form}", FixSafety.Unsafe, [new TextChange(finding.Span, form)]);
    }

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<TextSyntax>(Check);

    private static void Check(TextSyntax text, RuleContext context)
    {
        if (!IsSource(text)) return;
        for (var gap = Gaps.Next(text, text.Span.Start); gap is { } found; gap = Gaps.Next(text, found.End)) Report(found, context);
    }

    /// <summary>Whether the text is a source's: the transcript, or the lines of a note that quotes one at length.</summary>
    private static bool IsSource(TextSyntax text) => text.Parent switch
    {
        ParagraphSyntax => text.Voice == Voice.Author,
        NoteSyntax note => text.Document.Text.AsSpan(note.Span.Start, text.Span.Start - note.Span.Start).IndexOfAny('\n', '\r') >= 0,
        _ => false,
    };

    private static void Report(TextSpan gap, RuleContext context)
    {
        var found = context.Document.Text.Substring(gap.Start, gap.Length);
        var form = context.Options.Get(OmissionForm.Form);
        switch (context.Options.Get(Meaning))
        {
            case BareEllipsis.Gap:
                context.Report(gap, found, form);
                break;
            case BareEllipsis.Mixed:
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
