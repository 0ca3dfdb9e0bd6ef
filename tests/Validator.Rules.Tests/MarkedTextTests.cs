using Microsoft.CodeAnalysis.Text;

namespace Validator.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void NestedMarkers_GiveTheirSpans()
    {
        var letter = MarkedText.Read("a {|ED4001:[b {|ED4007,ED4008:(sic)|}|} c{|ED1001:|}");
        letter.Text.Should().Be("a [b (sic) c");
        letter.Expected.Should().BeEquivalentTo([
            new Expected("ED4001", new TextSpan(2, 8)),
            new Expected("ED4007", new TextSpan(5, 5)),
            new Expected("ED4008", new TextSpan(5, 5)),
            new Expected("ED1001", new TextSpan(12, 0)),
        ]);
    }

    [Fact]
    public void UnclosedMarker_IsRefused() =>
        FluentActions.Invoking(() => MarkedText.Read("a {|ED4001:[b")).Should().Throw<FormatException>();

    [Theory]
    [InlineData("a {|ED4001:[b {|ED4007:(sic)|}|} c{|ED1001:|}")]
    [InlineData("{|ED1001:|}")]
    [InlineData("{|ED1001:a|}{|ED1002:b|}")]
    public void WrittenMarkers_AreAsRead(string marked)
    {
        var letter = MarkedText.Read(marked);
        MarkedText.Write(letter.Text, letter.Expected).Should().Be(marked);
    }

    [Fact]
    public void OtherFindingThanShown_FailsWithTheLetterAsItIs() =>
        FluentActions.Invoking(() => Check.Letter("A. Grey to B. Hale. 3 May 1921.\nWe {|ED3001:saw|} it.[footnoteRef:1]\n"))
            .Should().Throw<FluentAssertions.Execution.AssertionFailedException>().WithMessage("*We saw it.{|ED3001:[footnoteRef:1]|}*{|ED3001:saw|}*");
}
