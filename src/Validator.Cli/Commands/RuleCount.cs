using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Fixing;
using Validator.Reporting;
using Validator.Syntax;

namespace Validator.Cli.Commands;

/// <summary>How often a rule found something, and what can be done about it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The highest severity of what it found.</param>
/// <param name="Found">How often, what is accepted included.</param>
/// <param name="Fixable">How much of that, what is accepted aside, <c>validator fix --unsafe</c> can mend.</param>
/// <param name="SafelyFixable">How much of that <c>validator fix</c> can mend.</param>
/// <param name="Accepted">How much of it is accepted.</param>
internal sealed record RuleCount(Rule Rule, DiagnosticSeverity Severity, int Found, int Fixable, int SafelyFixable, int Accepted)
{
    /// <summary>Counts what a report shows and what is accepted, most first.</summary>
    public static IReadOnlyList<RuleCount> In(Report report, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var fixes = FixesIn(report, rules, cancellation);
        return [.. report.Findings.Concat(report.Accepted.Where(entry => entry.Finding.Severity >= report.Lowest))
            .GroupBy(entry => entry.Finding.Id)
            .Select(group => new RuleCount(
                report.RuleOf(group.First().Finding),
                group.Max(entry => entry.Finding.Severity),
                Sum(group),
                group.Count(entry => fixes.ContainsKey(entry.Finding)),
                group.Count(entry => fixes.TryGetValue(entry.Finding, out var safety) && safety == FixSafety.Safe),
                Sum(group.Where(entry => entry.Finding.IsAccepted))))
            .OrderByDescending(count => count.Found).ThenBy(count => count.Rule.Descriptor.Id, StringComparer.Ordinal)];

        static int Sum(IEnumerable<ReportedFinding> entries) => entries.Sum(entry => 1 + entry.Finding.Untold);
    }

    /// <summary>The findings that have a fix, and how safe it is. Fixes are computed when somebody asks, so the letters are read again.</summary>
    private static Dictionary<Finding, FixSafety> FixesIn(Report report, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var fixer = new Fixer(rules);
        var letters = report.Findings.GroupBy(entry => entry.Finding.Path, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var found = new List<(Finding, FixSafety)>[letters.Length];
        Parallel.For(0, letters.Length, Threads.For(letters.Length, cancellation), index =>
        {
            found[index] = [];
            var edition = letters[index][0].Edition;
            if (Parse(edition, letters[index][0].Finding.Path) is not { } document) return;
            foreach (var entry in letters[index])
                if (entry.Finding.Span.End <= document.Text.Length && fixer.FixFor(entry.Finding, document) is { } fix) found[index].Add((entry.Finding, fix.Safety));
        });
        return found.SelectMany(list => list).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static DocumentSyntax? Parse(Edition edition, string path)
    {
        if (!EditionFinder.IsLetterName(path)) return null;
        try
        {
            var content = edition.Files.ReadLetter(path);
            return content.InvalidBytes.Count > 0 ? null : DocumentSyntax.Parse(content.Text, edition.Configuration.OptionsFor(path).Vocabulary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
