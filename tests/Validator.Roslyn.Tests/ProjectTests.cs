using System.Text.Json;
using Validator.MSBuild.Tests;

namespace Validator.Roslyn.Tests;

/// <summary>The package in a C# project, installed from a local feed.</summary>
[Trait("Speed", "Slow")]
public sealed class ProjectTests(LocalFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ErrorLog>log.sarif,version=2.1</ErrorLog>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Validator.Roslyn" Version="1.0.0" PrivateAssets="all" />
            <AdditionalFiles Include="letters/**/*.edition;letters/**/*.txt" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Build_ShowsFindingsWithTheirExactPlacesInTheErrorLog()
    {
        var project = feed.NewEdition().With("Archive.csproj", Project).With("Archive.cs", "namespace Archive;\n")
            .With("letters/a.edition", EditionFolder.LetterWithError.Replace("We met", "We 😀 met", StringComparison.Ordinal))
            .With("letters/b.txt", EditionFolder.LetterWithWarning)
            .With("letters/c.txt", EditionFolder.LetterWithSuggestion)
            .With("letters/d.edition", EditionFolder.LetterWithWarning.Replace("garden", "orchard", StringComparison.Ordinal))
            .With("letters/.editorconfig", "[*.txt]\nedition_document = true\n[d.*]\ndotnet_diagnostic.ED3004.severity = error\n")
            .With("letters/notes/README.txt", "1. No letter[footnoteRef:1]")
            .With("letters/notes/.editorconfig", "[*.txt]\nedition_document = false\n");

        var build = await project.Build();

        build.Findings.Select(line => line.Split(" (http")[0]).Should().BeEquivalentTo(
            $"{project.FileAt("letters/a.edition")}(3,16): error ED3001: No note answers the reference to note 1; add its text at the paragraph's end, as in “ [1:  …] ”",
            $"{project.FileAt("letters/b.txt")}(3,34): warning ED3004: Note 1 is referred to at line 3 already; a second reference is written “See note 1” in a note of its own",
            $"{project.FileAt("letters/d.edition")}(3,34): error ED3004: Note 1 is referred to at line 3 already; a second reference is written “See note 1” in a note of its own");
        build.ExitCode.Should().Be(1);
        using var log = JsonDocument.Parse(File.ReadAllText(project.FileAt("log.sarif")));
        log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Told).Should().BeEquivalentTo(
            "error ED3001 a.edition 3:16-3:31", "warning ED3004 b.txt 3:34-3:49", "note ED3008 c.txt 3:34-3:49", "error ED3004 d.edition 3:34-3:49");

        static string Told(JsonElement result)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            return $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()} {place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[^1]} "
                + $"{region.GetProperty("startLine").GetInt32()}:{region.GetProperty("startColumn").GetInt32()}-{region.GetProperty("endLine").GetInt32()}:{region.GetProperty("endColumn").GetInt32()}";
        }
    }

    [Fact]
    public async Task Build_KnowsTheFilesThatOptionsName()
    {
        var project = feed.NewEdition().With("Archive.cs", "namespace Archive;\n")
            .With("Archive.csproj", Project.Replace("letters/**/*.txt", "letters/years/*.txt", StringComparison.Ordinal))
            .With("letters/a.edition", EditionFolder.SoundLetter)
            .With("letters/years/b.txt", EditionFolder.SoundLetter)
            .With("letters/persons.txt", "A. Fenn\n\n1. No letter[footnoteRef:1]\n")
            .With("lists/editor's persons.txt", "B. Marlow\n")
            .With("letters/.editorconfig", "[*.txt]\nedition_document = true\n[*]\nedition_persons = persons.txt # of 1921\ndotnet_diagnostic.ED5007.severity = warning\n")
            .With("letters/years/.editorconfig", "[*]\nedition_persons: ../../lists/editor's persons.txt\n");

        var build = await project.Build();

        build.Findings.Select(line => line.Split(" (http")[0]).Should().BeEquivalentTo(
            $"{project.FileAt("letters/a.edition")}(1,12): warning ED5007: B. Marlow is not in the edition’s register of persons",
            $"{project.FileAt("letters/years/b.txt")}(1,1): warning ED5007: A. Fenn is not in the edition’s register of persons");
    }
}
