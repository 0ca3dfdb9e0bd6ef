using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class PlaceNamesTests
{
    private const string Letter = """
        E. Marlow to J. Penrose. 3 May 1921.
        Your letter came.

        [1.] The packet sailed.[footnoteRef:4] [4:  The Halcyon.
        She was lost.] 

        (a) Her cargo
        2–3. Two things.
        Enclosure
        A list.
        1. Rope.
        “7. We agree.
        """;

    [Theory]
    [InlineData("Penrose", "heading")]
    [InlineData("Your", "block 2")]
    [InlineData("packet", "paragraph 1")]
    [InlineData("footnoteRef", "paragraph 1")]
    [InlineData("[4: ", "note 4")]
    [InlineData("lost", "note 4")]
    [InlineData("cargo", "paragraph 1")]
    [InlineData("Two", "paragraphs 2–3")]
    [InlineData("Enclosure", "block 6")]
    [InlineData("list", "block 7")]
    [InlineData("Rope", "paragraph 1")]
    [InlineData("agree", "paragraph 1")]
    public void Place_IsNamedAsPeopleNameIt(string word, string name) =>
        new PlaceNames(DocumentSyntax.Parse(Letter)).At(Letter.IndexOf(word, StringComparison.Ordinal)).Should().Be(name);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Emptiness_IsTheFirstBlock(string text) => new PlaceNames(DocumentSyntax.Parse(text)).At(0).Should().Be("block 1");

    [Fact]
    public void End_IsOfTheLastBlock() => new PlaceNames(DocumentSyntax.Parse(Letter)).At(Letter.Length).Should().Be("paragraph 1");
}
