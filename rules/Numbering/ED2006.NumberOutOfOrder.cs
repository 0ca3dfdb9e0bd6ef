using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A number that falls, not to 1, where no open series awaits it.</summary>
public sealed class NumberOutOfOrder() : NumberingRule(NumberingDefect.NumberOutOfOrder)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2006", "Paragraph number out of order",
        "Number {0} comes after {1} at line {2}",
        Category.Numbering, DiagnosticSeverity.Error);
}
