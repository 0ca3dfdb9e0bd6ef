namespace Validator.Tests;

public sealed class CacheTests : IDisposable
{
    private const string Head = "A. Orde to B. Finch. 1 May 1900.\n";
    private const string Cache = "obj/validator.cache";

    private readonly Session session = new Session()
        .Write("a.txt", Head + "\n1. The mail[footnoteRef:1] came [sci] late.\n3. We met in  June.\n")
        .Write("letters/b.txt", Head + "We “met” in \"May\"[footnoteRef:2]. [2:  At Harwick's.] \n");

    public void Dispose() => session.Dispose();

    [Fact]
    public void EditionWithAProject_KeepsResultsInObj()
    {
        session.Write("Letters.editionproj", "<Project />");

        var first = session.Run("check");
        var kept = File.ReadAllBytes(session.PathOf(Cache));
        var second = session.Run("check");

        second.Should().Be(first);
        first.Output.Should().Contain("ED3001");
        File.ReadAllBytes(session.PathOf(Cache)).Should().Equal(kept, "there was nothing new to keep");
        session.Run("check", "--no-cache").Should().Be(first);
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--format", "sarif")]
    [InlineData("--format", "msbuild")]
    [InlineData("--statistics")]
    public void KeptResults_ReadTheSameInEveryReport(params string[] options)
    {
        var fresh = session.Run(["check", .. options]);

        session.Run("check", "--cache", "kept");

        session.Run(["check", "--cache", "kept", .. options]).Should().Be(fresh);
    }

    [Fact]
    public void FolderWithoutAProject_IsLeftAsItIs()
    {
        session.Run("check");

        Directory.GetFileSystemEntries(session.Folder).Select(Path.GetFileName).Should().BeEquivalentTo(".editorconfig", "a.txt", "letters");
    }

    [Fact]
    public void NoCache_KeepsNothing()
    {
        session.Write("Letters.editionproj", "<Project />").Run("check", "--no-cache");

        Directory.Exists(session.PathOf("obj")).Should().BeFalse();
    }

    [Fact]
    public void NamedFolder_IsTheOnlyPlaceWrittenTo()
    {
        session.Write("Letters.editionproj", "<Project />").Run("check", "--cache", "../" + Path.GetFileName(session.Folder) + "/kept/deeper");

        File.Exists(session.PathOf("kept/deeper/validator.cache")).Should().BeTrue();
        Directory.Exists(session.PathOf("obj")).Should().BeFalse();
    }

    [Fact]
    public void ObjThatLeadsElsewhere_IsNotFollowed()
    {
        session.Write("Letters.editionproj", "<Project />");
        var elsewhere = Directory.CreateTempSubdirectory("validator-").FullName;
        try
        {
            Directory.CreateSymbolicLink(session.PathOf("obj"), elsewhere);

            session.Run("check").Output.Should().Contain("ED3001");

            Directory.GetFileSystemEntries(elsewhere).Should().BeEmpty();
        }
        finally
        {
            Directory.Delete(elsewhere);
        }
    }

    [Fact]
    public void FolderThatCannotBeWritten_IsToldAndChangesNothing()
    {
        var fresh = session.Run("check");

        var run = session.Run("check", "--cache", "a.txt");

        run.Output.Should().Be(fresh.Output);
        run.Code.Should().Be(fresh.Code);
        run.Error.Should().StartWith("Nothing is kept in 'ROOT/a.txt' for the next run: ").And.EndWith(".\n");
    }

    [Fact]
    public void CacheAndNoCache_CannotBoth()
    {
        var run = session.Run("check", "--cache", "kept", "--no-cache");

        run.Code.Should().Be(2);
        run.Error.Should().Be("--no-cache keeps nothing: leave out --cache.\n");
    }

    [Fact]
    public void StandardInput_IsNotKept()
    {
        session.Write("Letters.editionproj", "<Project />").RunWith([.. "A. Orde to B. Finch. 1 May 1900.\n"u8], "check", "-", "--stdin-filename", "a.txt").Code.Should().Be(0);

        Directory.Exists(session.PathOf("obj")).Should().BeFalse();
    }
}
