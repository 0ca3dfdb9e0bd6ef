using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Text;

/// <summary>
/// Finds text that came of reading bytes in a wrong encoding: UTF-8 read as Windows-1252 or Windows-1251
/// (<c>â€™</c>, <c>вЂ™</c> for <c>’</c>), and each of the two read as the other (<c>Gцring</c>, <c>Ïðèâåò</c>).
/// </summary>
public static class Mojibake
{
    private const int ShortestForeignWord = 5;

    // A chain that has proved nothing so far is given up, so that no text is read again and again.
    private const int LongestDoubt = 32;

    // What may stand after a capital letter in sound text: quotation marks, dashes, note signs, white space.
    private const string SoundAfterLetter = "’‘“”›‹»«…–—™•†‡°²³¹ºª·‚„\u00A0\u00AD";

    // What a Cyrillic letter never has right behind it in sound text.
    private const string NeverAfterCyrillic = "¤¦©¬®±µ¶·‰†‡€°\u0098";

    private const string Vowels = "аеиоуыэюяАЕИОУЫЭЮЯ";

    /// <summary>The misread text that begins at a position; none where the character there is sound.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position of a character that is no ASCII.</param>
    public static MisreadText? ReadAt(string text, int start)
    {
        var next = CharacterAt(text, start + 1);
        if (next < '\u0080') return null;
        return text[start] switch
        {
            >= '\u00C0' and <= '\u00FF' => ReadChain(CodePage.Western, text, start) ?? ReadCyrillicAsWestern(text, start),
            >= '\u0410' and <= '\u044F' when next is < '\u0410' or > '\u044F' => ReadChain(CodePage.Cyrillic, text, start),
            _ => null,
        };
    }

    /// <summary>
    /// A Latin word in which Windows-1252's letters with accents were read as Windows-1251's: single Cyrillic letters
    /// between Latin ones, none of which looks like a Latin letter.
    /// </summary>
    public static MisreadText? ReadWord(string text, TextSpan word)
    {
        var meant = new StringBuilder();
        int first = -1, last = -1;
        for (var i = word.Start; i < word.End; i++)
        {
            var script = Scripts.Of(text[i]);
            if (script == Script.Latin) continue;
            if (script != Script.Cyrillic || LookalikeLetters.TwinOf(text[i], Script.Latin) is not null) return null;
            if (i == word.Start || i == word.End - 1 || Scripts.Of(text[i + 1]) != Script.Latin) return null;
            var value = CodePage.Cyrillic.ByteOf(text[i]);
            if (value < 0xC0) return null;
            if (first < 0) first = i;
            else meant.Append(text, last + 1, i - last - 1);
            meant.Append(CodePage.Western.CharacterOf(value));
            last = i;
        }

        return first < 0 ? null : new MisreadText(TextSpan.FromBounds(first, last + 1), meant.ToString());
    }

    /// <summary>Characters that are UTF-8 read as <paramref name="page"/>, as many as follow one another.</summary>
    private static MisreadText? ReadChain(CodePage page, string text, int start)
    {
        if (!TryReadUnit(page, text, start, out _)) return null;
        var meant = new StringBuilder();
        var evidence = default(Evidence);
        var position = start;
        while ((evidence.IsCertain || position - start < LongestDoubt) && TryReadUnit(page, text, position, out var unit))
        {
            evidence = page == CodePage.Western ? evidence.WithWestern(text, position, unit) : evidence.WithCyrillic(text, position, unit);
            meant.Append(unit.Meant);
            position += unit.Length;
        }

        var isMisread = page == CodePage.Western
            ? evidence.IsCertain || IsOddCapital(text, start)
            : evidence.IsCertain || evidence is { Likely: > 0 } && (IsAsciiLetter(CharacterAt(text, start - 1)) || IsAsciiLetter(CharacterAt(text, position)));
        return isMisread ? new MisreadText(TextSpan.FromBounds(start, position), meant.ToString()) : null;
    }

    /// <summary>Whether a capital letter stands where none can: inside a word, or Â or Ã other than at the end of a word in capitals.</summary>
    private static bool IsOddCapital(string text, int position) =>
        char.IsLower(CharacterAt(text, position - 1)) || text[position] is 'Â' or 'Ã' && !char.IsUpper(CharacterAt(text, position - 1));

    /// <summary>Reads the two or three characters that stand for one character's bytes in UTF-8.</summary>
    private static bool TryReadUnit(CodePage page, string text, int position, out Unit unit)
    {
        unit = default;
        if (position + 1 >= text.Length || text[position] < '\u0080') return false;
        int lead = page.ByteOf(text[position]), second = page.ByteOf(text[position + 1]);
        if (!IsContinuation(second)) return false;
        if (lead is 0xC2 or 0xC3 or 0xC4 or 0xC5 or 0xCE or 0xCF or 0xD0 or 0xD1)
        {
            unit = new Unit(2, (char)((lead & 0x1F) << 6 | second & 0x3F));
            return true;
        }

        if (lead is not (0xE1 or 0xE2 or 0xEF)) return false;
        var third = position + 2 < text.Length ? page.ByteOf(text[position + 2]) : 0;
        if (IsContinuation(third))
        {
            unit = new Unit(3, (char)((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F));
            return unit.Meant is >= '\u1E00' and <= '\u1FFF' or >= '\u2010' and <= '\u206F' or >= '\u20A0' and <= '\u22FF' or >= '\uFB00' and <= '\uFB06' or '\uFEFF' or '\uFFFD';
        }

        // The byte that stands for nothing in the code page is often lost on the way: ” becomes â€.
        unit = new Unit(2, '”');
        return lead == 0xE2 && second == 0x80;
    }

    /// <summary>A word of Windows-1251 read as Windows-1252: accented letters only, which make a Cyrillic word.</summary>
    private static MisreadText? ReadCyrillicAsWestern(string text, int start)
    {
        if (char.IsLetter(CharacterAt(text, start - 1))) return null;
        var end = start;
        while (CharacterAt(text, end) is >= '\u00C0' and <= '\u00FF' and not ('\u00D7' or '\u00F7')) end++;
        if (end - start < ShortestForeignWord || char.IsLetter(CharacterAt(text, end))) return null;
        var meant = new StringBuilder();
        for (var i = start; i < end; i++) meant.Append(CodePage.Cyrillic.CharacterOf(CodePage.Western.ByteOf(text[i])));
        var word = meant.ToString();
        return word.AsSpan().IndexOfAny(Vowels.AsSpan()) >= 0 && HasOneCase(word)
            ? new MisreadText(TextSpan.FromBounds(start, end), word)
            : null;
    }

    /// <summary>Whether a word is all small, all capital, or small after a capital.</summary>
    private static bool HasOneCase(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (char.IsUpper(word[i]) != char.IsUpper(word[1])) return false;
        return char.IsUpper(word[0]) || char.IsLower(word[1]);
    }

    private static bool IsContinuation(int value) => value is >= 0x80 and <= 0xBF;

    private static bool IsAsciiLetter(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    private static char CharacterAt(string text, int position) => position >= 0 && position < text.Length ? text[position] : '\0';

    /// <summary>The characters that stand for one character's bytes.</summary>
    private readonly record struct Unit(int Length, char Meant);

    /// <summary>What the units of a chain have said so far.</summary>
    private readonly record struct Evidence(bool IsCertain, int Likely)
    {
        public Evidence WithWestern(string text, int position, Unit unit)
        {
            var isSound = SoundAfterLetter.AsSpan().IndexOf(text[position + unit.Length - 1]) >= 0;
            var isQuotation = text[position + 1] == '€';
            return this with { IsCertain = IsCertain || !isSound || unit.Length == 3 && !char.IsLetter(CharacterAt(text, position - 1)) || isQuotation };
        }

        public Evidence WithCyrillic(string text, int position, Unit unit)
        {
            var last = text[position + 1];
            var likely = Likely + (char.IsLower(last) || NeverAfterCyrillic.AsSpan().IndexOf(last) >= 0 ? 1 : 0);
            return new Evidence(IsCertain || unit.Length == 3 || unit.Meant == '”' || likely > 1, likely);
        }
    }
}
