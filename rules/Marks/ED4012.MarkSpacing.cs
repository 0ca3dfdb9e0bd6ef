using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>An omission or a loss that is glued to a word.</summary>
public sealed class MarkSpacing : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4012", "Mark glued to a word",
        "{0} is glued to {1}; where whole words are missing, a space stands between",
        Category.Marks, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on)
    {
        on.Node<OmissionSyntax>(Check);
        on.Node<LossSyntax>(Check);
    }

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var changes = new List<TextChange>();
        var (before, after) = SpacesAround(finding.Span, document.Text);
        if (before.Length > 0) changes.Add(new TextChange(new TextSpan(finding.Span.Start, 0), before));
        if (after.Length > 0) changes.Add(new TextChange(new TextSpan(finding.Span.End, 0), after));
        return new Fix("Put spaces around the mark", FixSafety.Unsafe, changes);
    }

    /// <summary>The spaces that a mark needs before and after it if it stands in a span of a text.</summary>
    internal static (string Before, string After) SpacesAround(TextSpan mark, string text) =>
        (IsLetterAt(text, mark.Start - 1) ? " " : "", IsLetterAt(text, mark.End) ? " " : "");

    private static void Check(BracketSyntax mark, RuleContext context)
    {
        var text = mark.Document.Text;
        var glued = (IsLetterAt(text, mark.Span.Start - 1), IsLetterAt(text, mark.Span.End)) switch
        {
            (true, true) => "the words on both sides",
            (true, false) => "the word before it",
            (false, true) => "the word after it",
            _ => null,
        };
        if (glued is not null) context.Report(mark.Span, Quotation.Of(mark), glued);
    }

    private static bool IsLetterAt(string text, int position) => position >= 0 && position < text.Length && char.IsLetterOrDigit(text[position]);
}
