using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Validator.Cli;
using Validator.Files;

namespace Validator.Tests;

/// <summary>What can go wrong on a real machine, done for real: a letter is old or new afterwards, and never lost.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Old = "A. Orde to B. Finch. 1 May 1900.\nThe ship [...] sailed. It came.\n";
    private const string New = "A. Orde to B. Finch. 1 May 1900.\nThe ship […] sailed. It came.\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Fix_StoppedAtAnyMoment_LeavesLettersOldOrNew(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals to single processes.");
        const int letters = 500;
        var rounds = signal != "KILL" ? 10 : Session.IsNative ? 200 : 25;
        var names = Enumerable.Range(0, letters).Select(i => $"letters/{i:000}.txt").ToArray();
        var random = new Random(19000501);
        Restore();
        var whole = Stopwatch.StartNew();
        Stop(session.Start("fix"), Timeout.Infinite);
        whole.Stop();

        var stopped = 0;
        for (var round = 0; round < rounds; round++)
        {
            Restore();
            Stop(session.Start("fix"), random.Next((int)whole.ElapsedMilliseconds));
            var texts = names.Select(session.Read).ToArray();
            texts.Should().OnlyContain(text => text == Old || text == New);
            if (texts.Contains(Old) && texts.Contains(New)) stopped++;
        }

        session.Run("fix").Code.Should().Be(ExitCode.Sound);
        names.Select(session.Read).Should().OnlyContain(text => text == New);
        Directory.GetFiles(session.PathOf("letters")).Should().HaveCount(letters, "the last run clears what those before it left");
        TestContext.Current.SendDiagnosticMessage($"{stopped} of {rounds} runs were stopped between two letters");

        void Restore()
        {
            foreach (var name in names) session.Write(name, Old);
        }

        void Stop(Process process, int after)
        {
            using (process)
            {
                process.OutputDataReceived += (_, _) => { };
                process.ErrorDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                if (!process.WaitForExit(after))
                {
                    using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
                    kill.WaitForExit();
                }

                process.WaitForExit();
            }
        }
    }

    [Fact]
    public void TemporaryFilesOfKilledRuns_AreClearedAndThoseInUseStay()
    {
        session.Write("a.txt", Old).Write(".validator-abcdefgh.ijk.tmp", "half a let").Write(".validator-12345678.90a.tmp", "").Write("validator-notes.tmp", "mine");
        using (new FileStream(session.PathOf(".validator-12345678.90a.tmp"), FileMode.Open, FileAccess.Write, FileShare.Delete))
            session.Run("fix").Code.Should().Be(ExitCode.Sound);
        Names().Should().Equal(".editorconfig", ".validator-12345678.90a.tmp", "a.txt", "validator-notes.tmp");
        session.Run("fix");
        Names().Should().Equal(".editorconfig", "a.txt", "validator-notes.tmp");
    }

    [Fact]
    public void FullDisk_LeavesTheLetterAndSaysSo()
    {
        RequireOwnMounts();
        session.Write("sources/a.txt", Old + string.Concat(Enumerable.Repeat("It came. ", 3000)));
        Directory.CreateDirectory(session.PathOf("disk"));
        var outcome = session.Shell("""
            exec unshare -rm sh -c 'mount -t tmpfs -o size=48k none disk && cp sources/a.txt disk && cd disk && "$@" fix; echo "exit $?"; cmp a.txt ../sources/a.txt && ls -A' sh "$@"
            """);
        outcome.Should().Be(new Outcome(0, "Nothing to mend.\nexit 1\na.txt\n", "a.txt is left as it is, because the disk is full.\n"));
    }

    [Fact]
    public void FullDisk_StopsAReport()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        session.Write("a.txt", Old + "All is well.[footnoteRef:3]\n");
        session.Shell("exec \"$@\" check >/dev/full").Should().Be(new Outcome(ExitCode.CouldNotRun, "", "The output cannot be written: No space left on device.\n"));
    }

    [Fact]
    public void ProtectedFilesAndFolders_AreLeftAndSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        session.Write("a.txt", Old).Write("protected/b.txt", Old).Write("protected.txt", Old).Write("secret.txt", Old).Write("hidden/c.txt", Old);
        var outcome = session.Shell($"""
            chmod 555 protected; chmod 444 protected.txt; chmod 000 secret.txt hidden
            {WithoutPrivileges} "$@" fix
            code=$?
            chmod 755 protected hidden; chmod 644 protected.txt secret.txt
            exit $code
            """);
        outcome.Should().Be(new Outcome(
            ExitCode.Findings,
            "a.txt: 1 ED4010\nMended 1 finding in 1 letter.\n",
            "protected.txt is left as it is, because permission to write it is denied.\nprotected/b.txt is left as it is, because permission to write it is denied.\n"
            + "secret.txt is left as it is, because it cannot be read (ED0001): permission to read it is denied.\n"));
        foreach (var name in "protected/b.txt protected.txt secret.txt hidden/c.txt".Split(' ')) session.Read(name).Should().Be(Old);
        session.Read("a.txt").Should().Be(New);
    }

    [Fact]
    public void ProtectedEdition_IsCheckedAsAnyOther()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        session.Write("letters/a.txt", Old);
        session.Shell($"chmod 555 letters; chmod 444 letters/a.txt; {WithoutPrivileges} \"$@\" check letters --select ED4010 --format msbuild; code=$?; chmod 755 letters; exit $code")
            .Output.Should().StartWith("letters/a.txt(2,10,2,15): info ED4010: ");
    }

    [Fact]
    public void LetterChangedMeanwhile_StaysAsItWasChanged()
    {
        session.Write("a.txt", Old).Write("b.txt", Old);
        using var error = new StringWriter { NewLine = "\n" };
        var host = session.HostOf(Stream.Null, TextWriter.Null, error) with { Files = new EditedFiles(session.PathOf("a.txt"), "Edited.\n") };
        CommandLine.Run(["fix"], host).Should().Be(ExitCode.Findings);
        error.ToString().Should().Be("a.txt is left as it is, because it has changed since it was read.\n");
        session.Read("a.txt").Should().Be("Edited.\n");
        session.Read("b.txt").Should().Be(New);
    }

    [Fact]
    public async Task FourFixesAtOnce_AllEndWell()
    {
        const int letters = 300;
        for (var i = 0; i < letters; i++) session.Write($"letters/{i:000}.txt", Old);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => session.Shell("exec \"$@\" fix"), TestContext.Current.CancellationToken)));
        outcomes.Should().OnlyContain(outcome => outcome.Code == ExitCode.Sound && outcome.Error.Length == 0);
        Directory.GetFiles(session.PathOf("letters")).Should().HaveCount(letters).And.OnlyContain(path => File.ReadAllText(path) == New);
    }

    [Theory]
    [InlineData("rule\tdocument\tfou")]
    [InlineData("rule\tdocument\tplace\tfound\treason\tcontext\nED40")]
    [InlineData("rule\tdocument\tplace\tfound\treason\tcontext\nED4010\ta.txt\t\t\"[...]\tso in print\t\n")]
    [InlineData("rule\tdocument\tplace\tfound\treason\tcontext\n<<<<<<< ours\n")]
    [InlineData("\0\0\0\0PNG\u001a")]
    public void DamagedLedger_IsSaidAndNothingIsWritten(string ledger)
    {
        session.Write("a.txt", Old).Write("accepted.tsv", ledger);
        session.Run("check", "--format", "msbuild").Output.Should().Contain("accepted.tsv(").And.Contain("): warning ED0003: ").And.Contain("a.txt(2,10,2,15): info ED4010: ");
        foreach (var command in new[] { new[] { "fix" }, ["accept", "--all", "--reason", "so in print"] })
        {
            var outcome = session.Run(command);
            outcome.Code.Should().Be(ExitCode.CouldNotRun);
            outcome.Error.Should().StartWith("accepted.tsv:").And.EndWith(". Mend the ledger first.\n");
        }

        session.Read("a.txt").Should().Be(Old);
        session.Read("accepted.tsv").Should().Be(ledger);
    }

    [Fact]
    public void LedgerThatIsNoFile_IsSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        session.Write("a.txt", Old).Shell("mkfifo accepted.tsv");
        session.Run("check", "--format", "msbuild", "--select", "ED0").Output.Should().StartWith("accepted.tsv(1,1,1,1): warning ED0003: accepted.tsv cannot be read; make it an ordinary file that may be read");
        session.Run("fix").Error.Should().Be("accepted.tsv:1: accepted.tsv cannot be read; make it an ordinary file that may be read. Mend the ledger first.\n");
        session.Run("accept", "--all", "--reason", "so in print").Code.Should().Be(ExitCode.CouldNotRun);
        session.Read("a.txt").Should().Be(Old);
    }

    [Fact]
    public void PipesAndDevices_AreUnreadableAndKeepNobodyWaiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        session.Write("a.txt", Old).Shell("mkfifo pipe.txt; ln -s /dev/zero zero.txt; ln -s /dev/tty terminal.txt; mkdir folder; ln -s folder folder.txt; mkfifo .editorconfig.txt");
        var outcome = session.Run("check", "--select", "ED0,ED4010", "--format", "msbuild");
        outcome.Output.Split('\n').Select(line => line.Split(" (https:")[0]).Should().HaveCount(5 + 1)
            .And.Contain("pipe.txt(1,1,1,1): error ED0001: The file cannot be read: it is no ordinary file")
            .And.Contain("zero.txt(1,1,1,1): error ED0001: The file cannot be read: it is no ordinary file")
            .And.Contain(line => line.StartsWith("terminal.txt(1,1,1,1): error ED0001: ", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("a.txt(2,10,2,15): info ED4010: ", StringComparison.Ordinal));
        session.Run("fix").Output.Should().Be("a.txt: 1 ED4010\nMended 1 finding in 1 letter.\n");
    }

    [Fact]
    public void ConfigurationThatIsAPipe_KeepsNobodyWaiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        session.Write("letters/a.txt", Old).Shell("mkfifo letters/.editorconfig");
        session.Run("check", "--select", "ED0,ED4010", "--format", "msbuild").Output.Should().Contain("letters/a.txt(2,10,2,15): info ED4010: ")
            .And.Contain("letters/.editorconfig(1,1,1,1): warning ED0003: .editorconfig cannot be read; make it an ordinary file that may be read (");
    }

    [Fact]
    public void FewOpenFiles_AreEnough()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        for (var i = 0; i < 1500; i++) session.Write($"letters/{i / 100}/{i:0000}.txt", Old);
        session.Shell("ulimit -n 1024; ulimit -n 128; exec \"$@\" fix").Output.Should().EndWith("Mended 1,500 findings in 1,500 letters.\n");
        session.Shell("ulimit -n 128; exec \"$@\" check").Should().Match<Outcome>(outcome => outcome.Code == ExitCode.Sound && outcome.Error.Length == 0);
    }

    [Theory]
    [InlineData("two words and  more.txt")]
    [InlineData("new\nline.txt")]
    [InlineData("carriage\rreturn.txt")]
    [InlineData("\ttab.txt")]
    [InlineData("quote's \"both\".txt")]
    [InlineData("#1.txt")]
    [InlineData("100%.txt")]
    [InlineData("%41%0A.txt")]
    [InlineData("back\\slash.txt")]
    [InlineData("@list.txt")]
    [InlineData("--flag.txt")]
    [InlineData("semi;colon&ampersand.txt")]
    [InlineData("<tag>.txt")]
    [InlineData("letter 📜 ſ.txt")]
    [InlineData("e\u0301.txt")]
    [InlineData("\u202Etxt.exe.txt")]
    [InlineData("*.txt")]
    [InlineData("{a,b}[c].txt")]
    [InlineData(".txt")]
    [InlineData("$(HOME)`id`.txt")]
    public void AnyFileName_IsCheckedMendedAndAccepted(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has fewer names.");
        CheckName(name);
    }

    [Fact]
    public void LongestFileName_IsCheckedMendedAndAccepted()
    {
        CheckName(new string('x', 251) + ".txt");
        CheckName(new string('ſ', 125) + "x.txt");
    }

    [Fact]
    public void FileNameThatIsNoText_IsSaid()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names are text elsewhere.");
        session.Write("a.txt", Old).Shell("cp a.txt \"$(printf 'b\\377.txt')\"");
        var outcome = session.Run("check", "--select", "ED0", "--format", "msbuild");
        session.Shell("rm b*");
        outcome.Output.Should().StartWith("b\uFFFD.txt(1,1,1,1): error ED0001: The file cannot be read: it is not there (");
    }

    [Fact]
    public void LetterThatEndsEarly_IsCheckedAnywhere()
    {
        var letter = Encoding.UTF8.GetBytes("A. Orde to B. Finch. 1 May 1900.[footnoteRef:1] [1:  Über “all”.] \n\n2. The sh[ip] [… 3–4 …] — sailed.[footnoteRef:2] [2:  See\n[sic!].] \n");
        for (var length = 0; length <= letter.Length; length++) session.Write($"letters/{length:000}.txt", letter[..length]);
        foreach (var command in new[] { "check", "fix" })
        {
            var outcome = session.Run(command);
            outcome.Code.Should().BeLessThan(ExitCode.CouldNotRun);
            outcome.Output.Should().NotContain("ED0004");
        }
    }

    [Fact]
    public async Task LetterThatShrinksAndGrows_IsReadAsItIs()
    {
        session.Write("a.txt", Old).Write("b.txt", Old);
        using var ended = new CancellationTokenSource();
        var files = new DiskFiles();
        var writer = Task.Run(() =>
        {
            using var stream = new FileStream(session.PathOf("a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            for (var i = 0; !ended.IsCancellationRequested; i++)
            {
                stream.SetLength(i % 2);
                stream.SetLength(200_000);
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 20_000; i++) files.ReadLetter(session.PathOf("a.txt")).InvalidBytes.Should().BeEmpty();
        await ended.CancelAsync();
        await writer;
    }

    private void CheckName(string name)
    {
        session.Write($"letters/{name}", Old);
        using (var document = JsonDocument.Parse(session.Run("check", "--select", "ED4010", "--format", "json").Output))
            document.RootElement.GetProperty("findings").EnumerateArray().Single().GetProperty("document").GetString().Should().Be($"letters/{name}");
        using (var document = JsonDocument.Parse(session.Run("check", "--select", "ED4010", "--format", "sarif").Output))
        {
            var location = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
            Uri.UnescapeDataString(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).Should().Be($"letters/{name}");
        }

        session.Run("check", $"letters/{name}", "--select", "ED4010", "--format", "msbuild").Output.Should().Contain("(2,10,2,15): info ED4010: ").And.EndWith("\n").And.Match(output => output.Count(character => character < ' ') == 1);
        session.Run("accept", "--select", "ED4010", "--reason", "so in print").Output.Should().Be("accepted.tsv: accepted 1 finding (1 ED4010).\n");
        session.Run("check", "--select", "ED4010,ED0").Code.Should().Be(ExitCode.Sound);
        session.Run("fix", "--select", "ED4010").Output.Should().Be("Nothing to mend.\n");
        File.Delete(session.PathOf("accepted.tsv"));
        session.Run("fix", "--select", "ED4010").Output.Should().EndWith("Mended 1 finding in 1 letter.\n");
        session.Read($"letters/{name}").Should().Be(New);
        File.Delete(session.PathOf($"letters/{name}"));
    }

    /// <summary>Whoever may do everything is bound by no file's mode: that privilege is put off.</summary>
    private static string WithoutPrivileges => Environment.IsPrivilegedProcess
        ? "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search"
        : "";

    private void RequireOwnMounts() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && session.Shell("unshare -rm true 2>/dev/null || exit 1") is { Code: 0 }, "Nobody may mount a disk of his own here.");

    private IEnumerable<string> Names() => Directory.EnumerateFiles(session.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>Somebody edits a letter just after it was read.</summary>
    private sealed class EditedFiles(string letter, string edited) : DelegatingFiles
    {
        public override LetterText ReadLetter(string path)
        {
            var text = base.ReadLetter(path);
            if (path == letter) File.WriteAllText(path, edited);
            return text;
        }
    }
}
