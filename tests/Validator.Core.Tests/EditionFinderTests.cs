using Validator.Analysis;
using Validator.Files;
using Validator.Rules;

namespace Validator.Tests;

public sealed class EditionFinderTests
{
    [Fact]
    public void Folder_StandsForItsLettersButHiddenAndBuildFolders()
    {
        var files = new MemoryFiles();
        foreach (var path in new[] { "/e/a.txt", "/e/b.edition", "/e/c.md", "/e/x/d.TXT", "/e/.git/e.txt", "/e/bin/f.txt", "/e/obj/g.txt", "/e/node_modules/h.txt" }) files.Add(path, "");
        new EditionFinder(files, RuleCatalog.All).LettersBelow("/e").Should().Equal("/e/a.txt", "/e/b.edition", "/e/x/d.TXT");
    }

    [Theory]
    [InlineData("/e/Letters.editionproj", "/e/sub/accepted.tsv", "/e")]
    [InlineData("/e/sub/Letters.editionproj", "/e/accepted.tsv", "/e/sub")]
    [InlineData("/e/readme.md", "/e/sub/accepted.tsv", "/e/sub")]
    [InlineData("/e/readme.md", "/e/other.md", "/named")]
    public void Root_IsTheNearestProjectElseLedgerElseTheNamedFolder(string first, string second, string root)
    {
        var files = new MemoryFiles().Add(first, "").Add(second, "").Add("/e/sub/deep/a.txt", "");
        new EditionFinder(files, RuleCatalog.All).RootOf("/e/sub/deep/a.txt", "/named").Should().Be(root);
    }

    [Fact]
    public void LettersOfSeveralRoots_AreSeveralEditions()
    {
        var files = new MemoryFiles().Add("/e/A.editionproj", "").Add("/f/B.editionproj", "").Add("/e/a.txt", "").Add("/f/b.txt", "");
        var editions = new EditionFinder(files, RuleCatalog.All).EditionsOf(["/f/b.txt", "/e/a.txt", "/e/a.txt"]);
        editions.Select(edition => edition.Root).Should().Equal("/e", "/f");
        editions[0].Letters.Should().Equal("/e/a.txt");
        editions[0].NameOf("/e/a.txt").Should().Be("a.txt");
    }

    [Fact]
    public void Disk_PassesOverFoldersNamedLikeLettersAndLoops()
    {
        var root = Directory.CreateTempSubdirectory("validator-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(root, "a.txt"), "");
            Directory.CreateDirectory(Path.Combine(root, "folder.txt"));
            Directory.CreateSymbolicLink(Path.Combine(root, "folder.txt", "loop"), root);
            File.CreateSymbolicLink(Path.Combine(root, "link.txt"), Path.Combine(root, "a.txt"));
            new EditionFinder(new DiskFiles(), RuleCatalog.All).LettersBelow(root).Select(Path.GetFileName).Should().Equal("a.txt", "link.txt");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void Disk_SaysInASentenceWhyALetterCannotBeRead()
    {
        var root = Directory.CreateTempSubdirectory("validator-").FullName;
        try
        {
            var gone = () => new DiskFiles().ReadLetter(Path.Combine(root, "gone.txt"));
            gone.Should().Throw<IOException>().WithMessage("it is not there");
            var folder = () => new DiskFiles().ReadLetter(root);
            folder.Should().Throw<IOException>();
            new DiskFiles().FilesIn(Path.Combine(root, "gone")).Should().BeEmpty();
        }
        finally
        {
            Directory.Delete(root);
        }
    }
}
