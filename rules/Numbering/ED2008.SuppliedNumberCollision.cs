using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A supplied paragraph number that repeats a printed one, or the reverse.</summary>
public sealed class SuppliedNumberCollision() : NumberingRule(NumberingDefect.SuppliedCollision)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2008", "Supplied number repeats a printed one",
        "Number {0} stands at line {1} already, and one of the two is supplied by the editor",
        Category.Numbering, DiagnosticSeverity.Error);
}
