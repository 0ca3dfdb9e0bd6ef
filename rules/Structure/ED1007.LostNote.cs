using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>What the extractor prints in place of a note that the Word file has lost.</summary>
public sealed class LostNote : Rule
{
    private const string Opening = "!!! End note with ID";
    private const string Closing = "not found in document.";
    private const int LongestGap = 40;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1007", "Note lost by Word",
        "The Word file has lost this note, and the extractor says so in its place; restore the note’s text",
        Category.Structure, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<BlockSyntax>(Check);

    private static void Check(BlockSyntax block, RuleContext context)
    {
        if (block.Span.Length < Opening.Length) return;
        var text = block.Source;
        for (var at = 0; text.Slice(at).IndexOf(Opening.AsSpan(), StringComparison.Ordinal) is var next and >= 0;)
        {
            var start = at + next;
            at = start + Opening.Length;
            var closing = text.Slice(at, Math.Min(LongestGap + Closing.Length, text.Length - at)).IndexOf(Closing.AsSpan(), StringComparison.Ordinal);
            if (closing >= 0) at += closing + Closing.Length;
            context.Report(TextSpan.FromBounds(block.Span.Start + start, block.Span.Start + at));
        }
    }
}
