using System.Text;
using CsCheck;
using Validator.Files;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class LosslessTests
{
    internal static readonly Gen<string> MarkupText = Gen.OneOf(
            Gen.OneOf(new[] { "[", "]", "[footnoteRef:1]", "[endnoteRef:2]", "(footnoteRef:1)", "footnoteRef:2]", " [1:  ", "] ", "[…]", "[sic]", "\n", "\r\n", "\r", "\t", "3. ", "[3.] ", "a) ", "(i) ", "“1. ", "Enclosure\n", "\tComment by A: ", "No. 5.]", "[?]", "[2–4. …]", "[1].", "…", "\u0085", "\u2028", "😀", "12. 4. 1943", "Art. 7. ", "§ 4. " }.Select(Gen.Const).ToArray()),
            Gen.String[Gen.Char[' ', '\u017F'], 0, 12],
            Gen.String[0, 6])
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void RandomMarkup_PrintsBackAndCoversEveryCharacterOnce() =>
        MarkupText.Sample(AssertLossless, iter: 20_000);

    // What fuzzing found, made as small as it goes.
    [Theory]
    [InlineData("[      ]")]
    public void TextThatOnceDidNot_PrintsBack(string text) => AssertLossless(text);

    [Fact]
    public void EveryPrefixOfTheSeed_PrintsBack()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var seed = Read(Corpus.SeedLetter);
        for (var length = 0; length <= seed.Length; length++) AssertLossless(seed[..length]);
    }

    [Fact]
    public void EveryRealLetterAndMutant_PrintsBack()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var path in Corpus.Letters.Concat(Corpus.Mutants).Concat(Corpus.Extracted)) AssertLossless(Read(path));
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("]", 1_000_000)]
    [InlineData("[1: ", 300_000)]
    [InlineData("[1: a] ", 300_000)]
    [InlineData("[a\n", 300_000)]
    [InlineData("a\r", 300_000)]
    [InlineData("\t[x]\t", 300_000)]
    [InlineData("“1. ", 300_000)]
    public void HostileRepetition_PrintsBack(string unit, int count) =>
        AssertLossless(string.Concat(Enumerable.Repeat(unit, count)));

    [Fact]
    public void HundredThousandNestedBrackets_PrintBack() =>
        AssertLossless(new string('[', 100_000) + "x" + new string(']', 100_000));

    [Fact]
    public void HundredMegabytesInOneLine_PrintBack() =>
        AssertLossless(new string('x', 100_000_000));

    internal static void AssertLossless(string text)
    {
        var document = DocumentSyntax.Parse(text);
        var position = 0;
        foreach (var token in document.Tokens())
        {
            if (token.Span.Start != position) throw new InvalidOperationException($"gap at {position}: {token.Kind} starts at {token.Span.Start} in {text}");
            if (token.Span.IsEmpty) throw new InvalidOperationException($"empty {token.Kind} at {position}");
            position = token.Span.End;
        }

        position.Should().Be(text.Length);
        foreach (var node in document.Descendants())
        {
            if (node.Children.IsEmpty) continue;
            if (node.Children[0].Span.Start != node.Span.Start || node.Children[^1].Span.End != node.Span.End)
                throw new InvalidOperationException($"{node.Kind} {node.Span} is not covered by its children");
            if (node.Children.Any(child => child.Parent != node)) throw new InvalidOperationException($"{node.Kind} is not its children's parent");
        }
    }

    private static string Read(string path) => LetterDecoder.Decode(File.ReadAllBytes(path)).Text;
}
