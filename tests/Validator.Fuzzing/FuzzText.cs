using System.Text;
using Validator.Files;

namespace Validator.Fuzzing;

/// <summary>Inputs as text.</summary>
internal static class FuzzText
{
    /// <summary>The letter that bytes are; none where they are no text at all.</summary>
    public static LetterText? Letter(byte[] input)
    {
        try
        {
            var letter = LetterDecoder.Decode(input);
            return letter with { Text = WithHalves(letter.Text) };
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Bytes as text, whatever they are.</summary>
    public static string Of(ReadOnlySpan<byte> input) => WithHalves(Encoding.UTF8.GetString(input));

    /// <summary>An editor's buffer, unlike a file, can hold half a character: two that are for private use stand for them.</summary>
    private static string WithHalves(string text) => text.Replace('\uE000', '\uD83D').Replace('\uE001', '\uDE00');
}
