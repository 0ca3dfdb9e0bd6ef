using Validator.Syntax;

namespace Validator.Tests;

public sealed class BlockParsingTests
{
    [Theory]
    [InlineData("Enclosure")]
    [InlineData("Enclosure:")]
    [InlineData("[Enclosure 2]")]
    [InlineData("[Inclosure 2 in No. 21.]")]
    [InlineData("[Inclosure in No.140.]")]
    [InlineData("[Inclosure in No. 1555.—Extract from the Coast Herald, August 23, 1882.]")]
    [InlineData("[Subenclosure—Translation]")]
    [InlineData("Annex B: “Supplies for the Coast” (prepared by the Mission)")]
    [InlineData("Attachment II")]
    [InlineData("Attachment[footnoteRef:3] [3:  Secret.] ")]
    [InlineData("Appendix “A”")]
    [InlineData("Tab A [footnoteRef:7] [7:  No marking.] ")]
    [InlineData("ANNEX")]
    public void LabelLine_OpensAPart(string line) => BlockOf(line).Should().BeOfType<LabelSyntax>();

    [Theory]
    [InlineData("Annexes A and B, entitled respectively “Coal” and “Oil,” were sent.")]
    [InlineData("Supplementing my communication of February 19, may I call to your attention")]
    [InlineData("Enclosures were not found.")]
    [InlineData("Annex A, which you sent, is here.")]
    [InlineData("Tabs are kept.")]
    [InlineData("The Annex")]
    public void SentenceThatBeginsLikeALabel_IsNone(string line) => BlockOf(line).Should().BeOfType<ParagraphSyntax>();

    [Theory]
    [InlineData("Kamet\t25,447", true)]
    [InlineData("\tKamet", false)]
    [InlineData("Kamet\t", false)]
    [InlineData("Text\tComment by AB: check", false)]
    [InlineData("Text [a\tb] text", false)]
    public void TabBetweenText_MakesARow(string line, bool isRow) => (BlockOf(line) is TableRowSyntax).Should().Be(isRow);

    [Fact]
    public void FirstWrittenLine_IsTheHeading()
    {
        var document = DocumentSyntax.Parse("\n \nA. Kerr to W. Hill. 1 July 1943.\nText");
        document.Heading!.ToString().Should().Be("A. Kerr to W. Hill. 1 July 1943.\n");
        document.Blocks.Select(block => block.Kind).Should().Equal(SyntaxKind.BlankLine, SyntaxKind.BlankLine, SyntaxKind.Heading, SyntaxKind.Paragraph);
    }

    [Fact]
    public void NumberedFirstLine_IsNoHeading() => DocumentSyntax.Parse("1. I am here.\n").Heading.Should().BeNull();

    [Theory]
    [InlineData("a\u0085b\u2028c\u2029d\fe", 1)]
    [InlineData("a\nb\r\nc\rd", 4)]
    [InlineData("a\r\r\nb", 3)]
    public void Lines_EndAtLineFeedAndCarriageReturnOnly(string text, int lines)
    {
        var document = DocumentSyntax.Parse(text);
        document.Blocks.Should().HaveCount(lines);
        document.Lines.Count.Should().Be(lines);
    }

    [Fact]
    public void Positions_AreUtf16Units()
    {
        var document = DocumentSyntax.Parse("A to B.\n😀 [sic]\n");
        var mark = document.Marks.Single();
        document.Lines.PlaceOf(mark.Span).ToString().Should().Be("(1,3)-(1,8)");
    }

    [Fact]
    public void Voices_TellAuthorEditorAndExtractorApart()
    {
        var document = DocumentSyntax.Parse("A to B.\nWe saw [grp. undec.] it[footnoteRef:1]. [1:  Note.] \n\nEnd");
        string Of(Voice voice) => string.Concat(document.Tokens().Where(token => token.Voice == voice).Select(token => token.ToString()));
        Of(Voice.Author).Should().Be("We saw  it.\nEnd");
        Of(Voice.Editor).Should().Be("A to B.\n[grp. undec.][footnoteRef:1]Note.");
        Of(Voice.Extractor).Should().Be(" [1:  ] \n");
    }

    private static BlockSyntax BlockOf(string line) => DocumentSyntax.Parse("A to B.\n" + line).BlockAt(1)!;
}
