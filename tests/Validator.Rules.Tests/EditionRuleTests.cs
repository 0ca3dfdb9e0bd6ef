using Validator.Rules.Edition;

namespace Validator.Tests;

/// <summary>The rules about a whole edition, where their pages' examples leave something to say.</summary>
public sealed class EditionRuleTests
{
    private const string Heading = "E. Marlow to Sir J. Penrose. 3 May 1921.\n";

    [Theory]
    [InlineData("d12.txt", "d", 12, "")]
    [InlineData("letters/d12a.edition", "letters/d", 12, "a")]
    [InlineData("012-marlow-1921-05-03.txt", "", 12, "")]
    [InlineData("volume1-d101.txt", "volume1-d", 101, "")]
    public void NumberInAFileName_IsRead(string name, string series, int value, string suffix) =>
        DocumentNumber.In(name).Should().Be(new DocumentNumber(series, value, suffix));

    [Theory]
    [InlineData("marlow-to-penrose-1921-05-03.txt")]
    [InlineData("marlow.txt")]
    [InlineData("12345678.txt")]
    public void DateOrNameAlone_IsNoNumber(string name) => DocumentNumber.In(name).Should().BeNull();

    [Fact]
    public void MissingDocuments_AreNamedWithTheFileBeforeThem() =>
        Messages("ED7002", "edition_numbered = true", ("d2.txt", Heading + "One.\n"), ("d6.txt", Heading + "Two.\n"))
            .Should().Equal("Documents 3–5 are missing between d2.txt and this file; edition_numbered = true says that every number is there once");

    [Fact]
    public void Duplicate_NamesTheOtherFileAndItsLine() =>
        Messages("ED7001", "", ("d1.txt", "\n" + Heading + "One.\n"), ("d2.txt", "\n" + Heading + "One.\n"))
            .Should().Equal("This text stands in d1.txt, line 2 too; one of the two is to go");

    [Theory]
    [InlineData("See Documents 5–7 and 9.", 5, 6, 7, 9)]
    [InlineData("See footnote 2, Document 12.", 12)]
    [InlineData("Siehe Dok. 12.", 12)]
    [InlineData("Harbour Papers, 1920–1922, vol. II, Document 12. See Document 7.", 7)]
    [InlineData("Document 12 in the Harbour Papers.")]
    [InlineData("Document No. 4, and Document 12b.")]
    public void ReferencesToDocuments_AreReadOutOfNotes(string note, params int[] numbers) =>
        Messages("ED7004", "edition_numbered = true", ("d1.txt", $"{Heading}All is well.[footnoteRef:1] [1:  {note}] \n"), ("d2.txt", Heading + "Two.\n"))
            .Should().Equal(numbers.Select(number => $"The edition has no document {number}; its documents have the numbers 1 to 2"));

    [Fact]
    public void RuleThatIsOff_IsOffForItsLettersOnly() =>
        Messages("ED7001", "[d2.txt]\ndotnet_diagnostic.ED7001.severity = none\n", ("d1.txt", Heading + "One.\n"), ("d2.txt", Heading + "One.\n"), ("d3.txt", Heading + "One.\n"))
            .Should().Equal("This text stands in d1.txt, line 1 too; one of the two is to go");

    private static IEnumerable<string> Messages(string rule, string editorconfig, params (string Name, string Text)[] letters) =>
        Check.FindInEdition(letters, null, editorconfig).Where(finding => finding.Id == rule).Select(finding => finding.Message);
}
