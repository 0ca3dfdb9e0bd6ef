using Validator.Text;

namespace Validator.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("Orde", "Orde", 0)]
    [InlineData("Orde", "Ordre", 1)]
    [InlineData("Orde", "Ode", 1)]
    [InlineData("Orde", "Odre", 1)]
    [InlineData("Orde", "Orme", 1)]
    [InlineData("Orde", "Ordes", 1)]
    [InlineData("Orde", "Dore", 3)]
    [InlineData("Marlow", "Malrwo", 2)]
    [InlineData("", "Orde", 4)]
    public void Edits_AreCounted(string left, string right, int edits)
    {
        EditDistance.Between(left, right).Should().Be(edits);
        EditDistance.Between(right, left).Should().Be(edits);
        EditDistance.Between(Long(left), Long(right)).Should().Be(edits);

        static string Long(string word) => new string('m', 60) + word + new string('n', 60);
    }

    [Fact]
    public void OneEditAtMost_IsWhatOneEditMakes()
    {
        var words = Words("abc", 4).ToArray();
        foreach (var word in words)
        {
            var near = EditsOf(word).Append(word).ToHashSet(StringComparer.Ordinal);
            words.Where(other => EditDistance.IsAtMost(word, other, 1)).Should().BeEquivalentTo(words.Where(near.Contains));
        }
    }

    private static IEnumerable<string> Words(string letters, int longest) =>
        longest == 0 ? [""] : Words(letters, longest - 1).SelectMany(word => letters.Select(letter => word + letter).Prepend(word)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> EditsOf(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in "abc") yield return word.Insert(at, $"{letter}");
            if (at == word.Length) continue;
            yield return word.Remove(at, 1);
            foreach (var letter in "abc") yield return word.Remove(at, 1).Insert(at, $"{letter}");
            if (at + 1 < word.Length) yield return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
        }
    }
}
