using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A <c>sic</c> in another form than <c>[sic]</c>.</summary>
public sealed class SicForm : Rule
{
    private const string Sic = "sic";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4007", "Form of sic",
        "{0} is written {1}",
        Category.Marks, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on)
    {
        on.Node<EditorialCommentSyntax>(CheckBracket);
        on.Node<BlockSyntax>(CheckParentheses);
    }

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var written = $"{finding.Arguments[1]}";
        var safety = document.Text[finding.Span.Start] == '[' ? FixSafety.Safe : FixSafety.Unsafe;
        return new Fix($"Write {written}", safety, [new TextChange(finding.Span, written)]);
    }

    private static void CheckBracket(EditorialCommentSyntax comment, RuleContext context)
    {
        var content = comment.Content;
        var words = content.Trim();
        if (!words.StartsWith(Sic.AsSpan(), StringComparison.OrdinalIgnoreCase)) return;
        var rest = words.Slice(Sic.Length);

        // [sic: coast] is a form of its own; only its first word has one.
        var expected = rest.TrimStart(" !.".AsSpan()).IsEmpty ? "[sic]" : $"[sic{rest.ToString()}]";
        if (!comment.Source.SequenceEqual(expected.AsSpan())) context.Report(comment.Span, Quotation.Of(comment), expected);
    }

    private static void CheckParentheses(BlockSyntax block, RuleContext context)
    {
        if (block is BlankLineSyntax) return;
        var text = block.Document.Text;
        for (var at = Next(block.Span.Start); at >= 0; at = Next(at + 1))
        {
            if (!text.AsSpan(at + 1).StartsWith(Sic.AsSpan(), StringComparison.OrdinalIgnoreCase)) continue;
            var end = at + 1 + Sic.Length;
            while (end < text.Length && text[end] is '!' or '.' or ' ') end++;
            if (end < text.Length && text[end] == ')') context.Report(TextSpan.FromBounds(at, end + 1), text.Substring(at, end + 1 - at), "[sic]");
        }

        int Next(int start) => text.IndexOf('(', start, block.Span.End - start);
    }
}
