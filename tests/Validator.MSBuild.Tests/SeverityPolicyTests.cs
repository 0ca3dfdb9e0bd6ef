using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Rules.Notes;

namespace Validator.MSBuild.Tests;

public sealed class SeverityPolicyTests
{
    [Theory]
    [InlineData(DiagnosticSeverity.Error, "", "", "", "", DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning, "", "", "", "", DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Info, "", "", "", "", DiagnosticSeverity.Info)]
    [InlineData(DiagnosticSeverity.Hidden, "", "", "", "", null)]
    [InlineData(DiagnosticSeverity.Error, "ED3001", "", "", "", null)]
    [InlineData(DiagnosticSeverity.Warning, "1701; ed3001 ,1702", "", "", "", null)]
    [InlineData(DiagnosticSeverity.Warning, "ED300", "", "", "", DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Warning, "", "\n ED3001\n", "", "", DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Info, "", "ED3001", "", "", DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Hidden, "", "ED3001", "", "", null)]
    [InlineData(DiagnosticSeverity.Warning, "", "", "", "True", DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Info, "", "", "", "true", DiagnosticSeverity.Info)]
    [InlineData(DiagnosticSeverity.Warning, "", "", "ED3001", "true", DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Warning, "", "ED3001", "ED3001", "true", DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning, "ED3001", "ED3001", "", "true", null)]
    [InlineData(DiagnosticSeverity.Warning, "", "", "", "perhaps", DiagnosticSeverity.Warning)]
    public void Finding_HasTheSeverityThatACompilerWouldGiveIt(
        DiagnosticSeverity severity, string noWarn, string asErrors, string notAsErrors, string all, DiagnosticSeverity? expected)
    {
        var shown = new SeverityPolicy(noWarn, asErrors, notAsErrors, all, _ => false).Apply(FindingOf(severity));

        (shown?.Severity).Should().Be(expected);
    }

    [Fact]
    public void CommandLine_RaisesWarnings()
    {
        var policy = new SeverityPolicy(null, null, null, null, id => id == "ED3001");

        policy.Apply(FindingOf(DiagnosticSeverity.Warning))!.Severity.Should().Be(DiagnosticSeverity.Error);
        policy.Apply(FindingOf(DiagnosticSeverity.Info))!.Severity.Should().Be(DiagnosticSeverity.Info);
    }

    private static Finding FindingOf(DiagnosticSeverity severity)
    {
        var diagnostic = Diagnostic.Create(new DanglingNoteReference().Descriptor, Location.Create("a.txt", new TextSpan(0, 1), default), severity, null, null, 1);
        return new Finding(diagnostic, new Fingerprint("ED3001", "a.txt", "x", "0"), []);
    }
}
