using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Engine;

/// <summary>Bytes that are no UTF-8.</summary>
public sealed class InvalidEncoding : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED0002", "Bytes that are no UTF-8", "The bytes {0} are no UTF-8; the file may be damaged, or saved in an older encoding",
        Category.Validator, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var run in context.Letter.Content.InvalidBytes) context.Report(run.Span, run.Bytes);
    }
}
