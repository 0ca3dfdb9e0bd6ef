using Validator.Reporting;

namespace Validator.Cli.Reporters;

/// <summary>A character as a terminal shows it.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Width">How many columns it takes.</param>
/// <param name="Length">How many UTF-16 units of the letter it stands for.</param>
internal readonly record struct Cell(string Text, int Width, int Length)
{
    private const string Tab = "    ";

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(character => ((char)character).ToString())];

    /// <summary>The character that begins at a position.</summary>
    public static Cell At(ReadOnlySpan<char> text, int position)
    {
        var first = text[position];
        if (first == '\t') return new Cell(Tab, Tab.Length, 1);
        if (char.IsHighSurrogate(first) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
            return Of(char.ConvertToUtf32(first, text[position + 1]), 2);
        return VisibleText.IsOrder(text, position) ? Spelled(first, 1) : Of(first, 1);
    }

    /// <summary>The character that ends before a position.</summary>
    public static Cell Before(ReadOnlySpan<char> text, int position) =>
        position > 1 && char.IsLowSurrogate(text[position - 1]) && char.IsHighSurrogate(text[position - 2])
            ? At(text, position - 2)
            : At(text, position - 1);

    private static Cell Of(int character, int length) => VisibleText.IsUnprintable(character)
        ? Spelled(character, length)
        : new Cell(character < Ascii.Length ? Ascii[character] : char.ConvertFromUtf32(character), CharacterWidth.Of(character), length);

    private static Cell Spelled(int character, int length)
    {
        var spelling = VisibleText.Spelling(character);
        return new Cell(spelling, spelling.Length, length);
    }
}
