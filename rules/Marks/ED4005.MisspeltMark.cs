using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Marks;

/// <summary>A bracket whose words are one slip away from a mark.</summary>
public sealed class MisspeltMark : Rule
{
    private const int LongestMark = 200;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4005", "Misspelt mark",
        "{0} looks like a slip for {1}",
        Category.Marks, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<SuppliedSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        // A capital, a tail behind a dash and the like would be lost: only the bare mark is mended.
        var content = document.Text.Substring(finding.Span.Start + 1, finding.Span.Length - 2);
        if (content.AsSpan().IndexOf('[') >= 0) return null;
        return Vocabulary.Normalize(content.AsSpan()) == content.TrimEnd('.') || EditDistance.IsAtMost($"[{content}]", $"{finding.Arguments[1]}", 1)
            ? new Fix($"Write {finding.Arguments[1]}", FixSafety.Safe, [new TextChange(finding.Span, $"{finding.Arguments[1]}")])
            : null;
    }

    private static void Check(SuppliedSyntax bracket, RuleContext context)
    {
        var content = bracket.Content;
        if (content.Length is < 2 or > LongestMark || IsPartOfWord(bracket)) return;
        var nested = content.IndexOf('[');
        if (nested >= 0) content = content.Slice(0, nested);
        if (MarkSpelling.IsBroken(content)) return;
        if (MarkSpelling.NearestMark(content, context.Options.Vocabulary) is { } mark) context.Report(bracket.Span, Quotation.Of(bracket), $"[{mark}]");
    }

    /// <summary>Whether the bracket supplies a part of a word: <c>s[igned]</c>.</summary>
    private static bool IsPartOfWord(SuppliedSyntax bracket)
    {
        var text = bracket.Document.Text;
        return bracket.Span.Start > 0 && char.IsLetter(text[bracket.Span.Start - 1])
            || bracket.Span.End < text.Length && char.IsLetter(text[bracket.Span.End]);
    }
}
