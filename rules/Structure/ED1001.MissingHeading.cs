using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A letter whose first line is no heading.</summary>
public sealed class MissingHeading : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1001", "Missing heading",
        "{0}; a letter begins with a heading, as in “A. Kerr to W. Churchill. 1 July 1943.”",
        Category.Structure, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var first = document.Blocks.FirstOrDefault(block => block is not BlankLineSyntax);
        switch (first)
        {
            case null:
                context.Report(new TextSpan(0, 0), "The file holds no text");
                break;
            case ParagraphSyntax { Number: { } number }:
                context.Report(number.Span, $"The first line is paragraph {number}");
                break;
            case HeadingSyntax heading when Headings.IsText(heading):
                context.Report(Headings.OpeningOf(heading), $"“{Headings.WordsOf(heading)}” is text of the letter");
                break;
        }
    }
}
