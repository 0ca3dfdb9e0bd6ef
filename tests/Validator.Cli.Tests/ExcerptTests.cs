using Validator.Cli.Reporters;

namespace Validator.Tests;

/// <summary>A line as a terminal shows it: the mark stands under the span whatever the characters before it are.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("plain {word} here", 6, 4)]
    [InlineData("\t{word}", 4, 4)]
    [InlineData("a\t{b\tc}", 5, 6)]
    [InlineData("東京{都}です", 4, 2)]
    [InlineData("한국{어}", 4, 2)]
    [InlineData("e\u0301te\u0301 {de\u0301cade}", 4, 6)]
    [InlineData("😀 {word}", 3, 4)]
    [InlineData("𝔎 {𝔎𝔎}", 2, 2)]
    [InlineData("soft\u00AD{word}", 12, 4)]
    [InlineData("{\u200B}", 0, 8)]
    [InlineData("caf{e\u0301}", 3, 1)]
    [InlineData("cafe{\u0301}", 3, 1)]
    [InlineData("end{}", 3, 1)]
    [InlineData("{}", 0, 1)]
    [InlineData("\u001B[31m{red}", 5, 3)]
    public void Mark_StandsUnderTheSpan(string line, int indent, int length)
    {
        var (text, start, end) = Read(line);
        var excerpt = Excerpt.Of(text, start, end, 60);
        (excerpt.Indent, excerpt.Length).Should().Be((indent, length));
    }

    [Theory]
    [InlineData("0123456789{ABC}0123456789", 30, "0123456789ABC0123456789", 10)]
    [InlineData("0123456789{ABC}0123456789", 15, "…56789ABC01234…", 6)]
    [InlineData("{ABC}01234567890123456789", 15, "ABC0123456789…", 0)]
    [InlineData("01234567890123456789{ABC}", 15, "…0123456789ABC", 11)]
    [InlineData("0123456789{ABCDEFGHIJKLMNOPQRST}012", 15, "…789ABCDEFGHIJ…", 4)]
    [InlineData("東東東東東東{ABC}東東東東東東", 15, "…東東ABC東東東…", 5)]
    [InlineData("0123456789e\u0301e\u0301{ABC}0123456789", 12, "…9e\u0301e\u0301ABC0123…", 4)]
    public void LongLine_IsAWindow(string line, int width, string shown, int indent)
    {
        var (text, start, end) = Read(line);
        var excerpt = Excerpt.Of(text, start, end, width);
        excerpt.Line.Should().Be(shown);
        excerpt.Indent.Should().Be(indent);
    }

    [Fact]
    public void MillionMarksOnOneLetter_AreCut() =>
        Excerpt.Of("e" + new string('\u0301', 1_000_000), 0, 1, 60).Line.Length.Should().BeLessThan(1000);

    [Fact]
    public void PlaceOutsideTheLine_IsItsEnd() => Excerpt.Of("abc", 10, 20, 60).Should().Be(new Excerpt("abc", 3, 1));

    private static (string Text, int Start, int End) Read(string line)
    {
        var start = line.IndexOf('{', StringComparison.Ordinal);
        var text = line.Remove(start, 1);
        var end = text.IndexOf('}', StringComparison.Ordinal);
        return (text.Remove(end, 1), start, end);
    }
}
