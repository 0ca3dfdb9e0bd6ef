using System.Text;

namespace Validator.Files;

/// <summary>Decodes a letter's bytes: UTF-8, a byte order mark allowed, with U+FFFD for what is no UTF-8.</summary>
public static class LetterDecoder
{
    /// <summary>Decodes bytes.</summary>
    public static LetterText Decode(byte[] bytes)
    {
        var start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        return new LetterText(Encoding.UTF8.GetString(bytes, start, bytes.Length - start), [], start == 3);
    }
}
