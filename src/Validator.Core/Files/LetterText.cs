using Microsoft.CodeAnalysis.Text;

namespace Validator.Files;

/// <summary>A letter's decoded text.</summary>
/// <param name="Text">The text, without a byte order mark at its start; U+FFFD stands for each sequence of bytes that is no UTF-8.</param>
/// <param name="InvalidBytes">Where the text stands in for bytes that are no UTF-8.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark.</param>
public sealed record LetterText(string Text, IReadOnlyList<InvalidByteRun> InvalidBytes, bool HasByteOrderMark)
{
    /// <summary>Text that was never bytes, such as an editor's unsaved buffer.</summary>
    public static LetterText Of(string text) => new(text, [], HasByteOrderMark: false);
}

/// <summary>Bytes of a letter that are no UTF-8.</summary>
/// <param name="Span">The characters U+FFFD that stand in for them.</param>
/// <param name="Bytes">The bytes in hexadecimal, as in <c>E2 80</c>.</param>
public sealed record InvalidByteRun(TextSpan Span, string Bytes);
