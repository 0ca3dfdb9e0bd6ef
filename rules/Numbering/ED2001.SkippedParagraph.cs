using Microsoft.CodeAnalysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A jump in a series of paragraph numbers that no omission licenses.</summary>
public sealed class SkippedParagraph() : NumberingRule(NumberingDefect.SkippedParagraph)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2001", "Skipped paragraph number",
        "{0} missing between {1} and {2}; where text is left out, […] says so{3}",
        Category.Numbering, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        NumberingFixes.MarkOmissionBefore(document, finding.Span);
}
