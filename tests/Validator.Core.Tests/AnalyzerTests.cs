using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class AnalyzerTests
{
    [Fact]
    public void RuleThatThrows_IsOneFindingAndTheOthersGoOn()
    {
        var findings = new Analyzer([.. RuleCatalog.All, new ThrowingRule()])
            .Analyze(LetterOf("A to B. 1 May 1900.\nText[footnoteRef:1] and [sic] and [sic].\n"), EditionOptions.Default).Findings;
        findings.Should().ContainSingle(finding => finding.Id == "ED0004").Which.Message
            .Should().Be("Rule ED9999 failed on this letter, which is our mistake, not yours; the other rules went on (InvalidOperationException: no such thing)");
        findings.Should().Contain(finding => finding.Id == "ED3001");
    }

    [Fact]
    public void RuleAboutTheEditionThatThrows_IsOneFindingToo()
    {
        var files = new MemoryFiles().Add("/e/a.txt", "A to B. 1 May 1900.\nText[footnoteRef:1]\n").Add("/e/b.txt", "A to B. 1 May 1900.\nText.\n");
        var edition = new Edition("/e", ["/e/a.txt", "/e/b.txt"], new ConfigurationResolver(files, RuleCatalog.All), files);
        new EditionAnalyzer([.. RuleCatalog.All, new ThrowingRule()]).Analyze(edition, cancellation: TestContext.Current.CancellationToken)
            .Findings.Select(finding => $"{finding.Fingerprint.Document} {finding.Id}").Should().Equal("a.txt ED0004", "a.txt ED3001");
    }

    [Fact]
    public void WhatTheWholeEditionShows_IsSaidWhereAllOfItIsCheckedAndCanBeAccepted()
    {
        const string letter = "A to B. 1 May 1900.\nText.\n";
        var files = new MemoryFiles().Add("/e/.editorconfig", "[*]\nedition_numbered = true\n").Add("/e/d1.txt", letter).Add("/e/d3.txt", letter).Add("/e/d4.txt", "A to B. 2 May 1900.\nText.\n");
        string[] Found(params string[] letters)
        {
            var edition = new Edition("/e", letters, new ConfigurationResolver(files, RuleCatalog.All), files);
            var result = new EditionAnalyzer(RuleCatalog.All).Analyze(edition, cancellation: TestContext.Current.CancellationToken);
            return [.. result.Findings.Concat(result.Accepted).Select(finding => $"{finding.Fingerprint.Document} {finding.Id}{(finding.IsAccepted ? " accepted" : "")}")];
        }

        Found("/e/d1.txt", "/e/d3.txt", "/e/d4.txt").Should().Equal("d3.txt ED7001", "d3.txt ED7002");
        Found("/e/d1.txt", "/e/d4.txt").Should().BeEmpty("what is missing from a part is not missing from the edition");
        files.Add("/e/accepted.tsv", "rule\tdocument\tplace\tfound\treason\nED7002\td3.txt\theading\tA to B. 1 May 1900.\tgiven up\n");
        Found("/e/d1.txt", "/e/d3.txt", "/e/d4.txt").Should().Equal("d3.txt ED7001", "d3.txt ED7002 accepted");
    }

    [Fact]
    public void ThousandsOfOneRule_AreCountedPastTheThousandth()
    {
        var text = "A to B. 1 May 1900.\n" + string.Concat(Enumerable.Range(1, 1234).Select(number => $"[footnoteRef:{number}]")) + "\n";
        var findings = new Analyzer(RuleCatalog.All).Analyze(LetterOf(text), EditionOptions.Default).Findings.Where(finding => finding.Id == "ED3001").ToList();
        findings.Should().HaveCount(1000);
        findings[^1].Message.Should().EndWith("(and 234 more of ED3001 in this letter)");
        findings.SkipLast(1).Should().OnlyContain(finding => finding.Untold == 0);
    }

    [Fact]
    public void Findings_AreInTheOrderOfDocumentAndPlaceOnEveryRun()
    {
        var files = new MemoryFiles();
        for (var i = 0; i < 200; i++) files.Add($"/e/{i:000}.txt", "1. One[footnoteRef:1]\n3. Three[footnoteRef:2] [7:  Seven.] \n");
        var finder = new EditionFinder(files, RuleCatalog.All);
        string Run() => string.Join("\n", new EditionAnalyzer(RuleCatalog.All)
            .Analyze(finder.EditionsOf(finder.LettersBelow("/e"), "/e").Single(), cancellation: TestContext.Current.CancellationToken).Findings
            .Select(finding => $"{finding.Fingerprint.Document} {finding.Place} {finding.Id} {finding.Message}"));
        var first = Run();
        for (var i = 0; i < 5; i++) Run().Should().Be(first);
        first.Split('\n').Select(line => line[..7]).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void LetterThatCannotBeRead_DoesNotStopTheOthers()
    {
        var files = new MemoryFiles().Add("/e/a.txt", "A to B. 1 May 1900.\nText[footnoteRef:1]\n").Add("/e/b.txt", [0xFF, 0xFE, 0x41, 0x00]);
        var edition = new Edition("/e", ["/e/a.txt", "/e/b.txt", "/e/gone.txt"], new ConfigurationResolver(files, RuleCatalog.All), files);
        var result = new EditionAnalyzer(RuleCatalog.All).Analyze(edition, cancellation: TestContext.Current.CancellationToken);
        result.Findings.Select(finding => $"{finding.Fingerprint.Document} {finding.Id}").Should().Equal("a.txt ED3001", "b.txt ED0001", "gone.txt ED0001");
        result.Facts.Should().ContainSingle();
    }

    [Fact]
    public void LetterThatMemoryDoesNotHold_DoesNotStopTheOthers()
    {
        var files = new MemoryFiles().Add("/e/a.txt", "A to B. 1 May 1900.\nText[footnoteRef:1]\n").AddEndless("/e/b.txt");
        var edition = new Edition("/e", ["/e/a.txt", "/e/b.txt"], new ConfigurationResolver(files, RuleCatalog.All), files);
        var result = new EditionAnalyzer(RuleCatalog.All).Analyze(edition, cancellation: TestContext.Current.CancellationToken);
        result.Findings.Select(finding => $"{finding.Fingerprint.Document} {finding.Id}").Should().Equal("a.txt ED3001", "b.txt ED0001");
        result.Findings[1].Message.Should().Be("The file cannot be read: it is too large for this machine's memory; split it");
    }

    [Fact]
    public void Selection_TurnsRulesOnAndOff()
    {
        var letter = LetterOf("A to B. 1 May 1900.\n1. One[footnoteRef:1]\n3. Three […]\n");
        IEnumerable<string> Ids(string[] selected, string[] ignored) =>
            new Analyzer(RuleCatalog.All, new RuleSelection(selected, ignored)).Analyze(letter, EditionOptions.Default).Findings.Select(finding => finding.Id);
        Ids([], []).Should().Equal("ED3001", "ED2001");
        Ids(["ED2"], []).Should().Equal("ED2001");
        Ids([], ["ED3001"]).Should().Equal("ED2001");
    }

    [Fact]
    public void Part_IsReadOnceOfEachBlockAndShownToTheRulesThatAsk()
    {
        Shouts.Read.Clear();
        var result = new Analyzer([new ShoutRule("ED9997"), new ShoutRule("ED9998")]).Analyze(LetterOf("A to B. 1 May 1900.\nLand ahoy!\n\nNot so.\n"), EditionOptions.Default);
        result.Findings.Select(finding => $"{finding.Id} {finding.Place.Start.Line}").Should().Equal("ED9997 1", "ED9998 1");
        Shouts.Read.Should().Equal(["A to B. 1 May 1900.\n", "Land ahoy!\n", "Not so.\n"], "an empty line holds nothing to read");
    }

    [Fact]
    public void Cancellation_StopsTheAnalysis()
    {
        var files = new MemoryFiles().Add("/e/a.txt", "A to B.");
        var edition = new Edition("/e", ["/e/a.txt"], new ConfigurationResolver(files, RuleCatalog.All), files);
        var analyze = () => new EditionAnalyzer(RuleCatalog.All).Analyze(edition, cancellation: new CancellationToken(canceled: true));
        analyze.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Cancellation_StopsTheAnalysisOfALetter()
    {
        using var source = new CancellationTokenSource();
        var letter = LetterOf("A to B. 1 May 1900.\nText [sic].\nMore [sic].\n");
        var rule = new StoppingRule(source);
        var analyze = () => new Analyzer([rule]).Analyze(letter, DocumentSyntax.Parse(letter.Content.Text), EditionOptions.Default, source.Token);
        analyze.Should().Throw<OperationCanceledException>();
        rule.Seen.Should().Be(1);
    }

    [Fact]
    public void Fingerprint_OutlivesEditsElsewhere()
    {
        Fingerprint Of(string text) => new Analyzer(RuleCatalog.All).Analyze(LetterOf(text), EditionOptions.Default).Findings.Single(finding => finding.Id == "ED3001").Fingerprint;
        var before = Of("A to B. 1 May 1900.\nThe packet[footnoteRef:1] has sailed.\n");
        Of("A to B. 1 May 1900.\nA line more.\nThe packet[footnoteRef:1] has sailed.\nAnd another.\n").Should().Be(before);
        Of("A to B. 1 May 1900.\nThe mail[footnoteRef:1] has sailed.\n").Should().NotBe(before);
    }

    private static Letter LetterOf(string text) => new("/e/a.txt", "a.txt", LetterText.Of(text));

    /// <summary>A block with an exclamation mark.</summary>
    private sealed record Shouts(BlockSyntax Block)
    {
        public static List<string> Read { get; } = [];

        public static Shouts? Of(BlockReading reading)
        {
            Read.Add(reading.Block.ToString());
            return reading.Block.ToString().Contains('!', StringComparison.Ordinal) ? new Shouts(reading.Block) : null;
        }
    }

    private sealed class ShoutRule(string id) : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new(id, "Shouts", "It shouts", Category.Text, DiagnosticSeverity.Error, true);

        public override void Register(RuleRegistry on) => on.Part(Shouts.Of, (shouts, context) => context.Report(shouts.Block.Span));
    }

    private sealed class ThrowingRule : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new("ED9999", "Throws", "Never", Category.Validator, DiagnosticSeverity.Error, true);

        public override void Register(RuleRegistry on)
        {
            on.Node<EditorialCommentSyntax>((_, _) => throw new InvalidOperationException("no such thing"));
            on.Edition(_ => throw new InvalidOperationException("no such thing"));
        }
    }

    /// <summary>Somebody types while the rule looks at a letter.</summary>
    private sealed class StoppingRule(CancellationTokenSource source) : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new("ED9998", "Stops", "Never", Category.Validator, DiagnosticSeverity.Error, true);

        public int Seen { get; private set; }

        public override void Register(RuleRegistry on) => on.Node<EditorialCommentSyntax>((_, _) =>
        {
            Seen++;
            source.Cancel();
        });
    }
}
