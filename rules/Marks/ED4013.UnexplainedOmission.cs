using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>An omission of which no note says how much is left out, or why.</summary>
public sealed class UnexplainedOmission : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4013", "Omission without a note",
        "No note says how much {0} leaves out, or why; a reference right after it leads to one",
        Category.Marks, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<BlockSyntax>(Check);

    private static void Check(BlockSyntax block, RuleContext context)
    {
        if (block is HeadingSyntax) return;
        for (var i = 0; i < block.Children.Length; i++)
            if (block.Children[i] is OmissionSyntax omission && !IsExplained(block, i + 1)) context.Report(omission.Span, omission);
    }

    /// <summary>Whether a reference follows, a stop or a quotation mark between at most.</summary>
    private static bool IsExplained(BlockSyntax block, int next)
    {
        if (next < block.Children.Length && block.Children[next] is TextSyntax text && text.Source.Trim(" .,;:!?”’\"'»)".AsSpan()).IsEmpty) next++;
        return next < block.Children.Length && block.Children[next] is NoteReferenceSyntax or MalformedReferenceSyntax;
    }
}
