using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A bracket inside a bracket of the transcript.</summary>
public sealed class NestedBracket : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4003", "Bracket in a bracket",
        "{0} stands inside another bracket, so a reader cannot tell whose words are whose",
        Category.Marks, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<BracketSyntax>(Check);

    // What is nested deeper is part of the same defect.
    private static void Check(BracketSyntax bracket, RuleContext context)
    {
        if (bracket.Parent is BracketSyntax outer && Transcript.Holds(outer)) context.Report(bracket.Span, Quotation.Of(bracket));
    }
}
