using System.Text;
using Validator.Cli;

namespace Validator.Tests;

public sealed class AcceptCommandTests : IDisposable
{
    private const string Heading = "A. Orde to B. Finch. 1 May 1900.\n";
    private const string Letter = Heading + "1. The ship  sailed.[footnoteRef:1]\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Selected_AreAcceptedWithTheirReason()
    {
        session.Write("letters/a.txt", Letter).Write("letters/b.txt", Letter.Replace("ship", "boat", StringComparison.Ordinal));
        session.Run("accept", "--select", "ED3001", "--reason", "lost in the war").Should().Be(
            new Outcome(ExitCode.Sound, "accepted.tsv: accepted 2 findings (2 ED3001).\n", ""));
        session.Read("accepted.tsv").Should().MatchRegex(
            "^rule\tdocument\tplace\tfound\treason\tcontext\n"
            + @"ED3001\tletters/a.txt\tparagraph 1\t\[footnoteRef:1]\tlost in the war\t#[0-9a-f]{8}\n"
            + @"ED3001\tletters/b.txt\tparagraph 1\t\[footnoteRef:1]\tlost in the war\t#[0-9a-f]{8}\n$");
        session.Run("check").Output.Should().EndWith("Checked 2 letters in 0.00 s: 2 warnings; 2 accepted.\n");
    }

    [Fact]
    public void All_TakesAnEditionInSoThatOnlyNewMistakesFail()
    {
        session.Write("a.txt", Letter).Write("b.txt", Heading + "1. One\n4. Four [sci]\n");
        session.Run("accept", "--all", "--reason", "before the gate").Code.Should().Be(ExitCode.Sound);
        var clean = session.Run("check", "--fail-on", "suggestion");
        clean.Output.Should().MatchRegex("^Checked 2 letters in 0.00 s: nothing found; [0-9]+ accepted.\n$");
        clean.Code.Should().Be(ExitCode.Sound);
        session.Write("a.txt", Letter + "And[footnoteRef:2] so on.\n");
        session.Run("check").Code.Should().Be(ExitCode.Findings);
        session.Run("accept", "--all", "--reason", "again").Output.Should().Be("accepted.tsv: accepted 1 finding (1 ED3001).\n");
        session.Run("accept", "--all", "--reason", "again").Output.Should().Be("accepted.tsv: nothing to accept.\n");
    }

    [Fact]
    public void Prune_TakesOutWhatAcceptsNothingAnyMore()
    {
        session.Write("a.txt", Letter).Write("b.txt", Letter.Replace("ship", "boat", StringComparison.Ordinal));
        session.Run("accept", "--all", "--reason", "so printed");
        session.Write("a.txt", Heading + "1. The ship sailed.\n");
        session.Run("check", "a.txt").Output.Should().Contain("accepted.tsv:2:1: warning ED0005: ").And.EndWith("2 warnings.\n");
        session.Run("accept", "--prune").Output.Should().Be("accepted.tsv: took out 2 lines that accept nothing any more.\n");
        session.Read("accepted.tsv").Should().Contain("b.txt").And.NotContain("a.txt");
        session.Run("check").Output.Should().EndWith("nothing found; 2 accepted.\n");
        session.Run("accept", "--prune").Output.Should().Be("accepted.tsv: nothing to take out.\n");
    }

    [Fact]
    public void Prune_LeavesLinesAboutOtherLettersAlone()
    {
        session.Write("a.txt", Letter).Write("b.txt", Letter);
        session.Run("accept", "--all", "--reason", "so printed");
        session.Write("a.txt", Heading).Write("b.txt", Heading);
        session.Run("accept", "a.txt", "--prune").Output.Should().Be("accepted.tsv: took out 2 lines that accept nothing any more.\n");
        session.Read("accepted.tsv").Should().Contain("b.txt").And.NotContain("a.txt");
    }

    [Fact]
    public void PruneAndSelect_GoTogether()
    {
        session.Write("a.txt", Letter);
        session.Run("accept", "--select", "ED6007", "--reason", "so printed");
        session.Write("a.txt", Heading + "The ship sailed.[footnoteRef:1]\n");
        session.Run("accept", "--select", "ED3001", "--reason", "lost", "--prune").Output.Should().Be(
            "accepted.tsv: accepted 1 finding (1 ED3001); took out 1 line that accepts nothing any more.\n");
    }

    [Fact]
    public void Ledger_OfASpreadsheetIsWrittenBackWithItsMark()
    {
        session.Write("a.txt", Letter).Write("accepted.tsv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("document\trule\tfound\treason\r\na.txt\tED6007\t  \t\"so \"\"printed\"\"\"\r\n")]);
        session.Run("accept", "--all", "--reason", "lost").Output.Should().Be("accepted.tsv: accepted 1 finding (1 ED3001).\n");
        File.ReadAllBytes(session.PathOf("accepted.tsv")).Take(3).Should().Equal([0xEF, 0xBB, 0xBF]);
        session.Read("accepted.tsv").Should().Contain("ED6007\ta.txt\t\t\\s\\s\t\"so \"\"printed\"\"\"\t\n").And.NotContain("\r");
        session.Run("check").Output.Should().EndWith("nothing found; 2 accepted.\n");
    }

    [Fact]
    public void WhatIsNoLettersFault_CannotBeAccepted()
    {
        session.Write("a.txt", Letter).Write("b.txt", [0xFF, 0xFE, 0x41, 0x00]);
        session.Run("accept", "--all", "--reason", "why not").Error.Should().Be(
            "1 ED0001 cannot be accepted: what is wrong with files and settings, and not with a letter's text, is to be mended.\n");
        session.Run("check").Code.Should().Be(ExitCode.Findings);
    }

    [Theory]
    [InlineData("Say what to accept, as in --select ED5002, or --all for whatever is found now.", "accept", "--reason", "x")]
    [InlineData("Say why the edition stands by it, as in --reason \"so in the printed volume\".", "accept", "--all")]
    [InlineData("Say why the edition stands by it, as in --reason \"so in the printed volume\".", "accept", "--all", "--reason", " ")]
    [InlineData("--all accepts whatever is found: leave out --select.", "accept", "--all", "--select", "ED3", "--reason", "x")]
    [InlineData("--reason is the reason of what --select or --all accepts, and neither is there.", "accept", "--prune", "--reason", "x")]
    [InlineData("There is no rule 'ED9'; 'validator rules' lists them.", "accept", "--select", "ED9", "--reason", "x")]
    [InlineData("There is no file or folder 'gone'.", "accept", "gone", "--all", "--reason", "x")]
    public void CommandThatMakesNoSense_IsToldInOneSentence(string sentence, params string[] arguments)
    {
        session.Write("a.txt", Letter);
        session.Run(arguments).Should().Be(new Outcome(ExitCode.CouldNotRun, "", sentence + "\n"));
        File.Exists(session.PathOf("accepted.tsv")).Should().BeFalse();
    }

    [Fact]
    public void BrokenLedger_IsLeftAsItIs()
    {
        const string broken = "rule\tdocument\tfound\treason\nED3001\ta.txt\t[footnoteRef:1]\n";
        session.Write("a.txt", Letter).Write("accepted.tsv", broken);
        session.Run("accept", "--all", "--reason", "x").Error.Should().Be("accepted.tsv:2: The line gives no reason; each accepted finding needs one. Mend the ledger first.\n");
        session.Read("accepted.tsv").Should().Be(broken);
    }

    [Fact]
    public void LedgerThatCannotBeWritten_IsSaid()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may write everything has no protected files.");
        session.Write("a.txt", Letter).Write("accepted.tsv", "rule\tdocument\tfound\treason\n");
        File.SetAttributes(session.PathOf("accepted.tsv"), FileAttributes.ReadOnly);
        session.Run("accept", "--all", "--reason", "x").Should().Be(new Outcome(ExitCode.Findings, "", "accepted.tsv is left as it is, because permission to write it is denied.\n"));
        File.SetAttributes(session.PathOf("accepted.tsv"), FileAttributes.Normal);
    }
}
