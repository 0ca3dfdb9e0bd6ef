namespace Validator.MSBuild.Tests;

/// <summary>The task in projects that have something else to build.</summary>
[Trait("Speed", "Slow")]
public sealed class OtherProjectTests(LocalFeed feed)
{
    private const string Program = "System.Console.WriteLine(\"Hello\");\n";

    [Fact]
    public async Task CSharpProject_BuildsAndValidatesWhatItNames()
    {
        var edition = feed.NewEdition()
            .With("App.csproj", ProjectWith("""<Edition Include="letters/*.txt" />"""))
            .With("Program.cs", Program)
            .With("other.txt", EditionFolder.LetterWithError)
            .With("letters/a.txt", EditionFolder.LetterWithWarning);

        var build = await edition.Build("-p:ErrorLog=x.sarif");

        build.ExitCode.Should().Be(0, build.Output);
        build.Kinds.Should().Equal("warning ED3004");
        build.Findings[0].Should().StartWith("letters/a.txt(3,34,3,49): ");
        build.Summary.Should().StartWith("App edition: 1 letter, 0 errors, 1 warning, ");
        File.Exists(edition.FileAt("bin/Debug/net10.0/App.dll")).Should().BeTrue();
        Directory.GetFiles(edition.FileAt("bin/Debug/net10.0"), "*.dll").Select(Path.GetFileName).Should().Equal("App.dll");
        File.ReadAllText(edition.FileAt("x.sarif")).Should().NotContain("ED3004");
        File.ReadAllText(edition.FileAt("x.edition.sarif")).Should().Contain("ED3004");
    }

    [Fact]
    public async Task CSharpProject_FailsOnErrorsInLetters()
    {
        var edition = feed.NewEdition()
            .With("App.csproj", ProjectWith("", "<EnableDefaultEditionItems>true</EnableDefaultEditionItems>"))
            .With("Program.cs", Program)
            .With("letters/a.txt", EditionFolder.LetterWithError);

        var build = await edition.Build();

        build.ExitCode.Should().Be(1);
        build.Kinds.Should().Equal("error ED3001");
    }

    [Fact]
    public async Task CSharpProjectWithoutLetters_IsLeftAlone()
    {
        var build = await feed.NewEdition().With("App.csproj", ProjectWith("")).With("Program.cs", Program).With("notes.txt", "Buy milk\n").Build();

        build.ExitCode.Should().Be(0, build.Output);
        build.Findings.Should().BeEmpty();
        build.Output.Should().NotContain(" letter");
    }

    [Theory]
    [InlineData("net10.0", "")]
    [InlineData("netstandard2.0", "false")]
    public async Task ProjectOfSeveralFrameworks_ValidatesWithTheFirst(string framework, string validates)
    {
        var edition = feed.NewEdition().With("App.csproj", ProjectWith("").Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks> net10.0 ; netstandard2.0</TargetFrameworks>", StringComparison.Ordinal));
        await edition.Run("restore", "-p:DisableImplicitFrameworkReferences=true");

        var property = await edition.Run("msbuild", "-getProperty:ValidateEditionOnBuild", $"-p:TargetFramework={framework}");

        property.Output.Trim().Should().Be(validates);
    }

    [Fact]
    public async Task ProjectThatRefersToAnEdition_WaitsForItAndGetsNoAssembly()
    {
        var edition = feed.NewEdition()
            .With("app/App.csproj", ProjectWith("""<ProjectReference Include="../letters/Letters.editionproj" />"""))
            .With("app/Program.cs", Program)
            .With("letters/Letters.editionproj", EditionFolder.OneLineProject)
            .With("letters/a.txt", EditionFolder.LetterWithWarning);

        var build = await edition.Build("app");

        build.ExitCode.Should().Be(0, build.Output);
        build.Kinds.Should().Equal("warning ED3004");
        File.Exists(edition.FileAt("app/bin/Debug/net10.0/App.dll")).Should().BeTrue();
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("pack")]
    [InlineData("test")]
    public async Task OtherCommandsOnAnEdition_DoNoHarm(string command)
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.SoundLetter);

        var outcome = await edition.Run(command);

        outcome.ExitCode.Should().Be(0, outcome.Output);
        Directory.GetDirectories(edition.Path).Select(Path.GetFileName).Should().Equal("obj");
    }

    private static string ProjectWith(string items, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <UseAppHost>false</UseAppHost>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Validator.MSBuild" Version="1.0.0" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
