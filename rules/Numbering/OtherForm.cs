using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>A paragraph's number in a form that is none: <c>11 Text</c>, <c>3.1 Text</c>, <c>*3.</c>, <c>12 [sic].</c>, <c>(4.)</c>, <c>6.… I</c>.</summary>
internal static class OtherForm
{
    /// <summary>The number that a line begins with, whatever its form; a file number (<c>500.A15</c>) is none.</summary>
    public static (int Number, TextSpan Span)? Find(ParagraphSyntax block)
    {
        if (block.Children[0] is BracketSyntax and not (SuppliedSyntax or ConjectureSyntax)) return null;
        var text = block.Body;
        var start = 0;
        while (start < text.Length && start < 3 && text[start] is '*' or '(' or '[' or '“' or '"' or '†' or '.' or ' ') start++;
        var end = start;
        var number = 0;
        while (end < text.Length && end - start < 4 && text[end] is >= '0' and <= '9') number = number * 10 + (text[end++] - '0');
        if (end == start || number == 0 || !EndsNumber(text, end)) return null;
        var bodyStart = block.BodySpan.Start;
        while (end < text.Length && text[end] is '.' or ')' or ']') end++;
        return (number, TextSpan.FromBounds(bodyStart, bodyStart + end));
    }

    private static bool EndsNumber(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length) return true;
        var next = text[end];
        var second = end + 1 < text.Length ? text[end + 1] : ' ';
        return next switch
        {
            '.' => !char.IsLetter(second) || char.IsUpper(second) && end + 2 < text.Length && char.IsLower(text[end + 2]),
            ' ' or '\u00A0' => char.IsUpper(second) || second is '[' or '“' or '"' or '(',
            ')' or ']' or '…' or '—' or '–' => true,
            _ => char.IsUpper(next) && char.IsLower(second),
        };
    }
}
