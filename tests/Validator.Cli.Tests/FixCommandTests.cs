using System.Text;
using Validator.Cli;
using Validator.Files;

namespace Validator.Tests;

public sealed class FixCommandTests : IDisposable
{
    private const string Letter = "A. Orde to B. Finch. 1 May 1900.\nThe ship [...]  sailed. It came.\n";
    private const string Mended = "A. Orde to B. Finch. 1 May 1900.\nThe ship […]  sailed. It came.\n";
    private const string MendedBoldly = "A. Orde to B. Finch. 1 May 1900.\nThe ship […] sailed. It came.\n";

    private readonly Session session = new() { IsInputTerminal = true, Terminal = new Terminal(80, HasColours: false) };

    public void Dispose() => session.Dispose();

    [Fact]
    public void Fix_AppliesWhatIsSafeAndSaysSo()
    {
        session.Write("letters/a.txt", Letter).Write("letters/b.txt", Mended);
        session.Run("fix").Should().Be(new Outcome(ExitCode.Sound, "letters/a.txt: 1 ED4010\nMended 1 finding in 1 letter; 2 more with --unsafe.\n", ""));
        session.Read("letters/a.txt").Should().Be(Mended);
        session.Run("fix").Should().Be(new Outcome(ExitCode.Sound, "Nothing to mend; 2 more with --unsafe.\n", ""));
    }

    [Fact]
    public void Unsafe_AppliesTheOthersToo()
    {
        session.Write("a.txt", Letter);
        session.Run("fix", "a.txt", "--unsafe").Output.Should().Be("a.txt: 1 ED4010, 1 ED6007\nMended 2 findings in 1 letter.\n");
        session.Read("a.txt").Should().Be(MendedBoldly);
    }

    [Fact]
    public void Select_MendsTheseOnly()
    {
        session.Write("a.txt", Letter);
        session.Run("fix", "--unsafe", "--select", "RepeatedSpace");
        session.Read("a.txt").Should().Be(Letter.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Diff_IsPrintedAndNothingIsWritten()
    {
        session.Write("letters/a.txt", Letter);
        session.Run("fix", "--diff").Should().Be(new Outcome(
            ExitCode.Findings,
            "--- a/letters/a.txt\n+++ b/letters/a.txt\n@@ -1,2 +1,2 @@\n A. Orde to B. Finch. 1 May 1900.\n-The ship [...]  sailed. It came.\n+The ship […]  sailed. It came.\n",
            "Would mend 1 finding in 1 letter; 1 more with --unsafe.\n"));
        session.Read("letters/a.txt").Should().Be(Letter);
        session.Run("fix", "--diff", "--select", "ED1").Should().Be(new Outcome(ExitCode.Sound, "", "Nothing to mend.\n"));
    }

    [Fact]
    public void Diff_NeverMovesATerminal()
    {
        session.Write("a.txt", Letter.Replace("ship", "ship\u001b[31m", StringComparison.Ordinal));
        session.Run("fix", "--diff").Output.Should().NotContain("\u001b").And.Contain("ship␛[31m");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineEndsMarkAndMissingFinalLineEnd_AreKept(string lineEnd)
    {
        session.Write("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Letter.TrimEnd('\n').Replace("\n", lineEnd, StringComparison.Ordinal))]);
        session.Run("fix").Code.Should().Be(ExitCode.Sound);
        File.ReadAllBytes(session.PathOf("a.txt")).Should().Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Mended.TrimEnd('\n').Replace("\n", lineEnd, StringComparison.Ordinal))]);
    }

    [Fact]
    public void LetterThatIsNoUtf8OrNoText_IsLeftAsItIs()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes(Letter), 0xE2, 0x80, (byte)'\n'];
        session.Write("a.txt", broken).Write("b.txt", [0xFF, 0xFE, 0x41, 0x00]);
        session.Run("fix", "--unsafe").Should().Be(new Outcome(
            ExitCode.Sound,
            "Nothing to mend.\n",
            "a.txt is left as it is, because it holds bytes that are no UTF-8 (ED0002).\nb.txt is left as it is, because it cannot be read (ED0001): it is UTF-16; save it as UTF-8.\n"));
        File.ReadAllBytes(session.PathOf("a.txt")).Should().Equal(broken);
    }

    [Fact]
    public void LetterThatChangedMeanwhile_IsSaidAndTheOthersAreMended()
    {
        session.Write("a.txt", Letter).Write("b.txt", Letter);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = session.HostOf(Stream.Null, output, error) with { Files = new Stale(session.PathOf("a.txt")) };
        CommandLine.Run(["fix"], host).Should().Be(ExitCode.Findings);
        output.ToString().Should().Be("b.txt: 1 ED4010\nMended 1 finding in 1 letter; 2 more with --unsafe.\n");
        error.ToString().Should().Be("a.txt is left as it is, because it has changed since it was read.\n");
        session.Read("a.txt").Should().Be(Letter);
        session.Read("b.txt").Should().Be(Mended);
    }

    [Fact]
    public void AcceptedFinding_IsNotMended()
    {
        session.Write("a.txt", Letter).Write("accepted.tsv", "rule\tdocument\tfound\treason\nED4010\ta.txt\t[...]\tso printed\n");
        session.Run("fix", "--unsafe").Output.Should().Be("a.txt: 1 ED6007\nMended 1 finding in 1 letter.\n");
    }

    [Fact]
    public void BrokenLedger_StopsTheRun()
    {
        session.Write("a.txt", Letter).Write("accepted.tsv", "rule\tdocument\tfound\treason\nED4010\ta.txt\t[...]\t\n");
        session.Run("fix").Should().Be(new Outcome(
            ExitCode.CouldNotRun, "", "accepted.tsv:2: The line gives no reason; each accepted finding needs one. Mend the ledger first.\n"));
        session.Read("a.txt").Should().Be(Letter);
    }

    [Fact]
    public void PathThatNamesNothing_StopsTheRun()
    {
        session.Write("a.txt", Letter);
        session.Run("fix", "a.txt", "gone.txt").Should().Be(new Outcome(ExitCode.CouldNotRun, "", "There is no file or folder 'gone.txt'.\n"));
        session.Run("fix", "-").Should().Be(new Outcome(ExitCode.CouldNotRun, "", "Standard input has no file to write to; 'validator check -' checks it.\n"));
        session.Read("a.txt").Should().Be(Letter);
    }

    [Fact]
    public void Folder_WithoutLettersStopsTheRun() =>
        session.Run("fix").Error.Should().Be("No letters found: there is no .txt or .edition file in the current folder or below that 'edition_document = false' does not exclude.\n");

    [Fact]
    public void Interactive_ShowsEachAndAsks()
    {
        session.Write("a.txt", Letter);
        session.RunWith("what\ny\nn\n"u8.ToArray(), "fix", "--unsafe", "-i").Output.Should().Be(
            """
            a.txt:2:10: suggestion ED4010: [...] is written […] in this edition
            Write […] (safe):
              - The ship [...]  sailed. It came.
              + The ship […]  sailed. It came.
            Apply it? y yes, n no, a all of ED4010, q quit: Apply it? y yes, n no, a all of ED4010, q quit: a.txt:2:13: warning ED6007: 2 spaces stand where one is enough
            Write one space (unsafe):
              - The ship […]  sailed. It came.
              + The ship […] sailed. It came.
            Apply it? y yes, n no, a all of ED6007, q quit: a.txt: 1 ED4010
            Mended 1 finding in 1 letter.

            """);
        session.Read("a.txt").Should().Be(Mended);
    }

    [Fact]
    public void Interactive_AllOfARuleAsksNoMoreAndQuitKeepsWhatWasDecided()
    {
        session.Write("a.txt", Letter).Write("b.txt", Letter).Write("c.txt", Letter);
        session.RunWith("a\nq\n"u8.ToArray(), "fix", "--unsafe", "-i").Code.Should().Be(ExitCode.Sound);
        session.Read("a.txt").Should().Be(Mended);
        session.Read("b.txt").Should().Be(Letter);
    }

    [Fact]
    public void Interactive_EndsWithItsInput()
    {
        session.Write("a.txt", Letter);
        session.RunWith([], "fix", "-i").Output.Should().EndWith("q quit: Nothing to mend; 1 more with --unsafe.\n");
        session.Read("a.txt").Should().Be(Letter);
    }

    [Fact]
    public void Interactive_NeedsATerminalAndWritesNoDiff()
    {
        using var pipe = new Session();
        pipe.Write("a.txt", Letter);
        pipe.Run("fix", "-i").Should().Be(new Outcome(ExitCode.CouldNotRun, "", "--interactive asks on a terminal, and this is none.\n"));
        session.Write("a.txt", Letter);
        session.Run("fix", "-i", "--diff").Error.Should().Be("--diff writes nothing, so there is nothing to ask: leave out --interactive.\n");
    }

    /// <summary>The disk, but for one letter that somebody has been writing in since.</summary>
    private sealed class Stale(string letter) : IFileAccess
    {
        private readonly DiskFiles disk = new();

        public bool FileExists(string path) => disk.FileExists(path);

        public bool FolderExists(string path) => disk.FolderExists(path);

        public IReadOnlyList<string> FilesIn(string folder) => disk.FilesIn(folder);

        public IReadOnlyList<string> FoldersIn(string folder) => disk.FoldersIn(folder);

        public LetterText ReadLetter(string path) => path == letter ? LetterText.Of(disk.ReadLetter(path).Text + "One more [...] line.\n") : disk.ReadLetter(path);

        public string? ReadText(string path) => disk.ReadText(path);
    }
}
