namespace Validator.Text;

/// <summary>
/// Passes over plain prose many characters at a time and stops only at what a rule about characters may want to see, so
/// that ten rules about characters cost one pass.
/// </summary>
public static partial class SuspectScan
{
    /// <summary>
    /// The first position from <paramref name="from"/> on that holds a suspect: no ASCII, a control character other than
    /// tab and LF, a straight quotation mark, a space before a space or before punctuation, a letter beside a digit.
    /// The text's length where none follows.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        var position = SkipPlain(text, from);
        while (position < text.Length && !IsSuspect(text[position], position + 1 < text.Length ? text[position + 1] : '\0')) position++;
        return position;
    }

    /// <summary>Whether <paramref name="character"/> is a suspect before <paramref name="next"/>; NUL stands for the text's end.</summary>
    public static bool IsSuspect(char character, char next) => character switch
    {
        ' ' => next is ' ' or ',' or ';' or '.' or ':' or '?' or '!',
        '"' or '\'' => true,
        '\t' or '\n' => false,
        < ' ' or > '~' => true,
        >= '0' and <= '9' => IsAsciiLetter(next),
        _ => next is >= '0' and <= '9' && IsAsciiLetter(character),
    };

    /// <summary>Skips characters that are no suspects, perhaps not all of them; never skips a suspect.</summary>
    private static partial int SkipPlain(ReadOnlySpan<char> text, int from);

    private static bool IsAsciiLetter(char character) => (uint)((character | 0x20) - 'a') < 26;
}
