using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A bracket with nothing in it.</summary>
public sealed class EmptyBracket : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4004", "Empty bracket",
        "{0} says nothing; a space left blank in the source is [blank], an omission […]",
        Category.Marks, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<SuppliedSyntax>(Check);

    private static void Check(SuppliedSyntax bracket, RuleContext context)
    {
        if (bracket.Content.IsWhiteSpace()) context.Report(bracket.Span, Quotation.Of(bracket));
    }
}
