namespace Validator.Parsing;

/// <summary>What letters stand for as numbers.</summary>
public static class Numerals
{
    /// <summary>The place of a single Latin letter in the alphabet, from 1; 0 for anything else.</summary>
    public static int LetterValue(ReadOnlySpan<char> letters) =>
        letters.Length != 1 ? 0
        : letters[0] is >= 'a' and <= 'z' ? letters[0] - 'a' + 1
        : letters[0] is >= 'A' and <= 'Z' ? letters[0] - 'A' + 1
        : 0;

    /// <summary>The value of a Roman numeral up to 89 in the usual spelling; 0 for anything else.</summary>
    public static int RomanValue(ReadOnlySpan<char> letters)
    {
        var value = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var digit = RomanDigit(letters[i]);
            if (digit == 0) return 0;
            value += i + 1 < letters.Length && digit < RomanDigit(letters[i + 1]) ? -digit : digit;
        }

        return value is > 0 and < 90 && Roman(value).AsSpan().Equals(letters, StringComparison.OrdinalIgnoreCase) ? value : 0;
    }

    /// <summary>A number from 1 to 89 in Roman numerals, upper case.</summary>
    public static string Roman(int value)
    {
        (int Value, string Letters)[] digits = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var letters = "";
        foreach (var digit in digits)
            for (; value >= digit.Value; value -= digit.Value) letters += digit.Letters;
        return letters;
    }

    private static int RomanDigit(char letter) => letter switch
    {
        'I' or 'i' => 1,
        'V' or 'v' => 5,
        'X' or 'x' => 10,
        'L' or 'l' => 50,
        _ => 0,
    };
}
