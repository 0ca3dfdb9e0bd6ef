using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>An opening quotation mark before a space, a closing one after it, or one that is turned the wrong way.</summary>
public sealed class QuoteOrientation : Rule
{
    // English: each other style allows marks that this one does not, and forbids none that it allows.
    private static readonly QuotationStyle Strictest = new(HasLow: false, HasHighOpening: true, HasHighClosing: true, HasApostrophe: true, HasSinglePair: true);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6006", "Quotation mark the wrong way round", "The mark {0} {1}; {3}",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, $"{finding.Arguments[0]}" == $"{finding.Arguments[2]}" ? "Remove the space" : "Turn the mark", $"{finding.Arguments[2]}");

    /// <summary>Whether a mark stands wrong in letters of one style at least.</summary>
    internal static bool MayBeWrong(string text, QuotationMark mark) => Judge(text, mark, Strictest) is not null;

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var found = context.Parts(Suspect.Of);
        if (found.Count == 0) return;
        var style = QuotationStyle.Of(context);
        foreach (var mark in found.SelectMany(block => block.Marks.Suspects))
        {
            if (Judge(document.Text, mark, style) is { } wrong && Prose.Holds(document, mark.Position))
                context.Report(wrong.Span, mark.Character, wrong.Problem, wrong.Expected, wrong.Advice(mark.Character));
        }
    }

    /// <summary>The marks of a block with some among them that may stand wrong.</summary>
    private sealed record Suspect(QuotationMarks Marks)
    {
        public static Suspect? Of(BlockReading reading) => reading.Get(QuotationMarks.Of) is { HasSuspects: true } marks ? new Suspect(marks) : null;
    }

    private static Wrong? Judge(string text, QuotationMark mark, QuotationStyle style)
    {
        if (mark.IsStraight || mark.Role is QuotationRole.Apostrophe or QuotationRole.Ditto) return null;
        var shape = new QuotationShape(text, mark.Position);
        return mark.Character switch
        {
            '“' or '‘' when mark.Role == QuotationRole.Closing => JudgeOpeningAtEnd(mark, shape, style),
            '“' or '‘' or '„' or '‚' => JudgeOpening(text, mark, shape, style),
            '”' or '’' when style.IsOneSided => null,
            '”' or '’' => JudgeClosing(text, mark, shape, style),
            _ => null,
        };
    }

    /// <summary><c>word“</c>: how German closes; in English the mark is turned. After a letter, <c>‘</c> is the ayn of an Arabic name.</summary>
    private static Wrong? JudgeOpeningAtEnd(QuotationMark mark, QuotationShape shape, QuotationStyle style) =>
        style.HasLow || !style.HasHighClosing || mark.Character == '‘' && shape.FollowsLetter
            ? null
            : new Wrong(new TextSpan(mark.Position, 1), "opens a quotation, and one closes here", $"{style.MarkFor(QuotationRole.Closing, mark.IsSingle)}");

    private static Wrong? JudgeOpening(string text, QuotationMark mark, QuotationShape shape, QuotationStyle style)
    {
        if (!shape.PrecedesSpace || !shape.FollowsSpace && shape.IsGluedBehind) return null;
        var end = mark.Position + 1;
        while (end < text.Length && text[end] == ' ') end++;
        if (end == mark.Position + 1 && !EndsLine(text, end) || end < text.Length && IsMarkOrEllipsis(text[end])) return null;

        // Where a quotation is open already, this mark is the one that should close it.
        if ((mark.IsInsideQuotation && !mark.IsClosedLater || EndsLine(text, end)) && mark.Character is '“' or '‘')
            return mark.IsInsideQuotation ? new Wrong(WithSpacesBefore(text, mark.Position), "opens a quotation, and one closes here", $"{style.MarkFor(QuotationRole.Closing, mark.IsSingle)}") : null;
        return new Wrong(TextSpan.FromBounds(mark.Position, end), "opens a quotation and stands before a space", $"{mark.Character}");
    }

    private static Wrong? JudgeClosing(string text, QuotationMark mark, QuotationShape shape, QuotationStyle style)
    {
        if (mark.Role == QuotationRole.Opening)
            return new Wrong(new TextSpan(mark.Position, 1), "closes a quotation, and one opens here", $"{style.MarkFor(QuotationRole.Opening, mark.IsSingle)}");
        var span = WithSpacesBefore(text, mark.Position);
        if (span.Length == 1 || !mark.IsInsideQuotation || !shape.FollowsSpace || shape.PrecedesWord) return null;
        return span.Start == 0 || EndsLine(text, span.Start - 1) || IsMarkOrEllipsis(text[span.Start - 1]) && text[span.Start - 1] != '.' || IsSpacedStop(text, span.Start - 1)
            ? null
            : new Wrong(span, "closes a quotation and stands after a space", $"{mark.Character}");
    }

    /// <summary>Whether the full stop there is one of several with spaces between: <c>. . .</c></summary>
    private static bool IsSpacedStop(string text, int position) => text[position] == '.' && position > 0 && text[position - 1] is ' ' or '.';

    private static TextSpan WithSpacesBefore(string text, int position)
    {
        var start = position;
        while (start > 0 && text[start - 1] == ' ') start--;
        return TextSpan.FromBounds(start, position + 1);
    }

    private static bool EndsLine(string text, int position) => position >= text.Length || text[position] is '\n' or '\r';

    /// <summary>Nested marks and ellipses are set off by spaces in print.</summary>
    private static bool IsMarkOrEllipsis(char character) => character is '.' or '…' or '*' or '“' or '”' or '‘' or '’' or '„' or '‚' or '"' or '\'' or '«' or '»' or '‹' or '›';

    /// <summary>A mark that stands wrong.</summary>
    private readonly record struct Wrong(TextSpan Span, string Problem, string Expected)
    {
        public string Advice(char mark) => Expected == $"{mark}" ? "take the space away" : $"write {Expected}";
    }
}
