using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class AcceptanceTests
{
    private const string Header = "rule\tdocument\tplace\tfound\treason\tcontext\n";
    private const string Dangling = "A. Orde to B. Finch. 1 May 1900.\nThe mail[footnoteRef:1] came.\n";
    private const string Line = "ED3001\ta.txt\tblock 2\t[footnoteRef:1]\tlost in the war\t\n";

    private readonly MemoryFiles files = new();

    [Fact]
    public void AcceptedFinding_IsNoneOfTheOpenOnes()
    {
        files.Add("/e/a.txt", Dangling).Add("/e/accepted.tsv", Header + Line);
        var result = Analyze();
        result.Findings.Should().BeEmpty();
        var accepted = result.Accepted.Should().ContainSingle().Which;
        accepted.Id.Should().Be("ED3001");
        accepted.IsAccepted.Should().BeTrue();
        accepted.Justification.Should().Be("lost in the war");
        accepted.WithSeverity(DiagnosticSeverity.Info).Justification.Should().Be("lost in the war");
    }

    [Fact]
    public void EditElsewhere_LeavesTheAcceptanceValid()
    {
        files.Add("/e/a.txt", Dangling);
        files.Add("/e/accepted.tsv", LedgerOf(Analyze()));
        files.Add("/e/a.txt", "A. Orde to B. Finch. 1 May 1900.\nA new line.\n\nThe mail[footnoteRef:1] came.\n");
        Analyze().Findings.Should().BeEmpty();
    }

    [Fact]
    public void EditOfTheWordsAroundIt_EndsTheAcceptance()
    {
        files.Add("/e/a.txt", Dangling);
        files.Add("/e/accepted.tsv", LedgerOf(Analyze()));
        files.Add("/e/a.txt", "A. Orde to B. Finch. 1 May 1900.\nThe post[footnoteRef:1] came.\n");
        Analyze().Findings.Select(finding => finding.Id).Should().Equal("ED3001", "ED0005");
    }

    [Fact]
    public void EqualLines_CountAsManyFindings()
    {
        const string twice = "A. Orde to B. Finch. 1 May 1900.\nMail[footnoteRef:1]\nMail[footnoteRef:1]\nMail[footnoteRef:1]\n";
        files.Add("/e/a.txt", twice).Add("/e/accepted.tsv", Header + Line + Line);
        var result = Analyze("ED3001");
        result.Accepted.Should().HaveCount(2);
        result.Findings.Should().ContainSingle();
    }

    [Fact]
    public void Place_BreaksTies()
    {
        const string twice = "A. Orde to B. Finch. 1 May 1900.\n1. Mail[footnoteRef:1]\n2. Mail[footnoteRef:1]\n3. Mail[footnoteRef:1]\n";
        files.Add("/e/a.txt", twice).Add("/e/accepted.tsv", Header + Line.Replace("block 2", "paragraph 2", StringComparison.Ordinal));
        var result = Analyze("ED3001");
        result.Accepted.Single().Place.Start.Line.Should().Be(2);
        result.Findings.Select(finding => finding.Place.Start.Line).Should().Equal(1, 3);
    }

    [Fact]
    public void LineThatMatchesNothing_IsFoundInTheLedger()
    {
        files.Add("/e/a.txt", Dangling).Add("/e/accepted.tsv", Header + Line + Line + Line.Replace("a.txt", "gone.txt", StringComparison.Ordinal));
        Analyze().Findings.Select(finding => $"{finding.Path}:{finding.Place.Start.Line + 1}: {finding.Id}: {finding.Message}").Should().Equal(
            "/e/accepted.tsv:3: ED0005: The accepted finding “[footnoteRef:1]” of ED3001 no longer occurs in a.txt; take the line out",
            "/e/accepted.tsv:4: ED0005: The accepted finding “[footnoteRef:1]” of ED3001 no longer occurs in gone.txt; take the line out");
    }

    [Fact]
    public void LineAboutWhatWasNotLookedAt_IsNoFinding()
    {
        files.Add("/e/a.txt", Dangling).Add("/e/b.txt", "A to B. 1 May 1900.\n").Add("/e/c.txt", [0xFF, 0xFE, 0x41, 0x00])
            .Add("/e/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.ED6007.severity = none\n")
            .Add("/e/accepted.tsv", Header + Line + Line.Replace("a.txt", "c.txt", StringComparison.Ordinal) + Line.Replace("ED3001", "ED6007", StringComparison.Ordinal).Replace("a.txt", "b.txt", StringComparison.Ordinal));
        Analyze().Findings.Select(finding => finding.Id).Should().Equal("ED0001");
        Analyze("ED4", "ED0005").Findings.Select(finding => finding.Id).Should().Equal("ED0001");
        AnalyzeLetters(["/e/b.txt"]).Findings.Should().BeEmpty();
    }

    [Fact]
    public void BrokenLedger_IsAConfigurationMistakeWithItsLine()
    {
        files.Add("/e/a.txt", Dangling).Add("/e/accepted.tsv", Header + "ED3001\ta.txt\t\t[footnoteRef:1]\t\t\n" + Line);
        var finding = Analyze().Findings.Should().ContainSingle().Which;
        finding.Id.Should().Be("ED0003");
        finding.Path.Should().Be("/e/accepted.tsv");
        finding.Place.Start.Line.Should().Be(1);
        finding.Message.Should().Be("The line gives no reason; each accepted finding needs one");
    }

    [Fact]
    public void LongFind_IsKnownByWholeCharacters()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 60));
        Fingerprint.Of("ED6004", "a.txt", "x" + text, new Microsoft.CodeAnalysis.Text.TextSpan(0, text.Length)).Found.Should().HaveLength(79).And.EndWith("😀");
    }

    private static string LedgerOf(EditionResult result) => Ledger.Write(result.Findings.Select(finding =>
        new Acceptance(finding.Fingerprint, "block 2", "lost in the war")));

    private EditionResult Analyze(params string[] selected) =>
        AnalyzeLetters(new EditionFinder(files, RuleCatalog.All).LettersBelow("/e"), selected);

    private EditionResult AnalyzeLetters(IReadOnlyList<string> letters, params string[] selected) =>
        new EditionAnalyzer(RuleCatalog.All, new RuleSelection(selected, [])).Analyze(
            new EditionFinder(files, RuleCatalog.All).EditionsOf(letters, "/e").Single(), cancellation: TestContext.Current.CancellationToken);
}
