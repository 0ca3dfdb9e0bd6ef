namespace Validator.MSBuild.Tests;

[Trait("Speed", "Slow")]
public sealed class ReplayTests(LocalFeed feed)
{
    private const string Cache = "obj/validator.cache";

    [Fact]
    public async Task UnchangedEdition_ShowsTheSameWithoutChecking()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithWarning).With("b.txt", EditionFolder.LetterWithSuggestion);

        var (first, firstWasChecked) = await edition.BuildAndWatch("-v:normal");
        var (second, secondWasChecked) = await edition.BuildAndWatch("-v:normal", "--no-restore");

        firstWasChecked.Should().BeTrue();
        secondWasChecked.Should().BeFalse();
        second.Findings.Should().Equal(first.Findings).And.HaveCount(1);
        Messages(second).Should().Equal(Messages(first)).And.HaveCount(1);
        WithoutTime(second.Summary).Should().Be(WithoutTime(first.Summary));

        static IEnumerable<string> Messages(Outcome outcome) => outcome.Output.Split('\n').Where(line => line.Contains("message ED", StringComparison.Ordinal));
        static string WithoutTime(string summary) => summary[..summary.LastIndexOf(',')];
    }

    [Fact]
    public async Task ChangedLetterOfTheSameLengthAndTime_IsCheckedAgain()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError);
        await edition.Build();
        var time = File.GetLastWriteTimeUtc(edition.FileAt("a.txt"));
        edition.With("a.txt", EditionFolder.LetterWithError.Replace("[footnoteRef:1]", " now and always", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(edition.FileAt("a.txt"), time);

        var (build, wasChecked) = await edition.BuildAndWatch();

        wasChecked.Should().BeTrue();
        build.ExitCode.Should().Be(0, build.Output);
        build.Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task NewOrChangedFiles_AreSeen()
    {
        var edition = feed.NewEdition().WithProject().With("letters/a.txt", EditionFolder.LetterWithError);
        await edition.Build();

        (await After("letters/b.txt", EditionFolder.LetterWithError)).Should().Equal("error ED3001", "error ED3001");
        (await After(".editorconfig", "[*.txt]\ndotnet_diagnostic.ED3001.severity = warning\n")).Should().Equal("warning ED3001", "warning ED3001");
        (await After(".editorconfig", "[*a.txt]\ndotnet_diagnostic.ED3001.severity = none\n")).Should().Equal("error ED3001");
        (await After("letters/.editorconfig", "root = true\n")).Should().Equal("error ED3001", "error ED3001");
        (await After("accepted.tsv", "rule\tdocument\tfound\treason\nED3001\tletters/a.txt\t[footnoteRef:1]\tso in print\n")).Should().Equal("error ED3001");

        async Task<IReadOnlyList<string>> After(string name, string text) => (await edition.With(name, text).Build("--no-restore")).Kinds;
    }

    [Fact]
    public async Task OtherTool_ChecksAgain()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError);
        await edition.Build();

        var (_, wasChecked) = await edition.BuildAndWatch("-p:ValidatorTaskFramework=netstandard2.0");

        wasChecked.Should().BeTrue();
    }

    [Fact]
    public async Task OtherSeverities_NeedNoCheck()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithWarning);
        await edition.Build();

        var (build, wasChecked) = await edition.BuildAndWatch("-p:TreatWarningsAsErrors=true");

        wasChecked.Should().BeFalse();
        build.Kinds.Should().Equal("error ED3004");
    }

    [Fact]
    public async Task DamagedCache_CountsAsNone()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError);
        await edition.Build();
        var bytes = File.ReadAllBytes(edition.FileAt(Cache));
        bytes[^1] ^= 1;
        File.WriteAllBytes(edition.FileAt(Cache), bytes);

        var (build, wasChecked) = await edition.BuildAndWatch();

        wasChecked.Should().BeTrue();
        build.Kinds.Should().Equal("error ED3001");
    }

    [Fact]
    public async Task Clean_RemovesTheFindingsAndRebuildChecksAgain()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError);
        await edition.Build();
        File.Exists(edition.FileAt(Cache)).Should().BeTrue();

        var clean = await edition.Run("clean");
        var isThere = File.Exists(edition.FileAt(Cache));
        await edition.Build();
        var (rebuild, wasChecked) = await edition.BuildAndWatch("-t:Rebuild");

        clean.ExitCode.Should().Be(0, clean.Output);
        isThere.Should().BeFalse();
        wasChecked.Should().BeTrue();
        rebuild.Kinds.Should().Equal("error ED3001");
    }
}
