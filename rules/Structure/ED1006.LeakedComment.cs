using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A Word comment that the extractor put into the text.</summary>
public sealed class LeakedComment : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1006", "Word comment in the text",
        "“{0}” is a comment of the Word file, not of the letter; delete it there or here",
        Category.Structure, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<LeakedCommentSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var start = finding.Span.Start;
        if (start > 0 && document.Text[start - 1] == '\t') start--;
        return new Fix("Delete the comment", FixSafety.Unsafe, [new TextChange(TextSpan.FromBounds(start, EndWithLine(document, finding.Span.End)), "")]);
    }

    private static void Check(LeakedCommentSyntax comment, RuleContext context)
    {
        var words = comment.Source.Slice(1).TrimEnd();
        context.Report(new TextSpan(comment.Span.Start + 1, words.Length), words.ToString());
    }

    /// <summary>The end of the comment, or of its line where it has pushed its paragraph's notes to the next.</summary>
    private static int EndWithLine(DocumentSyntax document, int end)
    {
        var lineEnd = document.Text.AsSpan(end).IndexOfAny('\r', '\n');
        if (lineEnd < 0 || !document.Text.AsSpan(end, lineEnd).IsWhiteSpace()) return end;
        var next = end + lineEnd + 1;
        if (document.Text[next - 1] == '\r' && next < document.Text.Length && document.Text[next] == '\n') next++;
        return document.Notes.Notes.Any(note => note.Span.Start == next) ? next : end;
    }
}
