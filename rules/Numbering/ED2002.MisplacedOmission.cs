using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A jump in numbering whose only omission mark stands inside the later paragraph.</summary>
public sealed class MisplacedOmission() : NumberingRule(NumberingDefect.MisplacedOmission)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2002", "Omission inside the later paragraph",
        "The omission of {0} stands inside paragraph {1}; it belongs at the end of the paragraph before, or on its own line",
        Category.Numbering, DiagnosticSeverity.Warning);
}
