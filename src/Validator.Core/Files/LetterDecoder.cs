using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Files;

/// <summary>Decodes a letter's bytes: UTF-8, a byte order mark allowed, with U+FFFD for what is no UTF-8, as editors have it.</summary>
/// <seealso href="https://encoding.spec.whatwg.org/#utf-8-decoder"/>
public static class LetterDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes bytes.</summary>
    /// <exception cref="IOException">The bytes are text in another encoding, or no text at all; the message says so.</exception>
    public static LetterText Decode(byte[] bytes) => Decode(bytes, bytes.Length);

    /// <summary>Decodes the first <paramref name="count"/> of <paramref name="bytes"/>.</summary>
    /// <exception cref="IOException">The bytes are text in another encoding, or no text at all; the message says so.</exception>
    public static LetterText Decode(byte[] bytes, int count)
    {
        var hasMark = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        var start = hasMark ? 3 : 0;
        try
        {
            var text = Strict.GetString(bytes, start, count - start);
            if (LooksLikeUtf16(bytes, count)) throw NotUtf8("UTF-16");
            return new LetterText(text, [], hasMark);
        }
        catch (DecoderFallbackException)
        {
            bytes = bytes.AsSpan(0, count).ToArray();
            if (LooksLikeUtf16(bytes, count)) throw NotUtf8("UTF-16");
            if (LooksBinary(bytes)) throw new IOException("it is no text: it holds binary data");
            return DecodeAround(bytes, start, hasMark);
        }
    }

    private static IOException NotUtf8(string encoding) => new($"it is {encoding}; save it as UTF-8");

    private static bool LooksLikeUtf16(byte[] bytes, int count)
    {
        if (count < 2) return false;
        if (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF) return true;
        var length = Math.Min(count, 256) & ~1;
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0) evenZeros++;
            if (bytes[i + 1] == 0) oddZeros++;
        }

        // Latin letters in UTF-16 are every other byte zero.
        return length >= 4 && (evenZeros == 0 && oddZeros > length / 4 || oddZeros == 0 && evenZeros > length / 4);
    }

    private static bool LooksBinary(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, 8192);
        var controls = 0;
        for (var i = 0; i < length; i++)
            if (bytes[i] < 9 || bytes[i] is > 13 and < 32) controls++;
        return controls > length / 50 + 1;
    }

    /// <summary>Decodes valid stretches, and puts one U+FFFD for each sequence that is none; those that follow one another are one run.</summary>
    private static LetterText DecodeAround(byte[] bytes, int start, bool hasMark)
    {
        var text = new StringBuilder(bytes.Length);
        var runs = new List<InvalidByteRun>();
        var position = start;
        while (position < bytes.Length)
        {
            var valid = ValidLength(bytes, position);
            if (valid > 0)
            {
                text.Append(Strict.GetString(bytes, position, valid));
                position += valid;
                continue;
            }

            int end = position, sequences = 0;
            for (; end < bytes.Length && SequenceLength(bytes, end) < 0; sequences++) end -= SequenceLength(bytes, end);
            runs.Add(new InvalidByteRun(new TextSpan(text.Length, sequences), Hexadecimal(bytes, position, end)));
            text.Append('\uFFFD', sequences);
            position = end;
        }

        return new LetterText(text.ToString(), runs, hasMark);
    }

    private static string Hexadecimal(byte[] bytes, int start, int end)
    {
        const int longest = 8;
        var shown = string.Join(" ", bytes.Skip(start).Take(Math.Min(end - start, longest)).Select(value => value.ToString("X2", CultureInfo.InvariantCulture)));
        return end - start > longest ? $"{shown} …" : shown;
    }

    private static int ValidLength(byte[] bytes, int start)
    {
        var position = start;
        while (position < bytes.Length)
        {
            var length = SequenceLength(bytes, position);
            if (length < 0) break;
            position += length;
        }

        return position - start;
    }

    /// <summary>
    /// The length of the well-formed sequence at a position (Unicode Standard, table 3-7); where there is none, minus the length
    /// of what begins like one, and at least one byte.
    /// </summary>
    private static int SequenceLength(byte[] bytes, int at)
    {
        var lead = bytes[at];
        if (lead < 0x80) return 1;
        var (length, least, most) = lead switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || at + 1 == bytes.Length || bytes[at + 1] < least || bytes[at + 1] > most) return -1;
        for (var i = 2; i < length; i++)
            if (at + i == bytes.Length || bytes[at + i] is < 0x80 or > 0xBF) return -i;
        return length;
    }
}
