using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>An omission that names other paragraphs than are missing.</summary>
public sealed class NamedOmissionMismatch() : NumberingRule(NumberingDefect.NamedOmissionMismatch)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2003", "Named omission of other paragraphs",
        "{0} does not name what is missing here: {2} left out, so it should say {1}",
        Category.Numbering, DiagnosticSeverity.Error);
}
