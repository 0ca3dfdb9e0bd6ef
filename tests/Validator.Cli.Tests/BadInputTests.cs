using System.Text;
using Validator.Files;

namespace Validator.Tests;

/// <summary>Bad input gives a finding or one clear sentence, and the other letters are still checked.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Dangling = "A. Marlow to B. Penrose. 1 May 1921.\nAll is well.[footnoteRef:3]\n";

    private readonly Session session = new Session().Write("sound.txt", Dangling);

    public void Dispose() => session.Dispose();

    [Fact]
    public void Utf16_IsUnreadable() => Unreadable("it is UTF-16; save it as UTF-8", Encoding.Unicode.GetBytes(Dangling));

    [Fact]
    public void Binary_IsUnreadable() => Unreadable("it is no text: it holds binary data", [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 1, 2, 3, 4, 5, 0xFF, 0xFE]);

    [Fact]
    public void InvalidUtf8_HasItsPlace() =>
        Check([.. "A. Marlow to B. Penrose. 1 May 1921.\nCaf"u8, 0xE9, .. " is closed.\n"u8]).Should().Contain("bad.txt(2,4,2,5): error ED0002: ");

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\n")]
    [InlineData("\uFEFF")]
    public void BlankLetter_TakesNothingFromTheOthers(string text) => Check(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void LoneCarriageReturns_EndLines() =>
        Check("A. Marlow to B. Penrose. 1 May 1921.\rAll is well.[footnoteRef:3]\r"u8.ToArray()).Should().Contain("bad.txt(2,13,2,28): error ED3001: ");

    [Fact]
    public void Nul_IsACharacter() =>
        Check("A. Marlow to B. Penrose. 1 May 1921.\nAll\0well.[footnoteRef:3]\n"u8.ToArray()).Should().Contain("bad.txt(2,10,2,25): error ED3001: ");

    [Fact]
    public void LongLine_IsCheckedToItsEnd()
    {
        var line = string.Concat(Enumerable.Repeat("All is very well here. ", 500_000));
        Check(Encoding.UTF8.GetBytes($"A. Marlow to B. Penrose. 1 May 1921.\n{line}[footnoteRef:3]\n"))
            .Should().Contain($"bad.txt(2,{line.Length + 1},2,{line.Length + 16}): error ED3001: ");
    }

    [Fact]
    public void LongLine_IsShownAroundTheFinding()
    {
        session.Write("bad.txt", "A. Marlow to B. Penrose. 1 May 1921.\n" + string.Concat(Enumerable.Repeat("All is very well here. ", 500_000)) + "[footnoteRef:3]\n");
        session.Run("check", "bad.txt", "--select", "ED3001").Output.Split('\n').Skip(1).Should().OnlyContain(line => line.Length <= 100);
    }

    [Theory]
    [InlineData('[', 1_000_000)]
    [InlineData(']', 1_000_000)]
    public void MillionBrackets_AreRead(char bracket, int count) =>
        Check(Encoding.UTF8.GetBytes("A. Marlow to B. Penrose. 1 May 1921.\n" + new string(bracket, count) + "\nAll is well.[footnoteRef:3]\n"));

    [Fact]
    public void NestedBrackets_AreRead() =>
        Check(Encoding.UTF8.GetBytes("A. Marlow to B. Penrose. 1 May 1921.\n" + new string('[', 100_000) + new string(']', 100_000) + "\nAll is well.[footnoteRef:3]\n"))
            .Should().Contain("bad.txt(3,13,3,28): error ED3001: ");

    [Fact]
    public void ManyFindings_AreCountedPastAThousand()
    {
        session.Write("bad.txt", "A. Marlow to B. Penrose. 1 May 1921.\n" + string.Concat(Enumerable.Repeat("All is well.[footnoteRef:3] ", 3000)) + "\n");
        var outcome = session.Run("check", "bad.txt", "--select", "ED3001");
        outcome.Output.Split("error ED3001").Should().HaveCount(1001);
        outcome.Output.Should().Contain("(and 2,000 more of ED3001 in this letter)").And.EndWith("Checked 1 letter in 0.00 s: 3,000 errors.\n");
    }

    [Fact]
    public void FolderNamedAsALetter_IsAFolder()
    {
        session.Write("folder.txt/inner.txt", Dangling);
        session.Run("check", "--format", "msbuild", "--select", "ED3001").Output.Split('\n')
            .Select(line => line.Split('(')[0]).Should().Equal("folder.txt/inner.txt", "sound.txt", "");
    }

    [Fact]
    public void FileLongerThanAnyText_IsSaidUnread()
    {
        using (var file = File.Create(session.PathOf("bad.txt"))) file.SetLength(1L << 30);
        session.Run("check", "bad.txt", "--format", "msbuild").Output.Should().StartWith(
            "bad.txt(1,1,1,1): error ED0001: The file cannot be read: it is longer than a letter can be (1 GB); split it (");
    }

    [Fact]
    public void LinkLoops_EndAndAreSaid()
    {
        Directory.CreateSymbolicLink(session.PathOf("loop"), session.Folder);
        File.CreateSymbolicLink(session.PathOf("self.txt"), session.PathOf("self.txt"));
        File.CreateSymbolicLink(session.PathOf("nowhere.txt"), session.PathOf("gone"));
        var outcome = session.Run("check", "--format", "msbuild", "--select", "ED3001");
        outcome.Output.Split('\n').Select(line => line.Split(": The file cannot be read: ")[0]).Where(line => !line.StartsWith("sound", StringComparison.Ordinal))
            .Should().Equal("nowhere.txt(1,1,1,1): error ED0001", "self.txt(1,1,1,1): error ED0001", "");
        outcome.Code.Should().Be(1);
    }

    [Fact]
    public void LetterThatVanishes_IsSaid()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var host = session.HostOf(Stream.Null, output, TextWriter.Null) with { Files = new VanishingFiles(session.PathOf("gone.txt")) };
        Cli.CommandLine.Run(["check", "--format", "msbuild", "--select", "ED3001"], host).Should().Be(1);
        output.ToString().Should().StartWith("gone.txt(1,1,1,1): error ED0001: The file cannot be read: it is not there (").And.Contain("\nsound.txt(2,13,2,28): error ED3001: ");
    }

    [Fact]
    public void LetterThatChanges_IsReportedWithoutItsLine()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var host = session.HostOf(Stream.Null, output, TextWriter.Null) with { Files = new ChangingFiles() };
        Cli.CommandLine.Run(["check", "sound.txt", "--select", "ED3001"], host).Should().Be(1);
        output.ToString().Should().StartWith("sound.txt:2:13: error ED3001: ").And.NotContain("│");
    }

    [Fact]
    public void MalformedConfiguration_IsAFindingInItsFile()
    {
        session.Write(".editorconfig", "root = true\n[*.txt\nedition_omision_form = x\n\u0000\n");
        var outcome = session.Run("check", "--format", "msbuild");
        outcome.Output.Should().Contain(".editorconfig(2,1,").And.Contain("sound.txt(2,13,2,28): error ED3001: ");
        outcome.Code.Should().Be(1);
    }

    private void Unreadable(string reason, byte[] bytes) =>
        Check(bytes).Should().Contain($"bad.txt(1,1,1,1): error ED0001: The file cannot be read: {reason} (");

    /// <summary>What is said with a bad letter beside a sound one; the other is always checked.</summary>
    private string Check(byte[] bytes)
    {
        var outcome = session.Write("bad.txt", bytes).Run("check", "--format", "msbuild");
        outcome.Code.Should().Be(1);
        outcome.Error.Should().BeEmpty();
        outcome.Output.Should().Contain("sound.txt(2,13,2,28): error ED3001: ");
        return outcome.Output;
    }

    /// <summary>Lists a letter that is gone when it is read.</summary>
    private sealed class VanishingFiles(string gone) : DelegatingFiles
    {
        public override IReadOnlyList<string> FilesIn(string folder) =>
            folder == Path.GetDirectoryName(gone) ? [.. base.FilesIn(folder).Append(gone).Order(StringComparer.Ordinal)] : base.FilesIn(folder);
    }

    /// <summary>Gives another text each time a letter is read.</summary>
    private sealed class ChangingFiles : DelegatingFiles
    {
        private int reads;

        public override LetterText ReadLetter(string path) => Interlocked.Increment(ref reads) == 1 ? base.ReadLetter(path) : LetterText.Of("Another text.\nAltogether another text.\n");
    }
}
