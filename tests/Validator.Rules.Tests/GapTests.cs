using Microsoft.CodeAnalysis;

namespace Validator.Tests;

public sealed class GapTests
{
    private const string Heading = "E. Marlow to Sir J. Penrose. 3 May 1921.\n";

    [Theory]
    [InlineData("The packet has sailed … and the mail has not.", DiagnosticSeverity.Warning)]
    [InlineData("The packet that you have ... is for me.", DiagnosticSeverity.Warning)]
    [InlineData("“That is the mail of the packet ...”[footnoteRef:1] [1:  Ellipsis in the source text.] ", DiagnosticSeverity.Info)]
    [InlineData("“That is the mail of the packet ...”[footnoteRef:1] [1:  Not found in the files.] ", DiagnosticSeverity.Warning)]
    [InlineData("It is for you to say..... and for the mail to go.", DiagnosticSeverity.Info)]
    [InlineData("Es ist nicht mehr wie es war, und ich ... ich weiß es nicht.", DiagnosticSeverity.Warning)]
    [InlineData("Es ist so lange her... und ich weiß es nicht.", DiagnosticSeverity.Info)]
    public void BareDots_AreAGapUnlessTheAuthorsOwnAreLikelier(string line, DiagnosticSeverity severity) =>
        Check.Find(Heading + line + "\n").Where(finding => finding.Id == "ED4011").Should().ContainSingle().Which.Severity.Should().Be(severity);

    [Theory]
    [InlineData("It had interesting repercussions…. They endeavored to sail.", "It had interesting repercussions […]. They endeavored to sail.")]
    [InlineData("The packet has sailed...and the mail has not.", "The packet has sailed […] and the mail has not.")]
    [InlineData("The packet has sailed ... and the mail has not.", "The packet has sailed […] and the mail has not.")]
    public void GapThatIsMarked_IsGluedToNoWord(string line, string mended)
    {
        Check.Fix(Heading + line + "\n", "ED4011").Should().Be(Heading + mended + "\n");
        Check.Find(Heading + mended + "\n").Should().BeEmpty();
    }

    [Theory]
    [InlineData("Wien, am ... 189...")]
    [InlineData("Port Amity, ... 191...")]
    [InlineData("Approve ____ Disapprove ____")]
    public void BlanksOfFormsAndLetterheads_AreNoGaps(string line) => Check.Messages(Heading + line + "\n", "ED4011").Should().BeEmpty();

    [Theory]
    [InlineData("know[n]")]
    [InlineData("the [one] that")]
    public void LoneLetterOrWordInBrackets_IsSuppliedAndNoStatement(string words) => Check.Letter($"{Heading}We have {words} it.\n");
}
