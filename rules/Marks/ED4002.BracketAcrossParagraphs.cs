using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A bracket that opens in one block and closes in a later one.</summary>
public sealed class BracketAcrossParagraphs : Rule
{
    private const int NearLines = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4002", "Bracket across paragraphs",
        "This [ closes at line {0} only{1}; close it at the paragraph’s end and open it again in the next",
        Category.Marks, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<LooseBracketSyntax>(Check);

    private static void Check(LooseBracketSyntax bracket, RuleContext context)
    {
        if (!bracket.IsOpening || bracket.Partner is not { } partner) return;
        var lines = context.LineOf(partner.Span.Start) - context.LineOf(bracket.Span.Start);
        if (lines <= NearLines) return;
        var number = context.Shared(PlainNumbers.Of).FirstBetween(bracket.Block!, partner.Block!);
        object[] arguments = [context.LineOf(partner.Span.Start), number is null ? "" : $", after paragraph {number}"];
        if (number is null) context.ReportWith(bracket.Span, partner.Span, "the closing bracket", arguments);
        else context.ReportAs(DiagnosticSeverity.Error, bracket.Span, arguments);
    }

    /// <summary>For every block the next numbered paragraph after it.</summary>
    private sealed class PlainNumbers(NumberSyntax?[] next)
    {
        public static PlainNumbers Of(DocumentSyntax document)
        {
            var next = new NumberSyntax?[document.Children.Length + 1];
            for (var i = document.Children.Length - 1; i >= 0; i--)
                next[i] = document.Children[i] is ParagraphSyntax { Number: { Shape.IsPlain: true } number } ? number : next[i + 1];
            return new PlainNumbers(next);
        }

        public NumberSyntax? FirstBetween(BlockSyntax opening, BlockSyntax closing) =>
            next[opening.Index + 1] is { } number && number.Span.Start < closing.Span.End ? number : null;
    }
}
