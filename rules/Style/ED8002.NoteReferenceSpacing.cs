using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>A space before a note reference.</summary>
public sealed class NoteReferenceSpacing : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED8002", "Space before a note reference", "A space stands before the reference to note {0}, which belongs to the word before it",
        Category.Style, DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<NoteReferenceSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        new("Remove the space", FixSafety.Unsafe, [new TextChange(finding.Span, "")]);

    private static void Check(NoteReferenceSyntax reference, RuleContext context)
    {
        var text = context.Document.Text;
        var start = reference.Span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0') start--;
        if (start == reference.Span.Start || start == 0 || text[start - 1] is '\n' or '\r' or '\t') return;

        // A reference that the paragraph begins with has no word before it.
        if (context.Document.TokenAt(start - 1) is not (NumberSyntax or { Kind: SyntaxKind.NoteOpening or SyntaxKind.NoteClosing }))
            context.Report(TextSpan.FromBounds(start, reference.Span.Start), reference.Number);
    }
}
