using System.Globalization;

namespace Validator.Text;

/// <summary>
/// Puts a letter and its combining marks together to the one character that stands for both, as Unicode's normalization
/// form C does. The runtime's own <c>Normalize</c> does nothing where it runs without culture data, as the tool does.
/// </summary>
public static class Composition
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Load();

    /// <summary>Whether the character is a mark that combines with the one before it.</summary>
    public static bool IsMark(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;

    /// <summary>
    /// The one character for a letter and as many of the marks after it as it can take in, and how many characters it stands
    /// for; the letter itself and 1 where no composed character exists.
    /// </summary>
    /// <param name="cluster">A letter and combining marks.</param>
    public static (char Composed, int Length) Compose(ReadOnlySpan<char> cluster)
    {
        var letter = cluster[0];
        var length = 1;
        while (length < cluster.Length && Composed.TryGetValue((letter, cluster[length]), out var composed))
        {
            letter = composed;
            length++;
        }

        return (letter, length);
    }

    private static Dictionary<(char, char), char> Load()
    {
        var composed = new Dictionary<(char, char), char>();
        foreach (var row in TextData.Rows("CanonicalCompositions.txt"))
        {
            var mark = TextData.Character(row[0]);
            for (var i = 0; i < row[1].Length; i += 2) composed.Add((row[1][i], mark), row[1][i + 1]);
        }

        return composed;
    }
}
