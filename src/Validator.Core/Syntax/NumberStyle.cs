namespace Validator.Syntax;

/// <summary>The form that a paragraph number is written in; each form is a series of its own.</summary>
public enum NumberStyle : byte
{
    /// <summary><c>3.</c>, <c>a.</c>, <c>IV.</c>, also <c>[3.]</c>.</summary>
    Stop,

    /// <summary><c>3)</c>, <c>a)</c>.</summary>
    HalfParenthesis,

    /// <summary><c>(3)</c>, <c>(a)</c>, <c>(3.)</c>.</summary>
    Parentheses,

    /// <summary><c>1st.</c>, <c>2d.</c>, <c>3rd.</c>.</summary>
    Ordinal,

    /// <summary><c>§ 4.</c>.</summary>
    Section,

    /// <summary><c>Article 7</c>.</summary>
    Article,
}
