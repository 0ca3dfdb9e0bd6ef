using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A number that stands twice in its series.</summary>
public sealed class RepeatedNumber() : NumberingRule(NumberingDefect.RepeatedNumber)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2005", "Repeated paragraph number",
        "Number {0} stands at line {1} already; {2} is expected here",
        Category.Numbering, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var number = document.Text.Substring(finding.Span.Start, finding.Span.Length);
        var expected = $"{finding.Arguments[2]}";
        var renumbered = number.Replace($"{finding.Arguments[0]}".Trim('[', ']'), expected);
        return new Fix($"Number the paragraph {expected}", FixSafety.Unsafe, [new TextChange(finding.Span, renumbered)]);
    }
}
