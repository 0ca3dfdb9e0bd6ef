using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;

namespace Validator.MSBuild.Tests;

/// <summary>The sample editions keep their promises, whatever rules are added.</summary>
public sealed class SampleTests
{
    [Fact]
    public void SoundSample_HasNoFindingOfAnySeverity() =>
        FindingsOf("sound").Select(finding => $"{finding.Path}({finding.Place.Start}): {finding.Id}: {finding.Message}").Should().BeEmpty();

    [Fact]
    public void FlawedSample_ShowsManyKindsOfMistakes()
    {
        var findings = FindingsOf("flawed");

        findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id).Distinct().Should().HaveCountGreaterThanOrEqualTo(16);
        findings.Select(finding => finding.Path).Distinct().Should().HaveCount(6, "every letter has its share");
    }

    private static IReadOnlyList<Finding> FindingsOf(string sample)
    {
        var finder = new EditionFinder(new DiskFiles(), RuleCatalog.All);
        var folder = Path.Combine(LocalFeed.Repository, "msbuild", "samples", sample);
        var edition = finder.EditionsOf(finder.LettersBelow(folder)).Should().ContainSingle().Subject;
        edition.Root.Should().Be(folder);
        return new EditionAnalyzer(RuleCatalog.All).Analyze(edition).Findings;
    }
}
