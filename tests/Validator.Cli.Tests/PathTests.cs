namespace Validator.Tests;

/// <summary>Which letters paths name, and which edition each belongs to.</summary>
public sealed class PathTests : IDisposable
{
    private const string Dangling = "A. Marlow to B. Penrose. 1 May 1921.\nAll is well.[footnoteRef:3]\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Folder_StandsForEveryLetterBelow()
    {
        Letters("a.txt", "b.edition", "C.TXT", "sub/deep/d.txt", "notes.md", "README", ".hidden/e.txt", "bin/f.txt", "sub/obj/g.txt", "node_modules/h.txt");
        Checked().Should().Equal("C.TXT", "a.txt", "b.edition", "sub/deep/d.txt");
    }

    [Fact]
    public void NoPath_IsTheCurrentFolder()
    {
        Letters("a.txt");
        session.Run("check", "--format", "msbuild", "--select", "ED3001").Output.Should().StartWith("a.txt(2,13,2,28): ");
    }

    [Theory]
    [InlineData("sub", "sub/b.txt", "sub/deep/c.txt")]
    [InlineData("sub/", "sub/b.txt", "sub/deep/c.txt")]
    [InlineData("./sub/../a.txt", "a.txt")]
    [InlineData("notes.md", "notes.md")]
    [InlineData(".hidden", ".hidden/d.txt")]
    [InlineData("*.txt", "a.txt")]
    [InlineData("*", "a.txt", "sub/b.txt", "sub/deep/c.txt")]
    [InlineData("*.md", "notes.md")]
    [InlineData("?.txt", "a.txt")]
    [InlineData("sub/*.txt", "sub/b.txt")]
    [InlineData("**/*.txt", "a.txt", "sub/b.txt", "sub/deep/c.txt")]
    [InlineData("**/deep", "sub/deep/c.txt")]
    [InlineData("sub/**", "sub/b.txt", "sub/deep/c.txt")]
    [InlineData("**/**/c.txt", "sub/deep/c.txt")]
    [InlineData("*/deep/*.txt", "sub/deep/c.txt")]
    [InlineData(".hidden/*.txt", ".hidden/d.txt")]
    public void Path_NamesLetters(string path, params string[] letters)
    {
        Letters("a.txt", "sub/b.txt", "sub/deep/c.txt", ".hidden/d.txt", "notes.md");
        Checked(path).Should().Equal(letters);
    }

    [Fact]
    public void AbsolutePattern_NamesLetters()
    {
        Letters("sub/b.txt");
        Checked(session.PathOf("sub/*.txt")).Should().Equal("sub/b.txt");
    }

    [Fact]
    public void FileWhoseNameIsAPattern_IsThatFile()
    {
        Letters("a*.txt", "ab.txt");
        Checked("a*.txt").Should().Equal("a*.txt");
    }

    [Fact]
    public void LetterNamedTwice_IsCheckedOnce()
    {
        Letters("sub/b.txt", "sub/deep/c.txt");
        Checked("sub/b.txt", "sub/deep", "sub", "**/*.txt").Should().Equal("sub/b.txt", "sub/deep/c.txt");
    }

    [Fact]
    public void Root_IsTheNearestProjectElseTheLedgersElseTheFolderElseTheOwnFolder()
    {
        Letters("edition/sub/a.txt", "ledger/sub/b.txt", "plain/sub/c.txt", "own/sub/d.txt");
        session.Write("edition/Letters.editionproj", "<Project/>").Write("ledger/accepted.tsv", "").Write("edition/sub/accepted.tsv", "");
        var json = session.Run("check", "edition/sub", "ledger/sub", "plain", "own/sub/d.txt", "--format", "json").Output;
        using var document = System.Text.Json.JsonDocument.Parse(json);
        document.RootElement.GetProperty("editions").EnumerateArray().Select(edition => edition.GetProperty("root").GetString())
            .Should().Equal("ROOT/edition", "ROOT/ledger", "ROOT/own/sub", "ROOT/plain");
        document.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == "ED3001")
            .Select(finding => finding.GetProperty("document").GetString()).Should().Equal("sub/a.txt", "sub/b.txt", "d.txt", "sub/c.txt");
    }

    [Fact]
    public void MissingPath_IsSaidAndTheOthersAreChecked()
    {
        Letters("a.txt");
        var outcome = session.Run("check", "nowhere.txt", "a.txt", "nothing/*.txt", "--format", "msbuild", "--select", "ED3001");
        outcome.Code.Should().Be(2);
        outcome.Error.Should().Be("There is no file or folder 'nowhere.txt'.\nNo letter matches 'nothing/*.txt'.\n");
        outcome.Output.Should().StartWith("a.txt(2,13,2,28): error ED3001: ");
    }

    [Theory]
    [InlineData("nowhere", "There is no file or folder 'nowhere'.")]
    [InlineData("*.edition", "No letter matches '*.edition'.")]
    [InlineData("empty", "No letters found: there is no .txt or .edition file in 'empty' or below.")]
    [InlineData("", "A path is empty.")]
    public void NoLetters_CannotRun(string path, string sentence)
    {
        session.Write("empty/README", "");
        session.Run("check", path, "--format", "sarif").Should().Be(new Outcome(2, "", sentence + "\n"));
    }

    [Fact]
    public void EmptyFolder_CannotRun() =>
        session.Run("check").Should().Be(new Outcome(2, "", "No letters found: there is no .txt or .edition file in the current folder or below.\n"));

    [Fact]
    public void ExcludedLetters_AreNone()
    {
        Letters("a.txt", "b.txt");
        session.Write(".editorconfig", "root = true\n[b.txt]\nedition_document = false\n");
        Checked().Should().Equal("a.txt");
        session.Run("check", "b.txt").Should().Be(new Outcome(2, "", "No letters found: 'edition_document = false' in .editorconfig excludes each of those named.\n"));
    }

    [Fact]
    public void StandardInput_CountsAsItsFile()
    {
        session.Write("sub/.editorconfig", "[b.txt]\ndotnet_diagnostic.ED3001.severity = warning\n").Write("Letters.editionproj", "<Project/>");
        var outcome = Input(Dangling, "check", "-", "--stdin-filename", "sub/b.txt", "--format", "json", "--select", "ED3");
        outcome.Code.Should().Be(0);
        outcome.Output.Should().Contain("\"severity\": \"warning\"").And.Contain("\"root\": \"ROOT\"").And.Contain("\"document\": \"sub/b.txt\"");
    }

    [Fact]
    public void StandardInput_HidesItsFile()
    {
        Letters("a.txt", "b.txt");
        var outcome = Input("A. Marlow to B. Penrose. 1 May 1921.\nMended.\n", "check", ".", "-", "--stdin-filename", "a.txt", "--format", "msbuild", "--select", "ED3001");
        outcome.Output.Should().StartWith("b.txt(").And.NotContain("a.txt");
    }

    [Theory]
    [InlineData("check", "-")]
    [InlineData("check", "--stdin-filename", "stdin.txt")]
    public void StandardInput_ShowsItsLines(params string[] arguments)
    {
        var outcome = Input(Dangling, [.. arguments, "--select", "ED3001"]);
        outcome.Code.Should().Be(1);
        outcome.Output.Should().StartWith("stdin.txt:2:13: error ED3001: ").And.Contain("  2 │ All is well.[footnoteRef:3]\n    │             ^^^^^^^^^^^^^^^\n");
    }

    [Fact]
    public void StandardInput_IsBytes()
    {
        var outcome = session.RunWith([.. "A. Marlow to B. Penrose. 1 May 1921.\nCaf"u8, 0xE9, .. "\n"u8], "check", "-", "--select", "ED0", "--format", "msbuild");
        outcome.Output.Should().StartWith("stdin.txt(2,4,2,5): error ED0002: ");
    }

    private void Letters(params string[] names)
    {
        foreach (var name in names) session.Write(name, Dangling);
    }

    private string[] Checked(params string[] paths)
    {
        var outcome = session.Run(["check", .. paths, "--format", "msbuild", "--select", "ED3001"]);
        outcome.Error.Should().BeEmpty();
        return [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('(')[0]).Order(StringComparer.Ordinal)];
    }

    private Outcome Input(string text, params string[] arguments) => session.RunWith(System.Text.Encoding.UTF8.GetBytes(text), arguments);
}
