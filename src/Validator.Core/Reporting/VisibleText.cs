using System.Globalization;
using System.Text;

namespace Validator.Reporting;

/// <summary>
/// Text as a report may print it: what a terminal would obey or a reader could not see is spelled out, so that no
/// letter can colour, move or hide a report's lines.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line: a tab as a space, control pictures for control characters, <c>&lt;U+200B&gt;</c> for the rest.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsUnprintable(text[i]) || char.IsSurrogate(text[i])) return Spell(text);
        return text;
    }

    /// <summary>How one UTF-16 unit that <see cref="IsUnprintable"/> or half of a pair is spelled out.</summary>
    public static string Spelling(char character) => character switch
    {
        '\t' => " ",
        < ' ' => ((char)('\u2400' + character)).ToString(),
        '\u007F' => "\u2421",
        _ => $"<U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}>",
    };

    /// <summary>
    /// Whether a terminal would obey the character or a reader could not see it: control characters, line and paragraph
    /// separators, zero-width and bidirectional format characters, private use.
    /// </summary>
    public static bool IsUnprintable(char character) => character switch
    {
        < ' ' => true,
        < '\u007F' => false,
        <= '\u009F' or '\u00AD' => true,
        < '\u061C' => false,
        '\u061C' or '\u180E' => true,
        >= '\u200B' and <= '\u200F' or >= '\u2028' and <= '\u202E' or >= '\u2060' and <= '\u206F' => true,
        >= '\uE000' and <= '\uF8FF' or '\uFEFF' or >= '\uFFF0' and <= '\uFFFB' or >= '\uFFFE' => true,
        _ => false,
    };

    private static string Spell(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                visible.Append(character).Append(text[++i]);
            else if (IsUnprintable(character) || char.IsSurrogate(character))
                visible.Append(Spelling(character));
            else
                visible.Append(character);
        }

        return visible.ToString();
    }
}
