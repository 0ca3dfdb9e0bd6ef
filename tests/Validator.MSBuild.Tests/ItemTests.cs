using System.Text.Json;
using Microsoft.Build.Logging.StructuredLogger;
using Validator.Analysis;
using Validator.Files;
using Validator.Rules;

namespace Validator.MSBuild.Tests;

[Trait("Speed", "Slow")]
public sealed class ItemTests(LocalFeed feed)
{
    [Fact]
    public async System.Threading.Tasks.Task DefaultItems_AreTheLettersOfEveryFrontEnd()
    {
        var edition = feed.NewEdition().WithProject();
        foreach (var name in new[]
                 {
                     "a.txt", "b.TXT", "c.edition", "letters/d.txt", "letters/.e.txt", "letters/notes.md", ".hidden/f.txt", "letters/.git/g.txt", "bin/h.txt",
                     "letters/bin/deep/i.txt", "obj/j.txt", "letters/obj/k.txt", "node_modules/l/m.txt", "BIN/n.txt", "binary/o.txt", "p.txt/q.txt", "letters/r.txt.bak",
                 })
            edition.With(name, EditionFolder.LetterWithError);
        Directory.CreateSymbolicLink(edition.FileAt("letters/loop"), edition.Path);
        Directory.CreateSymbolicLink(edition.FileAt("linked"), edition.FileAt("binary"));

        var build = await edition.Build();

        var found = build.Findings.Select(line => line[..line.IndexOf("(3,", StringComparison.Ordinal)]).ToArray();
        found.Should().Equal("a.txt", "b.TXT", "binary/o.txt", "c.edition", "letters/.e.txt", "letters/d.txt", "p.txt/q.txt");
        new EditionFinder(new DiskFiles(), RuleCatalog.All).LettersBelow(edition.Path).Select(path => Path.GetRelativePath(edition.Path, path).Replace('\\', '/')).Should().Equal(found);
    }

    [Theory]
    [InlineData("""<Edition Remove="drafts/**" />""", "letters/a.txt,letters/c.md")]
    [InlineData("""<Edition Include="drafts/b.txt" />""", "drafts/b.txt,letters/a.txt,letters/c.md")]
    [InlineData("", "letters/a.txt,letters/c.md", "-p:EnableDefaultEditionItems=false", """<Edition Include="letters/*.*" />""")]
    [InlineData("", "letters/c.md", "-p:EnableDefaultItems=false")]
    public async System.Threading.Tasks.Task Items_AreChangedAsUsual(string items, string files, string argument = "-p:Unused=true", string more = "")
    {
        var edition = feed.NewEdition()
            .With("Letters.editionproj", $"""<Project Sdk="Validator.Sdk/1.0.0"><ItemGroup><Edition Include="letters/c.md" />{items}{more}</ItemGroup></Project>""")
            .With("letters/a.txt", EditionFolder.LetterWithError)
            .With("letters/c.md", EditionFolder.LetterWithError)
            .With("drafts/b.txt", EditionFolder.LetterWithError);

        var build = await edition.Build(argument);

        string.Join(",", build.Findings.Select(line => line[..line.IndexOf("(3,", StringComparison.Ordinal)])).Should().Be(files);
    }

    [Fact]
    public async System.Threading.Tasks.Task FilesThatAreNoDocuments_AreLeftOut()
    {
        var build = await feed.NewEdition().WithProject()
            .With("a.txt", EditionFolder.LetterWithError)
            .With("README.txt", EditionFolder.LetterWithError)
            .With(".editorconfig", "[README.txt]\nedition_document = false\n")
            .Build();

        build.Findings.Should().ContainSingle().Which.Should().StartWith("a.txt(");
        build.Summary.Should().Contain("1 letter,");
    }

    [Fact]
    public async System.Threading.Tasks.Task BinaryLog_HoldsTheLetters()
    {
        var edition = feed.NewEdition().WithProject().With("letters/a.txt", EditionFolder.LetterWithError);

        await edition.Build("-bl:build.binlog");

        var log = BinaryLog.ReadBuild(edition.FileAt("build.binlog"));
        log.SourceFiles.Should().ContainSingle(file => file.FullPath.EndsWith("letters/a.txt")).Which.Text.Should().StartWith(EditionFolder.LetterWithError);
        log.FindChildrenRecursive<Error>().Should().ContainSingle().Which.Code.Should().Be("ED3001");
    }

    [Fact]
    public async System.Threading.Tasks.Task Solution_BuildsEditions()
    {
        var edition = feed.NewEdition().With("part/Part.editionproj", EditionFolder.OneLineProject).With("part/a.txt", EditionFolder.LetterWithError);
        await edition.Run("new", "sln", "--name", "All", "--format", "sln");
        var added = await edition.Run("sln", "All.sln", "add", "part/Part.editionproj");

        var build = await edition.Build();

        added.ExitCode.Should().Be(0, added.Output);
        build.ExitCode.Should().Be(1);
        build.Findings.Should().ContainSingle();
        build.Findings[0].Should().Contain("a.txt(3,13,3,28): error ED3001");
    }
}
