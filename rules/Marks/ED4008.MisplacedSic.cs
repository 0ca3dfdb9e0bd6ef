using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>An editor's comment with no word before it to comment on.</summary>
public sealed class MisplacedSic : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4008", "Misplaced sic",
        "{0} speaks of the word before it, and {1}",
        Category.Marks, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<ParagraphSyntax>(Check);

    private static void Check(ParagraphSyntax paragraph, RuleContext context)
    {
        if (context.Document.Marks.IsEmpty) return;
        SyntaxNode? before = null;
        foreach (var child in paragraph.Children)
        {
            if (child is EditorialCommentSyntax comment && Objection(before) is { } objection) context.Report(comment.Span, Quotation.Of(comment), objection);
            if (!IsBlank(child)) before = child;
        }
    }

    private static string? Objection(SyntaxNode? before) => before switch
    {
        null => "the paragraph begins here",
        OmissionSyntax or NamedOmissionSyntax or LossSyntax or StatementSyntax or EditorialCommentSyntax => $"{Quotation.Of(before)} stands there",
        _ => null,
    };

    private static bool IsBlank(SyntaxNode node) =>
        node is NoteReferenceSyntax or PunctuationSyntax || node is TextSyntax text && text.Source.IsWhiteSpace();
}
