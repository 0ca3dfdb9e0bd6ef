using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A conjecture whose question mark stands before the word.</summary>
public sealed class ConjectureForm : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4009", "Form of a conjecture",
        "{0} is written {1}",
        Category.Marks, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<ConjectureSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var written = $"{finding.Arguments[1]}";
        return new Fix($"Write {written}", FixSafety.Safe, [new TextChange(finding.Span, written)]);
    }

    private static void Check(ConjectureSyntax conjecture, RuleContext context)
    {
        var content = conjecture.Content.Trim();
        if (content[0] != '?' || content.IndexOfAny('\n', '\r') >= 0) return;
        var words = content.Trim("? ".AsSpan());
        if (!words.IsEmpty) context.Report(conjecture.Span, conjecture, $"[{words.ToString()}?]");
    }
}
