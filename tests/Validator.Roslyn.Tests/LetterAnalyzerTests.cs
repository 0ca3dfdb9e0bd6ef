using Microsoft.CodeAnalysis;
using Validator.MSBuild.Tests;

namespace Validator.Roslyn.Tests;

public sealed class LetterAnalyzerTests
{
    [Fact]
    public async Task Letter_ShowsItsFindingsAtTheirPlaces() =>
        (await new Compilation().With("letters/a.edition", EditionFolder.LetterWithError).With("letters/b.edition", EditionFolder.LetterWithWarning).Findings())
            .Should().Equal("letters/a.edition(3,13)-(3,28) error ED3001", "letters/b.edition(3,34)-(3,49) warning ED3004");

    [Fact]
    public async Task Columns_AreUtf16UnitsAndLinesThoseOfEditors() =>
        (await new Compilation().With("a.edition", "A. Fenn to B. Marlow. 1 July 1921.\r\n\r\nWe \u2028 sang 😀 in[footnoteRef:1] it.\r\n").Findings())
            .Should().Equal("a.edition(3,16)-(3,31) error ED3001", "a.edition(3,4)-(3,5) warning ED6003");

    [Fact]
    public async Task Diagnostic_LeadsToTheRulesPageAndTheOtherPlace()
    {
        var diagnostics = await new Compilation().With("a.edition", EditionFolder.LetterWithWarning).Diagnostics();

        var repeated = diagnostics.Should().ContainSingle().Subject;
        repeated.Descriptor.HelpLinkUri.Should().EndWith("/rules/Notes/ED3004.RepeatedNoteReference.md");
        repeated.Descriptor.Category.Should().Be("Notes");
        repeated.AdditionalLocations.Select(location => location.GetLineSpan().Path).Should().OnlyContain(path => path == "/project/a.edition").And.NotBeEmpty();
    }

    [Fact]
    public async Task TextFile_IsALetterWhereItIsSaidToBe()
    {
        var project = new Compilation().With("BannedSymbols.txt", "1. No letter[footnoteRef:1]").With("letters/a.txt", EditionFolder.LetterWithError);
        (await project.Findings()).Should().BeEmpty();

        project.Configured(".editorconfig", "[letters/*.txt]\nedition_document = true\n");

        (await project.Findings()).Should().Equal("letters/a.txt(3,13)-(3,28) error ED3001");
    }

    [Fact]
    public async Task LetterThatIsSaidToBeNone_IsLeftAlone() =>
        (await new Compilation().With("a.edition", EditionFolder.LetterWithError).Configured(".globalconfig", "is_global = true\nedition_document = false\n").Findings())
            .Should().BeEmpty();

    [Theory]
    [InlineData("none")]
    [InlineData("warning")]
    public async Task GlobalConfig_SetsASeverity(string severity) =>
        (await new Compilation().With("a.edition", EditionFolder.LetterWithError)
            .Configured(".globalconfig", $"is_global = true\ndotnet_diagnostic.ED3001.severity = {severity}\n").Findings())
            .Should().Equal(severity == "none" ? [] : [$"a.edition(3,13)-(3,28) {severity} ED3001"]);

    [Fact]
    public async Task GlobalConfig_TurnsOnARuleThatIsOff() =>
        (await new Compilation().With("a.edition", "A. Fenn to B. Marlow. 1 July 1921.\n\nWe met. \n")
            .Configured(".globalconfig", "is_global = true\ndotnet_diagnostic.ED6010.severity = error\n").Findings())
            .Should().Equal("a.edition(3,8)-(3,9) error ED6010");

    [Fact]
    public async Task KeysOfTheCompilersEditorConfig_AreOurs() =>
        (await new Compilation().With("a.edition", EditionFolder.LetterWithError)
            .Configured(".editorconfig", "[*.edition]\ndotnet_analyzer_diagnostic.category-notes.severity = suggestion\n").Findings())
            .Should().Equal("a.edition(3,13)-(3,28) info ED3001");

    [Fact]
    public async Task EditorConfigAmongTheFiles_SetsSeverities() =>
        (await new Compilation().With("letters/a.edition", EditionFolder.LetterWithError).With("b.edition", EditionFolder.LetterWithError.Replace("garden", "orchard", StringComparison.Ordinal))
            .With("letters/.editorconfig", "[*]\ndotnet_diagnostic.ED3001.severity = warning\ndotnet_diagnostic.ED6010.severity = warning\n").Findings())
            .Should().Equal("b.edition(3,13)-(3,28) error ED3001", "letters/a.edition(3,13)-(3,28) warning ED3001");

    [Fact]
    public async Task MistakeInTheSettings_IsShownOnceWhereItStands() =>
        (await new Compilation().With("a.edition", EditionFolder.SoundLetter).With("b.edition", EditionFolder.SoundLetter.Replace("rained", "snowed", StringComparison.Ordinal))
            .With(".editorconfig", "[*.edition]\nedition_dash = em\n").Findings())
            .Should().Equal(".editorconfig(2,1)-(2,13) warning ED0003");

    [Fact]
    public async Task AcceptedFinding_IsNotShownAndAnUnusedLineIs() =>
        (await new Compilation().With("a.edition", EditionFolder.LetterWithError).With("b.edition", EditionFolder.LetterWithError.Replace("garden", "orchard", StringComparison.Ordinal))
            .With("accepted.tsv", "rule\tdocument\tfound\treason\nED3001\ta.edition\t[footnoteRef:1]\tlost\nED3004\ta.edition\tx\told\n").Findings())
            .Should().Equal("accepted.tsv(3,1)-(3,23) warning ED0005", "b.edition(3,13)-(3,28) error ED3001");

    [Fact]
    public async Task LetterThatStandsInTwoFiles_IsShownWithTheOther()
    {
        var project = new Compilation().With("a.edition", EditionFolder.SoundLetter).With("b.edition", EditionFolder.SoundLetter);

        (await project.Findings()).Should().Equal("b.edition(1,1)-(1,35) warning ED7001");
        (await project.Diagnostics()).Single().AdditionalLocations.Select(location => location.GetLineSpan().Path).Should().Equal("/project/a.edition");
    }

    [Theory]
    [InlineData("dotnet_diagnostic.ED7001.severity = error", "b.edition(1,1)-(1,35) error ED7001")]
    [InlineData("dotnet_diagnostic.ED7001.severity = none", null)]
    [InlineData("edition_document = false", null)]
    public async Task GlobalConfig_DecidesAboutRulesThatNeedAllLetters(string line, string? finding) =>
        (await new Compilation().With("a.edition", EditionFolder.SoundLetter).With("b.edition", EditionFolder.SoundLetter)
            .Configured(".globalconfig", $"is_global = true\n{line}\n").Findings())
            .Should().Equal(finding is null ? [] : [finding]);

    [Fact]
    public async Task AcceptedFindingThatNeedsAllLetters_IsNotShown() =>
        (await new Compilation().With("a.edition", EditionFolder.SoundLetter).With("b.edition", EditionFolder.SoundLetter)
            .With("accepted.tsv", $"rule\tdocument\tfound\treason\nED7001\tb.edition\t{EditionFolder.SoundLetter.Split('\n')[0]}\tsent twice\n").Findings())
            .Should().BeEmpty();

    [Fact]
    public async Task FindingsPastTheLimit_AreCounted()
    {
        var diagnostics = await new Compilation().With("a.edition", "A. Fenn to B. Marlow. 1 July 1921.\n\nWe met" + string.Concat(Enumerable.Range(1, 1200).Select(number => $" in[footnoteRef:{number}]")) + ".\n").Diagnostics();

        diagnostics.Where(diagnostic => diagnostic.Id == "ED3001").Select(diagnostic => diagnostic.GetMessage(null)).Should().ContainSingle(message => message.Contains("more of ED3001 in this letter"));
    }

    [Fact]
    public async Task ProjectWithoutLetters_ShowsNothing() =>
        (await new Compilation().With("PublicAPI.Shipped.txt", "#nullable enable").With("accepted.tsv", "nonsense").Findings()).Should().BeEmpty();

    [Fact]
    public void Rules_AreKnownToCompilersByTheirNumbers()
    {
        var known = new LetterAnalyzer().SupportedDiagnostics;

        known.Select(rule => rule.Id).Should().Equal(Rules.RuleCatalog.All.Select(rule => rule.Descriptor.Id));
        known.Single(rule => rule.Id == "ED0003").CustomTags.Should().Contain(WellKnownDiagnosticTags.CompilationEnd);
    }
}
