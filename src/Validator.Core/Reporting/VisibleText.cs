using System.Globalization;
using System.Text;

namespace Validator.Reporting;

/// <summary>
/// Text as a report may print it: what a terminal or a build server would obey, or a reader could not see, is spelled out, so
/// that no letter can colour, move or hide a report's lines, or give orders.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line: a tab as a space, control pictures for control characters, <c>&lt;U+200B&gt;</c> for the rest.</summary>
    public static string Of(string text)
    {
        if (OrderAtStart(text) >= 0) return Spell(text);
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) || IsUnprintable(text[i]) || IsOrder(text.AsSpan(), i)) return Spell(text);
        return text;
    }

    /// <summary>
    /// Whether the number sign at a position is the second of what build servers obey wherever it stands in a line, as in
    /// <c>##vso[</c>, <c>##[error]</c> and <c>##teamcity[</c>.
    /// </summary>
    public static bool IsOrder(ReadOnlySpan<char> text, int at) =>
        text[at] == '#' && at > 0 && text[at - 1] == '#' && at + 1 < text.Length && (text[at + 1] == '[' || (text[at + 1] | 0x20) is >= 'a' and <= 'z');

    /// <summary>How a character that <see cref="IsUnprintable"/> is spelled out.</summary>
    public static string Spelling(int character) => character switch
    {
        '\t' => " ",
        < ' ' => ((char)('\u2400' + character)).ToString(),
        '\u007F' => "\u2421",
        _ => $"<U+{character.ToString("X4", CultureInfo.InvariantCulture)}>",
    };

    /// <summary>
    /// Whether a terminal would obey the character (a code point, or half of a pair) or a reader could not see it: control
    /// characters, line and paragraph separators, zero-width and bidirectional format characters, private use.
    /// </summary>
    public static bool IsUnprintable(int character) => character switch
    {
        < ' ' => true,
        < 0x7F => false,
        <= 0x9F or 0xAD => true,
        < 0x61C => false,
        0x61C or 0x180E => true,
        >= 0x200B and <= 0x200F or >= 0x2028 and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xD800 and <= 0xF8FF or 0xFEFF or >= 0xFFF0 and <= 0xFFFB or 0xFFFE or 0xFFFF => true,
        >= 0xE0000 and <= 0xE007F or >= 0xF0000 => true,
        _ => false,
    };

    /// <summary>Where a text begins as GitHub's orders do, which stand at a line's start, white space aside: <c>::error::</c>; -1 where it does not.</summary>
    private static int OrderAtStart(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return start + 1 < text.Length && text[start] == ':' && text[start + 1] == ':' ? start : -1;
    }

    private static string Spell(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        var order = OrderAtStart(text);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var character = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (IsUnprintable(character) || i == order || IsOrder(text.AsSpan(), i)) visible.Append(Spelling(character));
            else visible.Append(text, i, isPair ? 2 : 1);
            if (isPair) i++;
        }

        return visible.ToString();
    }
}
