using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A number that stands twice in its series.</summary>
public sealed class RepeatedNumber() : NumberingRule(NumberingDefect.RepeatedNumber)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2005", "Repeated paragraph number",
        "Number {0} stands at line {1} already; {2} is expected here",
        Category.Numbering, DiagnosticSeverity.Error);
}
