using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A paragraph number whose punctuation is faulty.</summary>
public sealed class MalformedNumber() : NumberingRule(NumberingDefect.MalformedNumber)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2009", "Malformed paragraph number",
        "“{0}” is read as a paragraph's number; it is written {1}",
        Category.Numbering, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var expected = $"{finding.Arguments[1]}";
        var found = document.Text.Substring(finding.Span.Start, finding.Span.Length);
        if (found == expected) return null;
        var isSupplied = expected[0] == '[';
        return new Fix($"Write {expected}", isSupplied ? FixSafety.Safe : FixSafety.Unsafe, [new TextChange(finding.Span, expected)]);
    }
}
