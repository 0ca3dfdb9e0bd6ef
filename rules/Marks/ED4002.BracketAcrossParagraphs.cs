using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var opening = document.LooseBrackets.FirstOrDefault(candidate => candidate.Span == finding.Span);
        if (opening?.Partner is not { } closing) return null;
        var changes = new List<TextChange>();
        for (var i = opening.Block!.Index; i <= closing.Block!.Index; i++)
        {
            var words = WordsOf(document.BlockAt(i)!);
            if (words.IsEmpty) continue;
            if (i == opening.Block.Index) changes.Add(CloseOrDrop(opening.Span, new TextSpan(words.End, 0), isEmpty: opening.Span.End == words.End, "]"));
            else if (i == closing.Block.Index) changes.Add(CloseOrDrop(closing.Span, new TextSpan(words.Start, 0), isEmpty: closing.Span.Start == words.Start, "["));
            else changes.AddRange([new TextChange(new TextSpan(words.Start, 0), "["), new TextChange(new TextSpan(words.End, 0), "]")]);
        }

        return new Fix("Bracket each paragraph", FixSafety.Unsafe, changes);
    }

    /// <summary>A block's words without its number, its notes and the references at its end.</summary>
    private static TextSpan WordsOf(BlockSyntax block)
    {
        var (start, end) = (block.BodySpan.Start, block.BodySpan.End);
        if (block is ParagraphSyntax { Number: { } number })
        {
            start = number.Span.End;
            while (start < end && char.IsWhiteSpace(block.Document.Text[start])) start++;
        }

        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    /// <summary>A bracket with nothing on its side goes; else its new partner stands at the paragraph's end or start.</summary>
    private static TextChange CloseOrDrop(TextSpan bracket, TextSpan place, bool isEmpty, string partner) =>
        isEmpty ? new TextChange(bracket, "") : new TextChange(place, partner);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var bracket in document.LooseBrackets) Check(bracket, context);
    }

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
        public static PlainNumbers Of(RuleContext context)
        {
            var document = context.Document;
            var next = new NumberSyntax?[document.Children.Length + 1];
            for (var i = document.Children.Length - 1; i >= 0; i--)
                next[i] = document.Children[i] is ParagraphSyntax { Number: { Shape.IsPlain: true } number } ? number : next[i + 1];
            return new PlainNumbers(next);
        }

        public NumberSyntax? FirstBetween(BlockSyntax opening, BlockSyntax closing) =>
            next[opening.Index + 1] is { } number && number.Span.Start < closing.Span.End ? number : null;
    }
}
