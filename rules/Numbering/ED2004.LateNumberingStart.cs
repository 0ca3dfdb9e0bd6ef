using Microsoft.CodeAnalysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>An Arabic series that starts above 1 without an omission before it.</summary>
public sealed class LateNumberingStart() : NumberingRule(NumberingDefect.LateStart)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2004", "Numbering starts late",
        "The numbering starts with {0}; where paragraphs before it are left out, […] says so",
        Category.Numbering, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        NumberingFixes.MarkOmissionBefore(document, finding.Span);
}
