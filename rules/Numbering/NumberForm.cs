using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>How the numbers of one series are written; each form is a series of its own.</summary>
/// <param name="Style">Their punctuation.</param>
/// <param name="Numeral">Their numerals.</param>
/// <param name="IsRoman">Whether letters are Roman numerals.</param>
/// <param name="IsQuoted">Whether they stand in a quotation, which has its own.</param>
internal readonly record struct NumberForm(NumberStyle Style, NumeralKind Numeral, bool IsRoman, bool IsQuoted = false)
{
    /// <summary><c>3.</c> and <c>[3.]</c>: the numbers that paragraphs are named by.</summary>
    public static NumberForm Plain { get; } = new(NumberStyle.Stop, NumeralKind.Arabic, false);

    /// <summary>The same in a quotation: <c>“1. We agree</c>.</summary>
    public static NumberForm Quoted { get; } = Plain with { IsQuoted = true };

    /// <summary>A number as it is written in this form, without a final stop: <c>3</c>, <c>c</c>, <c>(iii)</c>, <c>§ 4</c>.</summary>
    public string Write(int number)
    {
        var letters = Numeral == NumeralKind.Arabic ? $"{number}" : IsRoman ? Numerals.Roman(number) : $"{(char)('A' + number - 1)}";
        if (Numeral == NumeralKind.Lower) letters = letters.ToLowerInvariant();
        return Style switch
        {
            NumberStyle.Parentheses => $"({letters})",
            NumberStyle.HalfParenthesis => $"{letters})",
            NumberStyle.Section => $"§ {letters}",
            NumberStyle.Article => $"Article {letters}",
            _ => letters,
        };
    }

    /// <summary>The number that <paramref name="shape"/> is in this form; 0 where it is none.</summary>
    public int ValueOf(NumberShape shape) =>
        shape.Style != Style || shape.Numeral != Numeral ? 0 : IsRoman ? shape.Roman : shape.First;
}
