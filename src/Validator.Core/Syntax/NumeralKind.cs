namespace Validator.Syntax;

/// <summary>The numerals that a paragraph number is written in.</summary>
public enum NumeralKind : byte
{
    /// <summary><c>3</c>.</summary>
    Arabic,

    /// <summary><c>c</c>, or the lower-case Roman <c>iii</c>.</summary>
    Lower,

    /// <summary><c>C</c>, or the Roman <c>III</c>.</summary>
    Upper,
}
