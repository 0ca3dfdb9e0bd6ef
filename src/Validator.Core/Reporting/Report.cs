using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Reporting;

/// <summary>What a run found, as every reporter sees it.</summary>
public sealed class Report
{
    private readonly Dictionary<string, Rule> rulesById;
    private readonly List<ReportedFinding> all = [];

    /// <summary>Creates a report.</summary>
    /// <param name="editions">The editions that were analysed, in the order of the report.</param>
    /// <param name="rules">All rules, in the order of their IDs.</param>
    /// <param name="lowest">The lowest severity that is shown; a silent finding never is.</param>
    public Report(IReadOnlyList<EditionResult> editions, IReadOnlyList<Rule> rules, DiagnosticSeverity lowest = DiagnosticSeverity.Info)
    {
        Editions = [.. editions.Select(result => result.Edition)];
        Rules = rules;
        Lowest = lowest;
        rulesById = rules.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);

        // Editions may share a configuration file; its mistakes are told once.
        var told = new HashSet<(string Path, LinePositionSpan Place, string Id, string Message)>();
        foreach (var result in editions)
            foreach (var finding in result.Findings)
                if (editions.Count == 1 || told.Add((finding.Path, finding.Place, finding.Id, finding.Message)))
                    all.Add(new ReportedFinding(result.Edition, finding));
        Accepted = [.. editions.SelectMany(result => result.Accepted.Select(finding => new ReportedFinding(result.Edition, finding)))];
        Findings = [.. all.Where(entry => entry.Finding.Severity >= lowest && entry.Finding.Severity != DiagnosticSeverity.Hidden)];
    }

    /// <summary>The editions that were analysed.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>All rules, in the order of their IDs.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The lowest severity that is shown.</summary>
    public DiagnosticSeverity Lowest { get; }

    /// <summary>The findings to show, in the order of every report.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; private set; }

    /// <summary>How many findings are to be shown and are left out of <see cref="Findings"/>, for there are too many.</summary>
    public int Cut { get; private set; }

    /// <summary>The revision that the findings are new since; none where they are all.</summary>
    public string? Since { get; init; }

    /// <summary>Where the letters' repository stands, as far as it is known.</summary>
    public Revision? Revision { get; init; }

    /// <summary>The findings that the editions' ledgers accept, of every severity, each with its justification.</summary>
    public IReadOnlyList<ReportedFinding> Accepted { get; }

    /// <summary>The number of accepted findings, those that their letters' lists leave out included.</summary>
    public int AcceptedCount => Accepted.Sum(entry => 1 + entry.Finding.Untold);

    /// <summary>The number of letters analysed.</summary>
    public int Letters => Editions.Sum(edition => edition.Letters.Count);

    /// <summary>The number of findings of a severity, whether shown or not, those that their letters' lists leave out included.</summary>
    public int Count(DiagnosticSeverity severity) =>
        all.Where(entry => entry.Finding.Severity == severity).Sum(entry => 1 + entry.Finding.Untold);

    /// <summary>Leaves out all but <paramref name="most"/> findings, the gravest and of these the first.</summary>
    public void Limit(int most)
    {
        var kept = new HashSet<ReportedFinding>(Findings.OrderByDescending(entry => entry.Finding.Severity).Take(most));
        Cut += Findings.Count - kept.Count;
        Findings = [.. Findings.Where(kept.Contains)];
    }

    /// <summary>The rule of a finding.</summary>
    public Rule RuleOf(Finding finding) => rulesById[finding.Id];
}

/// <summary>A finding and the edition that it was found in.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Finding">The finding.</param>
public sealed record ReportedFinding(Edition Edition, Finding Finding);

/// <summary>The revision of a repository that letters were checked at.</summary>
/// <param name="Repository">The repository's address, without any credentials.</param>
/// <param name="Id">The revision.</param>
/// <param name="Branch">The branch; none where none is checked out.</param>
/// <param name="Folder">The repository's root on this machine.</param>
public sealed record Revision(string Repository, string Id, string? Branch, string Folder);
