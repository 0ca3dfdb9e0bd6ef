using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A jump in numbering whose only omission mark stands inside the later paragraph.</summary>
public sealed class MisplacedOmission() : NumberingRule(NumberingDefect.MisplacedOmission)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2002", "Omission inside the later paragraph",
        "The omission of {0} stands inside paragraph {1}; it belongs at the end of the paragraph before, or on its own line",
        Category.Numbering, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var end = finding.Span.End;
        if (end < document.Text.Length && document.Text[end] == ' ') end++;
        return NumberingFixes.MarkOmissionBefore(document, finding.Span, new TextChange(TextSpan.FromBounds(finding.Span.Start, end), ""));
    }
}
