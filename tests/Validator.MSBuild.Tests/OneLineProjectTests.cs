namespace Validator.MSBuild.Tests;

[Trait("Speed", "Slow")]
public sealed class OneLineProjectTests(LocalFeed feed)
{
    private const string Help = "https://github.com/edition-validator/validator/blob/main/rules/Notes/";

    [Fact]
    public async Task LetterWithError_FailsWithCanonicalLineHelpLinkAndSummary()
    {
        var edition = feed.NewEdition().WithProject().With("letters/a.txt", EditionFolder.LetterWithError);

        var build = await edition.Build();

        build.ExitCode.Should().Be(1);
        build.Findings.Should().Equal(
            "letters/a.txt(3,13,3,28): error ED3001: No note answers the reference to note 1; add its text at the paragraph's end, as in “ [1:  …] ” "
            + $"({Help}ED3001.DanglingNoteReference.md)");
        build.Summary.Should().MatchRegex(@"^Letters -> 1 letter, 1 error, 0 warnings, \d+\.\d\d s$");
    }

    [Fact]
    public async Task SoundLetters_SucceedAndLeaveOnlyObj()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.SoundLetter).With("b.edition", EditionFolder.SoundLetter);

        var build = await edition.Build();

        build.ExitCode.Should().Be(0, build.Output);
        build.Findings.Should().BeEmpty();
        build.Summary.Should().StartWith("Letters -> 2 letters, 0 errors, 0 warnings, ");
        Directory.GetDirectories(edition.Path).Select(Path.GetFileName).Should().Equal("obj");
    }

    [Fact]
    public async Task OnLinux_TheTaskIsOneThatNeedNotBeCompiledFirst()
    {
        Assert.SkipUnless(System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier == "linux-x64", "The package holds a task compiled ahead for Linux on x64 alone.");

        var build = await feed.NewEdition().WithProject().With("a.txt", EditionFolder.SoundLetter).Build("-v:detailed");

        build.ExitCode.Should().Be(0, build.Output);
        build.Output.Should().MatchRegex("Using \"ValidateEdition\" task from assembly \".*/tasks/net10.0/linux-x64/Validator.MSBuild.dll\"");
    }

    [Fact]
    public async Task Severities_AreErrorsWarningsAndMessages()
    {
        var edition = feed.NewEdition().WithProject()
            .With("error.txt", EditionFolder.LetterWithError)
            .With("silent.txt", EditionFolder.LetterWithError)
            .With("suggestion.txt", EditionFolder.LetterWithSuggestion)
            .With("warning.txt", EditionFolder.LetterWithWarning)
            .With(".editorconfig", "[silent.txt]\ndotnet_diagnostic.ED3001.severity = silent\n");

        var build = await edition.Build("-v:normal");

        build.Kinds.Should().Equal("error ED3001", "warning ED3004");
        build.Output.Should().Contain("suggestion.txt(3,34,3,49): message ED3008: ").And.NotContain("silent.txt(");
        build.Summary.Should().StartWith("Letters -> 4 letters, 1 error, 1 warning, 1 suggestion, ");
    }

    [Fact]
    public async Task Suggestions_AreQuietByDefaultAndDoNotFail()
    {
        var build = await feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithSuggestion).Build();

        build.ExitCode.Should().Be(0, build.Output);
        build.Output.Should().NotContain("ED3008");
    }

    [Fact]
    public async Task NoLetters_IsSaid()
    {
        var build = await feed.NewEdition().WithProject().Build();

        build.ExitCode.Should().Be(0);
        build.Findings.Should().ContainSingle().Which.Should().EndWith(
            "warning : No letters found: letters are the .txt and .edition files in the project's folder and below, or what Edition items name");
    }

    [Fact]
    public async Task MissingLetter_IsAFinding()
    {
        var build = await feed.NewEdition()
            .With("Letters.editionproj", """<Project Sdk="Validator.Sdk/1.0.0"><ItemGroup><Edition Include="lost.txt" /></ItemGroup></Project>""")
            .Build();

        build.ExitCode.Should().Be(1);
        build.Kinds.Should().Equal("error ED0001");
    }

    [Fact]
    public async Task MistakeInConfiguration_IsAFindingAtItsPlace()
    {
        var build = await feed.NewEdition().WithProject()
            .With("letters/a.txt", EditionFolder.SoundLetter)
            .With(".editorconfig", "[*.txt]\ndotnet_diagnostic.ED3001.severity = eror\n")
            .Build();

        build.ExitCode.Should().Be(0);
        build.Findings.Should().ContainSingle().Which.Should().StartWith(".editorconfig(2,37,2,41): warning ED0003: eror is no severity");
    }

    [Fact]
    public async Task AwkwardNames_ArePrintedAsTheyAre()
    {
        var edition = feed.NewEdition().WithProject()
            .With("sp ace/p (1) %41;é’.txt", EditionFolder.LetterWithError)
            .With("[x]$(y)@(z).txt", EditionFolder.LetterWithError);

        var build = await edition.Build();

        build.Findings.Select(line => line[..line.IndexOf("(3,", StringComparison.Ordinal)]).Should().Equal("[x]$(y)@(z).txt", "sp ace/p (1) %41;é’.txt");
    }

    [Theory]
    [InlineData("-m")]
    [InlineData("-mt")]
    public async Task SeveralEditionsAtOnce_GiveEachItsFindings(string mode)
    {
        var edition = feed.NewEdition();
        for (var i = 0; i < 4; i++)
        {
            edition.With($"part{i}/Part{i}.editionproj", EditionFolder.OneLineProject).With($"part{i}/a.txt", EditionFolder.LetterWithError);
        }

        edition.With("All.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><Part Include="*/*.editionproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Part)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Part)" BuildInParallel="true" /></Target>
            </Project>
            """);
        await edition.Run("restore", "All.proj");

        var build = await edition.Build("All.proj", "--no-restore", mode, "-fl", "-flp:v=detailed;logfile=build.log");

        build.ExitCode.Should().Be(1);
        build.Kinds.Should().Equal(Enumerable.Repeat("error ED3001", 4));
        build.Output.Split("1 letter, 1 error").Should().HaveCount(5);
        File.ReadAllText(edition.FileAt("build.log")).Should().NotContain("Launching task \"ValidateEdition\"").And.NotContain("Launching task \"Validator.");
    }

    [Fact]
    public async Task DesignTimeBuild_ValidatesNothing()
    {
        var build = await feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError).Build("-p:DesignTimeBuild=true");

        build.ExitCode.Should().Be(0, build.Output);
        build.Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task OlderFramework_FindsTheSame()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.LetterWithError).With("b.txt", EditionFolder.LetterWithWarning);

        var onNet = await edition.Build("-t:Rebuild", "-p:ErrorLog=net.sarif");
        var onStandard = await edition.Build("-t:Rebuild", "-p:ErrorLog=standard.sarif", "-p:ValidatorTaskFramework=netstandard2.0");

        onStandard.Findings.Should().Equal(onNet.Findings).And.HaveCount(2);
        File.ReadAllText(edition.FileAt("standard.sarif")).Should().Be(File.ReadAllText(edition.FileAt("net.sarif")));
    }
}
