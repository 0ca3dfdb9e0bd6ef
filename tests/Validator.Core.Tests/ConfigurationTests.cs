using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Rules;

namespace Validator.Tests;

public sealed class ConfigurationTests
{
    private const string Flawed = "A. Kerr to W. Hill. 1 July 1943.\nText[footnoteRef:1] and\n2. more.\n";

    [Theory]
    [InlineData("", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.ED3001.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_diagnostic.ed3001.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("dotnet_diagnostic.ED3001.severity = silent", DiagnosticSeverity.Hidden)]
    [InlineData("dotnet_diagnostic.ED3001.severity = none", null)]
    [InlineData("dotnet_diagnostic.ED3001.severity = default", DiagnosticSeverity.Error)]
    [InlineData("dotnet_analyzer_diagnostic.category-Notes.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_analyzer_diagnostic.category-Marks.severity = warning", DiagnosticSeverity.Error)]
    [InlineData("dotnet_analyzer_diagnostic.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("dotnet_analyzer_diagnostic.category-Notes.severity = none\ndotnet_diagnostic.ED3001.severity = warning", DiagnosticSeverity.Warning)]
    public void Severity_ComesFromEditorconfig(string lines, DiagnosticSeverity? severity)
    {
        var files = new MemoryFiles().Add("/e/a.txt", Flawed).Add("/e/.editorconfig", "root = true\n[*.txt]\n" + lines);
        SeverityOf(files, "/e/a.txt").Should().Be(severity);
    }

    [Fact]
    public void NearerFileAndGlob_Win()
    {
        var files = new MemoryFiles()
            .Add("/e/.editorconfig", "root = true\n[*.txt]\ndotnet_diagnostic.ED3001.severity = warning\n[drafts/**.txt]\ndotnet_diagnostic.ED3001.severity = none\n")
            .Add("/e/a.txt", Flawed)
            .Add("/e/drafts/b.txt", Flawed)
            .Add("/e/final/.editorconfig", "[*.txt]\ndotnet_diagnostic.ED3001.severity = suggestion\n")
            .Add("/e/final/c.txt", Flawed)
            .Add("/e/own/.editorconfig", "root = true\n")
            .Add("/e/own/d.txt", Flawed);
        SeverityOf(files, "/e/a.txt").Should().Be(DiagnosticSeverity.Warning);
        SeverityOf(files, "/e/drafts/b.txt").Should().BeNull();
        SeverityOf(files, "/e/final/c.txt").Should().Be(DiagnosticSeverity.Info);
        SeverityOf(files, "/e/own/d.txt").Should().Be(DiagnosticSeverity.Error);
    }

    [Fact]
    public void LettersOfTheSameSettings_ShareTheirOptions()
    {
        var files = new MemoryFiles().Add("/e/.editorconfig", "[*.txt]\nedition_vocabulary = cipher corrupt\n").Add("/e/a.txt", "").Add("/e/x/b.txt", "");
        var resolver = new ConfigurationResolver(files, RuleCatalog.All);
        resolver.OptionsFor("/e/a.txt").Should().BeSameAs(resolver.OptionsFor("/e/x/b.txt"));
        resolver.ConfigurationFiles.Should().Equal("/e/.editorconfig");
    }

    [Fact]
    public void FileThatIsNoLetter_IsLeftOut()
    {
        var files = new MemoryFiles().Add("/e/.editorconfig", "[notes.txt]\nedition_document = false\n").Add("/e/a.txt", "").Add("/e/notes.txt", "");
        EditionOf(files).Letters.Should().Equal("/e/a.txt");
    }

    [Theory]
    [InlineData("edition_vocabulry = x", "edition_vocabulry", "There is no key edition_vocabulry; the nearest is edition_vocabulary")]
    [InlineData("edition_document = maybe", "maybe", "maybe is no value of edition_document, which takes true, false")]
    [InlineData("dotnet_diagnostic.ED3099.severity = error", "ED3099", "There is no rule ED3099; the nearest is ED3009")]
    [InlineData("dotnet_diagnostic.ED3001.severity = eror", "eror", "eror is no severity; the nearest is error; there are error, warning, suggestion, silent, none, default")]
    [InlineData("dotnet_analyzer_diagnostic.category-Note.severity = error", "Note", "There is no category Note; the nearest is Notes")]
    [InlineData("just words", "just words", "A line is a section, as in [*.txt], a comment that begins with #, or a key = value")]
    [InlineData("[*.txt", "[*.txt", "A section ends with ], as in [*.txt]")]
    [InlineData("[{a,b.txt]", "[{a,b.txt]", "This section is about no file: in its pattern, [ needs ] with a character between, { needs }, and a comma stands in braces")]
    public void Mistake_IsToldWithItsPlaceAndTheNearestName(string line, string word, string problem)
    {
        var files = new MemoryFiles().Add("/e/.editorconfig", $"root = true\n[*.txt]\n  {line}\n").Add("/e/a.txt", Flawed).Add("/e/b.txt", Flawed);
        var finding = Analyze(files).Findings.Should().ContainSingle(found => found.Id == "ED0003").Subject;
        finding.Message.Should().Be(problem);
        finding.Path.Should().Be("/e/.editorconfig");
        var column = 2 + line.IndexOf(word, StringComparison.Ordinal);
        finding.Place.ToString().Should().Be($"(2,{column})-(2,{column + word.Length})");
    }

    [Theory]
    [InlineData("indent_size = 4")]
    [InlineData("dotnet_diagnostic.CA1000.severity = banana")]
    [InlineData("dotnet_analyzer_diagnostic.category-Performance.severity = error")]
    [InlineData("csharp_style_var = true:warning")]
    [InlineData("# edition_nothing = 1")]
    public void OtherToolsLines_AreNoneOfOurs(string line)
    {
        var files = new MemoryFiles().Add("/e/.editorconfig", $"[*]\n{line}\n").Add("/e/a.txt", Flawed);
        Analyze(files).Findings.Should().NotContain(found => found.Id == "ED0003");
    }

    private static DiagnosticSeverity? SeverityOf(MemoryFiles files, string letter) =>
        Analyze(files).Findings.SingleOrDefault(finding => finding.Path == letter && finding.Id == "ED3001")?.Severity;

    private static EditionResult Analyze(MemoryFiles files) => new EditionAnalyzer(RuleCatalog.All).Analyze(EditionOf(files));

    private static Edition EditionOf(MemoryFiles files)
    {
        var finder = new EditionFinder(files, RuleCatalog.All);
        return finder.EditionsOf(finder.LettersBelow("/e"), "/e").Single();
    }
}
