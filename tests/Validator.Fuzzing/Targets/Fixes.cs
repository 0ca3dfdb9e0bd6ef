using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any letter that is mended.</summary>
internal static class Fixes
{
    private static readonly Fixer Mender = new(RuleCatalog.All, new RuleSelection(["ED"], []));
    private static readonly Analyzer Judge = new(RuleCatalog.All);

    public static FuzzTarget Target { get; } = new(
        "fix", "Safe fixes leave the author's words, no fix brings a new kind of error, and fixing twice is the same as fixing once", Fix, SeedLetters.All, Words.OfLetters);

    private static void Fix(byte[] input)
    {
        if (FuzzText.Letter(input) is not { } content) return;
        foreach (var leastSafe in new[] { FixSafety.Safe, FixSafety.Unsafe })
        {
            var outcome = Mend(content, leastSafe);
            var again = Mend(content with { Text = outcome.Text }, leastSafe);
            var before = DocumentSyntax.Parse(content.Text);
            var after = DocumentSyntax.Parse(outcome.Text);
            Letters.CheckTree(after);

            // After the last round that it does, the fixer says nothing of what is left.
            var rounds = outcome.Applied.Select(offer => offer.Text).Distinct().Count();
            BrokenPromiseException.Unless(again.Text == outcome.Text || rounds == Fixer.MostRounds, $"To apply {leastSafe} fixes twice changes more than once: {Told(again.Applied.Select(offer => offer.Finding))}");
            BrokenPromiseException.Unless(leastSafe != FixSafety.Safe || AuthorText.Of(after) == AuthorText.Of(before), "A safe fix changes the author's words");
            foreach (var refused in outcome.Refused)
                BrokenPromiseException.Unless(refused.Reason != RefusalReason.CannotBeApplied, refused.Detail);

            // A known mistake may weigh more than before, where a fix makes the line that it stands in the heading.
            var known = Judged(content, before).Select(finding => finding.Id).ToHashSet();
            var errors = Judged(content with { Text = outcome.Text }, after).Where(finding => finding.Severity == DiagnosticSeverity.Error && !known.Contains(finding.Id));
            BrokenPromiseException.Unless(!errors.Any(), $"{leastSafe} fixes bring {Told(errors)} by mending {Told(outcome.Applied.Select(offer => offer.Finding))}");
        }
    }

    private static FixOutcome Mend(LetterText content, FixSafety leastSafe) =>
        Mender.Fix(new Letter("/e/a.txt", "a.txt", content), EditionOptions.Default, new FixRequest { LeastSafe = leastSafe });

    private static IReadOnlyList<Finding> Judged(LetterText content, DocumentSyntax document) =>
        Judge.Analyze(new Letter("/e/a.txt", "a.txt", content), document, EditionOptions.Default).Findings;

    private static string Told(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(finding => $"{finding.Id} at {finding.Span}"));
}
