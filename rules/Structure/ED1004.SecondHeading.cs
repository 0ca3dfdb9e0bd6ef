using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A line inside a letter that reads as another letter's heading, with no label above it.</summary>
public sealed class SecondHeading : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1004", "Second heading",
        "“{0}” reads as the heading of another letter; give that a file of its own, or put a label such as “Enclosure” above it",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<ParagraphSyntax>(Check);

    private static void Check(ParagraphSyntax paragraph, RuleContext context)
    {
        if (Headings.IsHeading(paragraph) && !Headings.StandsUnderLabel(paragraph)) context.Report(paragraph.BodySpan, Headings.WordsOf(paragraph));
    }
}
