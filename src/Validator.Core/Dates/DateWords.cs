using Validator.Parsing;

namespace Validator.Dates;

/// <summary>The small words and spaces of dates.</summary>
internal static class DateWords
{
    private const int LongestLetters = 13;
    private const int LongestReference = 24;
    private const string NoteReferenceEnd = "noteRef:";

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "d", "er", "ten", "ter", "te", "tes", "re", "e", "º", "го"];

    // Four digits before one of these are a time of day.
    private static readonly string[] TimeWords = ["hours", "hrs", "hour", "GMT", "EST", "EDT", "Zulu", "Z", "local", "o’clock", "o'clock", "Uhr"];

    public static int BlanksIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsSpace(text[length])) length++;
        return length;
    }

    /// <summary>How many digits the text begins with; counted up to 5, since no number of a date is longer.</summary>
    public static int DigitsIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 5 && IsDigit(text[length])) length++;
        return length;
    }

    /// <summary>How many letters the text begins with, counted up to one more than the longest word of a date.</summary>
    public static int LettersIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestLetters && char.IsLetter(text[length])) length++;
        return length;
    }

    /// <summary>The number that digits stand for.</summary>
    public static int ValueOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = value * 10 + (digit - '0');
        return value;
    }

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsOrdinalEnding(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 3) return false;
        foreach (var ending in OrdinalEndings)
            if (letters.Equals(ending.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The blanks, brackets and note references between a day and a month, and “of” or “day of”.</summary>
    public static int GapIn(ReadOnlySpan<char> text)
    {
        var length = SpacesIn(text, 0);
        foreach (var word in (ReadOnlySpan<string>)["day of ", "of ", "de "])
            if (length > 0 && text.Slice(length).StartsWith(word.AsSpan(), StringComparison.Ordinal)) return SpacesIn(text, length + word.Length);
        return length;
    }

    /// <summary>What stands between the day or month and its year; −1 where nothing does.</summary>
    public static int YearGapIn(ReadOnlySpan<char> text)
    {
        var length = SpacesIn(text, 0);
        if (length < text.Length && text[length] == ',') length = SpacesIn(text, length + 1);
        return length == 0 ? -1 : length;
    }

    /// <summary>Whether the text begins with four digits that can be a year: no time of day, no quantity.</summary>
    public static bool IsYear(ReadOnlySpan<char> text)
    {
        if (DigitsIn(text) != 4 || text[0] is not ('1' or '2')) return false;
        if (text.Length == 4) return true;
        var next = text[4];
        if (char.IsLetter(next) || text.Length > 5 && (next == '-' && char.IsLower(text[5]) || (next is ',' or '.' or ':') && IsDigit(text[5]))) return false;
        var after = text.Slice(4 + BlanksIn(text.Slice(4)));
        var letters = LettersIn(after);
        foreach (var word in TimeWords)
            if (after.StartsWith(word.AsSpan(), StringComparison.Ordinal) && (letters == word.Length || word.Length > letters)) return false;
        return true;
    }

    /// <summary>Whether the character is a space inside a line; a tab parts cells, not words.</summary>
    public static bool IsSpace(char character) => character != '\t' && Scan.IsBlank(character);

    private static int SpacesIn(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var reference = text[at] == '[' ? ReferenceLength(text.Slice(at)) : 0;
            if (reference > 0) at += reference;
            else if (IsSpace(text[at]) || text[at] is '[' or ']') at++;
            else break;
        }

        return at;
    }

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var window = text.Slice(0, Math.Min(text.Length, LongestReference));
        return window.IndexOf(NoteReferenceEnd.AsSpan(), StringComparison.Ordinal) is 4 or 5 ? window.IndexOf(']') + 1 : 0;
    }
}
