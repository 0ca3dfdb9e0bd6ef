using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Rules.Numbering;

/// <summary>A defect of a series, at its place.</summary>
/// <param name="Defect">Which rule reports it.</param>
/// <param name="Span">The number that shows it.</param>
/// <param name="Related">The other number that it speaks of.</param>
/// <param name="Arguments">What the rule's message holds.</param>
internal sealed record NumberingFinding(NumberingDefect Defect, TextSpan Span, TextSpan? Related, params object[] Arguments)
{
    /// <summary>The severity of this case, where it is another than the rule's.</summary>
    public DiagnosticSeverity? Severity { get; init; }
}
