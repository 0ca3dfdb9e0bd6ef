using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Rules.Numbering;

/// <summary>A paragraph number whose punctuation is faulty.</summary>
public sealed class MalformedNumber() : NumberingRule(NumberingDefect.MalformedNumber)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2009", "Malformed paragraph number",
        "“{0}” is read as a paragraph's number; it is written {1}",
        Category.Numbering, DiagnosticSeverity.Warning);
}
