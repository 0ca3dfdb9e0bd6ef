using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>A space before a comma, a stop or another mark that belongs to the word before it.</summary>
public sealed class SpaceBeforePunctuation : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6008", "Space before punctuation", "A space stands before “{0}”; the mark belongs to the word before it",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, "Remove the space", $"{finding.Arguments[0]}");

    /// <summary>Whether the rule reports the spaces there, so that no other rule does.</summary>
    internal static bool Finds(DocumentSyntax document, TextSpan spaces) =>
        spaces.End < document.Text.Length && document.Text[spaces.End] is ',' or ';' or '.' or ':' or '?' or '!' && IsWrong(document, spaces);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var spaces in context.Shared(TextSurvey.Of).SpacedPunctuation)
            if (IsWrong(document, spaces)) context.Report(TextSpan.FromBounds(spaces.Start, spaces.End + 1), document.Text[spaces.End]);
    }

    private static bool IsWrong(DocumentSyntax document, TextSpan spaces)
    {
        var text = document.Text;
        if (spaces.Start == 0 || text[spaces.Start - 1] is '\n' or '\r' or '\t' or '[' or '(' or '*' or '…') return false;
        var mark = text[spaces.End];
        var after = spaces.End + 1 < text.Length ? text[spaces.End + 1] : '\n';
        if (IsEllipsis(text, spaces, mark, after)) return false;
        if (mark == '.' && char.IsDigit(after)) return false;
        if (mark == ':' && (IsRatio(text, spaces.Start - 1, spaces.End + 1) || IsProportion(text, spaces))) return false;
        if (mark is ';' or ':' or '?' or '!' && FrenchText.KeepsSpace(text, spaces)) return false;
        return Prose.Holds(document, spaces.Start)
            && document.TokenAt(spaces.Start - 1) is { Kind: not SyntaxKind.NoteOpening and not SyntaxKind.NoteClosing } before
            && before.Parent is not OmissionSyntax and not NamedOmissionSyntax
            && document.TokenAt(spaces.End) is not NumberSyntax
            && !IsExcused(document, spaces.End + 1);
    }

    /// <summary>Whether the editor says of the mark that it stands so in the source: <c>word . [sic]</c></summary>
    private static bool IsExcused(DocumentSyntax document, int position)
    {
        while (position < document.Text.Length && document.Text[position] == ' ') position++;
        return position < document.Text.Length && document.Text[position] == '[' && document.TokenAt(position)?.Parent is EditorialCommentSyntax;
    }

    /// <summary>Whether the mark is a stop of <c>. . .</c> or <c>...</c>, or stands behind these.</summary>
    private static bool IsEllipsis(string text, TextSpan spaces, char mark, char after)
    {
        var next = spaces.End + 1;
        while (next < text.Length && text[next] == ' ') next++;
        if (mark == '.' && (after is '.' or '…' || next < text.Length && text[next] == '.')) return true;
        return text[spaces.Start - 1] == '.' && spaces.Start > 1 && text[spaces.Start - 2] is '.' or ' ';
    }

    /// <summary><c>1 : 50</c></summary>
    private static bool IsRatio(string text, int before, int after)
    {
        while (after < text.Length && text[after] == ' ') after++;
        return char.IsDigit(text[before]) && after < text.Length && char.IsDigit(text[after]);
    }

    /// <summary><c>a : b : : c : d</c></summary>
    private static bool IsProportion(string text, TextSpan spaces)
    {
        var next = spaces.End + 1;
        while (next < text.Length && text[next] == ' ') next++;
        return text[spaces.Start - 1] == ':' || next > spaces.End + 1 && next < text.Length && text[next] == ':';
    }
}
