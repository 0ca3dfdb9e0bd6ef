namespace Validator.Tests;

/// <summary>What <c>validator check</c> promises: what it reads, what it exits with, what it says where it cannot run.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Sound = "A. Marlow to B. Penrose. 1 May 1921.\nAll is well.\n";
    private const string Dangling = "A. Marlow to B. Penrose. 1 May 1921.\nAll is well.[footnoteRef:3]\n";
    private const string Gap = "A. Marlow to B. Penrose. 1 May 1921.\nThe first[footnoteRef:1] and the second[footnoteRef:5]. [1:  One.] [5:  Two.] \n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void SoundLetter_ExitsZero() =>
        session.Write("a.txt", Sound).Run("check").Should().Be(new Outcome(0, "Checked 1 letter in 0.00 s: nothing found.\n", ""));

    [Fact]
    public void Error_ExitsOne()
    {
        var outcome = session.Write("a.txt", Dangling).Run("check", "--format", "msbuild");
        outcome.Code.Should().Be(1);
        outcome.Error.Should().BeEmpty();
        outcome.Output.Should().StartWith("a.txt(2,13,2,28): error ED3001: ").And.EndWith("/rules/Notes/ED3001.DanglingNoteReference.md)\n");
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 0)]
    [InlineData("suggestion", 1)]
    [InlineData("never", 0)]
    public void FailOn_DecidesTheExitCode(string level, int code) =>
        session.Write("a.txt", Gap).Run("check", "a.txt", "--select", "ED3008", "--fail-on", level).Code.Should().Be(code);

    [Fact]
    public void FailOn_IgnoresWhatIsShown()
    {
        var outcome = session.Write("a.txt", Gap).Run("check", "--select", "ED3008", "--severity", "error", "--fail-on", "suggestion");
        outcome.Should().Be(new Outcome(1, "Checked 1 letter in 0.00 s: 1 suggestion not shown.\n", ""));
    }

    [Fact]
    public void SilentFinding_IsNotPrinted()
    {
        session.Write("a.txt", Dangling).Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.ED3001.severity = silent\n");
        session.Run("check", "--format", "msbuild", "--fail-on", "suggestion").Should().Be(new Outcome(0, "", ""));
    }

    [Theory]
    [InlineData("ED3001")]
    [InlineData("ed3")]
    [InlineData("ED2,ED3001")]
    [InlineData("ED2 ED3001")]
    [InlineData("DanglingNoteReference")]
    public void Select_RunsTheseRules(string ids) =>
        session.Write("a.txt", Dangling).Run("check", "--select", ids, "--format", "msbuild").Output.Should().Contain("error ED3001:");

    [Fact]
    public void Select_MayBeSaidTwice() =>
        session.Write("a.txt", Dangling).Run("check", "--select", "ED2", "--select", "ED3", "--format", "msbuild").Output.Should().Contain("error ED3001:");

    [Theory]
    [InlineData("--select", "ED2")]
    [InlineData("--ignore", "ED3001")]
    [InlineData("--ignore", "ED2,ED3")]
    public void OtherRules_DoNotRun(string option, string ids) =>
        session.Write("a.txt", Dangling).Run("check", option, ids).Code.Should().Be(0);

    [Fact]
    public void UnreadableLetter_IsToldOfWhateverIsSelected() =>
        session.Write("a.txt", [0xFF, 0xFE, 0x41, 0x00]).Run("check", "--select", "ED3", "--format", "msbuild").Output.Should().StartWith("a.txt(1,1,1,1): error ED0001: ");

    [Fact]
    public void SeveralFormats_AreWrittenAtOnce()
    {
        var outcome = session.Write("a.txt", Dangling).Run("check", "--select", "ED3001", "--format", "msbuild", "--format", "sarif=out.sarif", "--format=json=out.json");
        outcome.Output.Should().StartWith("a.txt(2,13,2,28): error ED3001: ");
        session.Read("out.sarif").Should().Contain("\"ruleId\": \"ED3001\"");
        session.Read("out.json").Should().Contain("\"rule\": \"ED3001\"");
    }

    [Fact]
    public void Output_IsOfTheFormatWithoutAFile()
    {
        session.Write("a.txt", Dangling).Run("check", "--select", "ED3001", "--format", "sarif=out.sarif", "--format", "msbuild", "--output", "out.log").Output.Should().BeEmpty();
        session.Read("out.log").Should().StartWith("a.txt(2,13,2,28): error ED3001: ");
    }

    [Theory]
    [InlineData("Standard output takes one report: give the others files of their own, as in --format sarif=out.sarif.", "--format", "text", "--format", "json")]
    [InlineData("'r' takes one report: give the others files of their own, as in --format sarif=out.sarif.", "--format", "json=r", "--format", "sarif=r")]
    [InlineData("Each report names its file already: leave out --output.", "--format", "json=r", "--output", "s")]
    [InlineData("'json=' names no file; leave out '=' for standard output.", "--format", "json=")]
    public void ReportsThatCannotBePlaced_AreTold(string sentence, params string[] options) =>
        session.Write("a.txt", Sound).Run(["check", .. options]).Should().Be(new Outcome(2, "", sentence + "\n"));

    [Theory]
    [InlineData("--format takes text, msbuild, json, sarif, github, gitlab, azure, junit, checkstyle or rdjson, and not 'sarfi' ('sarif' is nearest).", "check", "--format", "sarfi")]
    [InlineData("--severity takes error, warning or suggestion, and not 'silent'.", "check", "--severity", "silent")]
    [InlineData("--fail-on takes error, warning, suggestion or never, and not 'x'.", "check", "--fail-on", "x")]
    [InlineData("There is no rule 'ED3O01'; did you mean 'ED3001'?", "check", "--select", "ED3O01")]
    [InlineData("There is no rule 'EmptyNotes'; did you mean 'EmptyNote'?", "check", "--ignore", "EmptyNotes")]
    [InlineData("There is no rule 'xyz'; 'validator rules' lists them.", "check", "--ignore", "ED3,xyz")]
    [InlineData("--select names no rule.", "check", "--select", ",")]
    [InlineData("There is no option '--formt'; did you mean '--format'?", "check", "--formt=json")]
    [InlineData("There is no option '--zzzzzzz'; 'validator check --help' lists them, and a file of that name is written after --.", "check", "--zzzzzzz")]
    [InlineData("There is no option '--severty'; did you mean '--severity'?", "check", "a.txt", "--severty", "error")]
    [InlineData("Required argument missing for option: '--output'.", "check", "--output")]
    [InlineData("--stdin-filename says what standard input counts as; name - among the paths to read it.", "check", "a.txt", "--stdin-filename", "b.txt")]
    [InlineData("There is no command 'chek'; did you mean 'check'?", "chek")]
    [InlineData("Say what to do, as in 'validator check letters'; the commands are check, compare, merge, fix, accept, init, explain, rules, lsp.")]
    public void OptionError_IsOneSentence(string sentence, params string[] arguments) =>
        session.Write("a.txt", Sound).Run(arguments).Should().Be(new Outcome(2, "", sentence + "\n"));

    [Fact]
    public void FileWithADash_IsNamedAfterTwoDashes() =>
        session.Write("-a.txt", Sound).Run("check", "--", "-a.txt").Should().Be(new Outcome(0, "Checked 1 letter in 0.00 s: nothing found.\n", ""));

    [Fact]
    public void FileWithAnAtSign_IsALetter() =>
        session.Write("@a.txt", Sound).Run("check", "@a.txt").Should().Be(new Outcome(0, "Checked 1 letter in 0.00 s: nothing found.\n", ""));

    [Fact]
    public void Output_IsWrittenToTheFileAlone()
    {
        var outcome = session.Write("a.txt", Sound).Run("check", "--output", "report.log");
        outcome.Should().Be(new Outcome(0, "", ""));
        session.Read("report.log").Should().Be("Checked 1 letter in 0.00 s: nothing found.\n");
    }

    [Fact]
    public void Output_HasNoColoursAndNoByteOrderMark()
    {
        using var coloured = new Session { Terminal = new(80, HasColours: true) };
        coloured.Write("a.txt", Dangling).Run("check", "-o", "report.log");
        var bytes = File.ReadAllBytes(coloured.PathOf("report.log"));
        bytes.Should().NotContain((byte)0x1B);
        bytes[0].Should().Be((byte)'a');
    }

    [Fact]
    public void OutputInNoFolder_CannotRun() =>
        session.Write("a.txt", Sound).Run("check", "--output", "nowhere/report.log").Should().BeEquivalentTo(
            new Outcome(2, "", "The report cannot be written to 'nowhere/report.log': Could not find a part of the path 'ROOT/nowhere/report.log'.\n"));

    [Fact]
    public void OutputOverALetter_CannotRun()
    {
        session.Write("a.txt", Sound).Run("check", "--output", "a.txt").Should().Be(
            new Outcome(2, "", "The report would overwrite the letter 'a.txt'; give it another name.\n"));
        session.Read("a.txt").Should().Be(Sound);
    }

    [Fact]
    public void Version_IsPrinted() => session.Run("--version").Should().Be(new Outcome(0, "validator 1.0.0\n", ""));

    [Theory]
    [InlineData("--help", "explain <RULE>")]
    [InlineData("check --help", "--fail-on <error|warning|suggestion|never>")]
    [InlineData("rules -h", "--format <text|json>")]
    public void Help_SaysWhatThereIs(string arguments, string expected)
    {
        var outcome = session.Run(arguments.Split(' '));
        outcome.Code.Should().Be(0);
        outcome.Output.Should().Contain(expected);
    }

    [Fact]
    public void Interruption_ExitsQuietly()
    {
        using var interrupted = new Session { Cancellation = new CancellationToken(canceled: true) };
        interrupted.Write("a.txt", Dangling).Run("check").Should().Be(new Outcome(130, "", ""));
    }

    [Fact]
    public void OutputThatFails_IsSaidInOneSentence()
    {
        session.Write("a.txt", Dangling);
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new StreamWriter(new FullDisk());
        Cli.CommandLine.Run(["check"], session.HostOf(Stream.Null, full, error)).Should().Be(2);
        error.ToString().Should().Be("The output cannot be written: No space left on device.\n");
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
