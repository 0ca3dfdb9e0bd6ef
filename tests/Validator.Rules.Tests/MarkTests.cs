namespace Validator.Tests;

/// <summary>Marks and gaps beyond what the rules' pages show.</summary>
public sealed class MarkTests
{
    private const string Heading = "E. Marlow to Sir J. Penrose. 3 May 1921.\n";

    [Theory]
    [InlineData("[Recieved 4:10 p.m.]", "[Recieved 4:10 p.m.] looks like a slip for [Received 4:10 p.m.]")]
    [InlineData("[gp. undec.]", "[gp. undec.] looks like a slip for [grp. undec.]")]
    [InlineData("[grp. undc.]", "[grp. undc.] looks like a slip for [grp. undec.]")]
    [InlineData("[recieved]", "[recieved] looks like a slip for [received]")]
    [InlineData("[Here folow two pages on the harbour.]", "[Here folow two pages on the harbour.] looks like a slip for [Here follow two pages on the harbour.]")]
    [InlineData("[2 lines not declasified]", "[2 lines not declasified] looks like a slip for [2 lines not declassified]")]
    [InlineData("[Recieved May 4[footnoteRef:1]] [1:  By cable.] ", "[Recieved May 4[footnoteRef:1]] looks like a slip for [Received May 4]")]
    public void SlipInAMarkWithAnOpenEnd_IsTold(string line, string message) => Check.Messages(Heading + line + "\n", "ED4005").Should().Equal(message);

    [Theory]
    [InlineData("[Relieved at noon]")]
    [InlineData("[Enclosures 1 and 2]")]
    [InlineData("[Lise Marlow]")]
    [InlineData("[Dated 3 May]")]
    [InlineData("[the receiver]")]
    [InlineData("[.]")]
    public void OtherWords_AreNoSlipOfAMark(string line) => Check.Messages(Heading + "We wrote " + line + " to the keeper.\n", "ED4005").Should().BeEmpty();

    [Fact]
    public void CapitalOfASlip_IsKeptByTheFix() =>
        Check.Fix(Heading + "[Recieved 4:10 p.m.]\n", "ED4005").Should().Be(Heading + "[Received 4:10 p.m.]\n");

    [Fact]
    public void Gap_WithAnotherNoteAtIt_IsOne() =>
        Check.Letter(Heading + "It sailed {|ED4011:…|}[footnoteRef:1] at noon. [1:  The *Halcyon*; the original is lost.] \n");

    [Fact]
    public void LaterLinesOfANote_AreASource() =>
        Check.Letter(Heading + "It sailed.[footnoteRef:1] [1:  The report … runs:\nWe left {|ED4011:…|} at noon [sic] {|ED4011:…|} and came back.] \n");

    [Theory]
    [InlineData("{|ED4001:[|}Extract.\nLegation, London, June 22, 1861.\nNo. 22.]\nSir: We hope.")]
    [InlineData("[Inclosure 1 in\nNo. 22.]\nSir: We hope.")]
    public void PrintedBracket_ClosesNoneButThatOfTheWordsItEnds(string body) => Check.Letter(Heading + body + "\n");

    [Theory]
    [InlineData("1. It sailed {|ED4001:[|}…\n3. It came back.\n4. It left.")]
    [InlineData("It sailed {|ED4001:[|}… and came back.")]
    [InlineData("It sailed …{|ED4001:]|} and came back.")]
    public void Gap_WithOneBracket_IsOneMistake(string body) => Check.Letter(Heading + body + "\n");

    [Fact]
    public void PrintedBracket_BehindALookalikeLetter_IsSound() => Check.Letter(Heading + "N{|ED6001:\u043E|}. 37.]\nSir: We hope.\n");

    [Theory]
    [InlineData("[grp. unde{|ED6001:\u0441|}.]")]
    [InlineData("[grp. un{|ED6004:\u0007|}dec.]")]
    public void MarkWithABrokenCharacter_IsNotMisspeltBesides(string mark) => Check.Letter(Heading + "It sailed " + mark + " at noon.\n");
}
