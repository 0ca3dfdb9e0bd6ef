using System.Text;

namespace Validator.Cli.Writing;

/// <summary>A letter's text as the bytes of its file.</summary>
internal static class LetterBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Encodes text as UTF-8, with a byte order mark where the file had one.</summary>
    public static byte[] Of(string text, bool hasByteOrderMark) => [.. hasByteOrderMark ? Strict.Preamble : [], .. Strict.GetBytes(text)];
}
