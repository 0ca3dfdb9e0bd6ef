using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>What fixes promise, held over every real letter and every letter with a defect put into it.</summary>
public sealed class FixCorpusTests
{
    private static readonly Fixer Fixer = new(RuleCatalog.All);
    private static readonly Analyzer Analyzer = new(RuleCatalog.All);

    /// <summary>The defects whose fix is safe wherever they stand.</summary>
    private static readonly string[] AlwaysSafe = ["misspelt-sic", "misspelt-footnoteRef", "bracketed-three-dots"];

    [Fact]
    public void SafeFixes_LeaveTheAuthorsWordsAsTheyAre() => ForEveryLetter((name, text) =>
        AuthorTextOf(Fix(text, FixSafety.Safe).Text).Should().Be(AuthorTextOf(text), name));

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void NoRule_ComputesAFixThatCannotBeOrBreaksItsWord(FixSafety safety) => ForEveryLetter((name, text) =>
        Fix(text, safety).Refused.Where(refused => refused.Reason is RefusalReason.CannotBeApplied or RefusalReason.ChangesTheAuthorsWords or RefusalReason.MendsNothing)
            .Select(refused => $"{refused.Finding.Id} {refused.Finding.Place}: {refused.Detail}").Should().BeEmpty(name));

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void FixingTwice_ChangesNothingMore(FixSafety safety) => ForEveryLetter((name, text) =>
    {
        var once = Fix(text, safety).Text;
        Fix(once, safety).Text.Should().Be(once, name);
    });

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void FixedLetter_PrintsBackAndHasNoNewError(FixSafety safety) => ForEveryLetter((name, text) =>
    {
        var mended = Fix(text, safety).Text;
        string.Concat(DocumentSyntax.Parse(mended).Tokens()).Should().Be(mended, name);
        ErrorsOf(mended).Except(ErrorsOf(text)).Should().BeEmpty(name);
    });

    [Theory]
    [InlineData("\r\n", FixSafety.Safe)]
    [InlineData("\r\n", FixSafety.Unsafe)]
    [InlineData("\r", FixSafety.Unsafe)]
    public void LineEnds_StayAsTheyAre(string lineEnd, FixSafety safety) => ForEveryLetter((name, text) =>
    {
        // A lone CR is a defect in a letter of other line ends, and none in one of CRs.
        if (text.Contains('\r', StringComparison.Ordinal)) return;
        var other = text.Replace("\n", lineEnd, StringComparison.Ordinal);
        Fix(other, safety).Text.Should().Be(Fix(text, safety).Text.Replace("\n", lineEnd, StringComparison.Ordinal), name);
    });

    [Fact]
    public void DefectWithASafeFix_IsUndoneToTheLetter()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var kinds = new List<string>();
        foreach (var mutant in Corpus.MutantTable.Where(mutant => mutant["kind"] != "invalid-utf8"))
        {
            var (flawed, origin) = (File.ReadAllText(Corpus.MutantNamed(mutant["file"])), File.ReadAllText(Corpus.OriginNamed(mutant["origin"])));
            var (line, column) = (int.Parse(mutant["line"], null) - 1, int.Parse(mutant["column"], null) - 1);
            var outcome = Fix(flawed, FixSafety.Safe);
            var mended = outcome.Applied.Any(applied => applied.Finding.Place.Start.Line == line && Math.Abs(applied.Finding.Place.Start.Character - column) <= 12);
            if (AlwaysSafe.Contains(mutant["kind"])) mended.Should().BeTrue(mutant["file"]);
            if (!mended) continue;
            outcome.Text.Should().Be(origin, mutant["file"]);
            kinds.Add(mutant["kind"]);
        }

        kinds.Distinct().Should().Contain(AlwaysSafe).And.Contain(["mixed-quote-styles", "double-space", "decomposed-unicode"]);
    }

    private static void ForEveryLetter(Action<string, string> check)
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var path in Corpus.Letters.Concat(Corpus.Mutants)) check(Path.GetFileName(path), File.ReadAllText(path));
    }

    private static FixOutcome Fix(string text, FixSafety safety) =>
        Fixer.Fix(new Letter("letter.txt", "letter.txt", LetterText.Of(text)), EditionOptions.Default, new FixRequest { LeastSafe = safety });

    private static string AuthorTextOf(string text) => AuthorText.Of(DocumentSyntax.Parse(text));

    private static IEnumerable<string> ErrorsOf(string text) =>
        Analyzer.Analyze(new Letter("letter.txt", "letter.txt", LetterText.Of(text)), EditionOptions.Default).Findings
            .Where(finding => finding.Severity == DiagnosticSeverity.Error)
            .GroupBy(finding => finding.Id).SelectMany(group => group.Select((_, index) => $"{group.Key} number {index + 1}"));
}
