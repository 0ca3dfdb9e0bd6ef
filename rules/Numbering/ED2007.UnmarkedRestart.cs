using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A series that begins again at 1 where nothing introduces it.</summary>
public sealed class UnmarkedRestart() : NumberingRule(NumberingDefect.UnmarkedRestart)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2007", "Numbering begins again without a sign",
        "The numbering begins again after {1} with no label, title or colon before it",
        Category.Numbering, DiagnosticSeverity.Info);
}
