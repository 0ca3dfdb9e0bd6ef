using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A mark that an extractor left behind for a bookmark or an image.</summary>
public sealed class LeakedExtractorMark : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1008", "Extractor’s mark in the text",
        "{0} was made by an extractor and is nobody’s text; delete it",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<MachineMarkSyntax>((mark, context) => context.Report(mark.Span, mark));

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var end = finding.Span.End;
        var isBetweenBlanks = end < document.Text.Length && document.Text[end] == ' ' && (finding.Span.Start == 0 || document.Text[finding.Span.Start - 1] is ' ' or '\n' or '\r');
        return new Fix("Delete the mark", FixSafety.Safe, [new TextChange(TextSpan.FromBounds(finding.Span.Start, isBetweenBlanks ? end + 1 : end), "")]);
    }
}
