using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>The author's text with the editor's marks in it, as against heading and notes.</summary>
internal static class Transcript
{
    /// <summary>Whether a node stands in the transcript, in no bracket and no note.</summary>
    public static bool Holds(SyntaxNode node) => node.Parent is BlockSyntax and not HeadingSyntax;

    /// <summary>The words just before a position on its line, as a message quotes them; with ellipsis where there are more.</summary>
    public static string WordsBefore(DocumentSyntax document, int position)
    {
        var start = position;
        while (start > 0 && position - start < LongestQuotation && document.Text[start - 1] is not ('\n' or '\r' or '[' or ']')) start--;
        var isCut = start > 0 && document.Text[start - 1] is not ('\n' or '\r' or '[' or ']');
        while (isCut && start < position && document.Text[start] != ' ') start++;
        var words = document.Text.AsSpan(start, position - start).Trim();
        return isCut ? "…" + words.ToString() : words.ToString();
    }

    /// <summary>The words just after a position on its line, as a message quotes them; with ellipsis where there are more.</summary>
    public static string WordsAfter(DocumentSyntax document, int position)
    {
        var end = position;
        while (end < document.Text.Length && end - position < LongestQuotation && document.Text[end] is not ('\n' or '\r' or '[' or ']')) end++;
        var isCut = end < document.Text.Length && document.Text[end] is not ('\n' or '\r' or '[' or ']');
        while (isCut && end > position && document.Text[end - 1] != ' ') end--;
        var words = document.Text.AsSpan(position, end - position).Trim();
        return isCut ? words.ToString() + "…" : words.ToString();
    }

    private const int LongestQuotation = 24;
}
