using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A whole date at a line's start that reads as a paragraph number: <c>12. 4. 1943</c>.</summary>
public sealed class AmbiguousNumber : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED2010", "Date that reads as a paragraph number",
        "“{0}” is taken for a date, but reads as the number of a paragraph; a word before it makes it plain",
        Category.Numbering, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<ParagraphSyntax>(Check);

    private static void Check(ParagraphSyntax paragraph, RuleContext context)
    {
        if (paragraph.Number is not null) return;
        var body = paragraph.Body;
        if (body.Length == 0 || body[0] is < '0' or > '9') return;
        var length = NumberGrammar.DateLength(body);
        if (length > 0 && length < body.Length) context.Report(new TextSpan(paragraph.BodySpan.Start, length), body.Slice(0, length).ToString());
    }
}
