using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>A space before a comma, a stop or another mark that belongs to the word before it.</summary>
public sealed class SpaceBeforePunctuation : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6008", "Space before punctuation", "A space stands before “{0}”; the mark belongs to the word before it",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, "Remove the space", $"{finding.Arguments[0]}");

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var spaces in context.Parts(SpacedMarks.Of).SelectMany(marks => marks.Wrong))
            context.Report(TextSpan.FromBounds(spaces.Start, spaces.End + 1), document.Text[spaces.End]);
    }
}
