using CsCheck;
using Validator.Text;

namespace Validator.Tests;

public sealed class SuspectScanTests
{
    private static readonly Gen<char> Character = Gen.Frequency((6, Gen.Char['a', 'z']), (2, Gen.Char[' ', '~']), (1, Gen.Char['\0', '\u2100']));

    [Fact]
    public void Next_FindsWhatEachCharacterByItselfIsSuspectedOf() =>
        Gen.String[Character, 0, 80].Sample(text =>
        {
            var found = new List<int>();
            for (var position = SuspectScan.Next(text, 0); position < text.Length; position = SuspectScan.Next(text, position + 1)) found.Add(position);
            found.Should().Equal(Enumerable.Range(0, text.Length).Where(i => SuspectScan.IsSuspect(text[i], i + 1 < text.Length ? text[i + 1] : '\0')));
        });

    [Theory]
    [InlineData("The mission left on Monday, 3 May 1921; it took (as planned) the coast-road.\n\tNext line")]
    [InlineData("")]
    public void PlainProse_HoldsNoSuspect(string text) => SuspectScan.Next(text, 0).Should().Be(text.Length);

    [Theory]
    [InlineData("ab  c", 2)]
    [InlineData("ab ,c", 2)]
    [InlineData("it's", 2)]
    [InlineData("Café", 3)]
    [InlineData("in l943", 3)]
    [InlineData("the 12th", 5)]
    [InlineData("a\r\n", 1)]
    [InlineData("a\u007F", 1)]
    public void Suspect_IsFoundAtItsPlace(string text, int position) => SuspectScan.Next(text, 0).Should().Be(position);
}
