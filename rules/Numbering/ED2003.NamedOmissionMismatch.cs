using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>An omission that names other paragraphs than are missing.</summary>
public sealed class NamedOmissionMismatch() : NumberingRule(NumberingDefect.NamedOmissionMismatch)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2003", "Named omission of other paragraphs",
        "{0} does not name what is missing here: {2} left out, so it should say {1}",
        Category.Numbering, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        if (finding.Arguments[1] is not string missing || missing.Length == 0 || !char.IsDigit(missing[0])) return null;
        return new Fix($"Name paragraph {missing}", FixSafety.Unsafe, [new TextChange(finding.Span, $"[{missing}. …]")]);
    }
}
