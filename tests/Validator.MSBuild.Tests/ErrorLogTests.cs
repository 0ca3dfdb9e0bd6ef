using System.Text.Json;

namespace Validator.MSBuild.Tests;

[Trait("Speed", "Slow")]
public sealed class ErrorLogTests(LocalFeed feed)
{
    [Theory]
    [InlineData("-p:ErrorLog=logs/x.sarif")]
    [InlineData("-p:ErrorLog=logs/x.sarif%2Cversion=2.1")]
    public async Task ErrorLog_IsSarifWithTheSeveritiesOfTheBuild(string property)
    {
        var edition = feed.NewEdition().WithProject()
            .With("letters/ä b.txt", EditionFolder.LetterWithError)
            .With("letters/c.txt", EditionFolder.LetterWithWarning)
            .With("letters/d.txt", EditionFolder.LetterWithSuggestion);

        await edition.Build(property, "-p:WarningsAsErrors=ED3004");
        var first = File.ReadAllText(edition.FileAt("logs/x.sarif"));
        File.Delete(edition.FileAt("logs/x.sarif"));
        await edition.Build(property, "-p:WarningsAsErrors=ED3004");

        (File.ReadAllText(edition.FileAt("logs/x.sarif"))).Should().Be(first);
        using var log = JsonDocument.Parse(first);
        log.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Told).Should().Equal(
            "error ED3004 letters/c.txt 3:34-3:49", "note ED3008 letters/d.txt 3:34-3:49", "error ED3001 letters/%C3%A4%20b.txt 3:13-3:28");

        static string Told(JsonElement result)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            return $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()} {place.GetProperty("artifactLocation").GetProperty("uri").GetString()} "
                + $"{region.GetProperty("startLine").GetInt32()}:{region.GetProperty("startColumn").GetInt32()}-{region.GetProperty("endLine").GetInt32()}:{region.GetProperty("endColumn").GetInt32()}";
        }
    }

    [Fact]
    public async Task ErrorLogThatIsALetter_IsRefused()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.SoundLetter);

        var build = await edition.Build("-p:ErrorLog=a.txt");

        build.ExitCode.Should().Be(1);
        build.Output.Should().Contain("The error log would overwrite the letter 'a.txt'; give it another name.");
        File.ReadAllText(edition.FileAt("a.txt")).Should().StartWith(EditionFolder.SoundLetter);
    }

    [Fact]
    public async Task ErrorLogThatCannotBeWritten_IsSaid()
    {
        var edition = feed.NewEdition().WithProject().With("a.txt", EditionFolder.SoundLetter);

        var build = await edition.Build("-p:ErrorLog=obj");

        build.ExitCode.Should().Be(1);
        build.Output.Should().Contain("The error log cannot be written to 'obj': ");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("x.sarif", "x.sarif")]
    [InlineData("x.sarif,version=2.1", "x.sarif")]
    [InlineData("x.sarif;version=2", "x.sarif")]
    public void ErrorLogFile_IsWhatStandsBeforeTheVersion(string? value, string? file) =>
        ValidateEdition.ErrorLogFile(value).Should().Be(file);
}
