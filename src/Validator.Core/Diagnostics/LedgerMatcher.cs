namespace Validator.Diagnostics;

/// <summary>
/// Tells which findings of a run a ledger accepts: those whose fingerprint a line has, each line once. Where there are more
/// such findings than lines, those at the lines' places come first, then those that come first in the letter.
/// </summary>
public sealed class LedgerMatcher
{
    private readonly Dictionary<string, List<LedgerEntry>> waiting;

    /// <summary>Creates a matcher for one run.</summary>
    public LedgerMatcher(Ledger ledger) => waiting = ledger.Entries
        .GroupBy(entry => entry.Acceptance.Fingerprint.Document, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <summary>The lines that have matched nothing so far, in the order of the ledger.</summary>
    public IReadOnlyList<LedgerEntry> Unmatched =>
        [.. waiting.Values.SelectMany(entries => entries).OrderBy(entry => entry.Place.Start)];

    /// <summary>Whether lines of a document wait for findings.</summary>
    public bool WaitsFor(string document) => waiting.TryGetValue(document, out var entries) && entries.Count > 0;

    /// <summary>Takes the accepted ones out of the findings of one document.</summary>
    /// <param name="document">The document, as fingerprints name it.</param>
    /// <param name="findings">Its findings, in the order of the text.</param>
    /// <param name="placeOf">The name of a finding's place, asked for only where there are more findings than lines.</param>
    public MatchedFindings Match(string document, IReadOnlyList<Finding> findings, Func<Finding, string> placeOf)
    {
        if (findings.Count == 0 || !WaitsFor(document)) return new MatchedFindings(findings, []);
        var reasons = new Dictionary<Finding, string>();
        MatchBy(fingerprint => fingerprint);

        // A line without a context was written by hand, and stands for the words wherever they are.
        if (waiting[document].Exists(entry => entry.Acceptance.Fingerprint.Context.Length == 0)) MatchBy(fingerprint => fingerprint with { Context = "" });
        if (reasons.Count == 0) return new MatchedFindings(findings, []);
        return new MatchedFindings(
            [.. findings.Where(finding => !reasons.ContainsKey(finding))],
            [.. findings.Where(reasons.ContainsKey).Select(finding => finding.Accepted(reasons[finding]))]);

        void MatchBy(Func<Fingerprint, Fingerprint> key)
        {
            var entries = waiting[document];
            var byKey = findings.Where(finding => !reasons.ContainsKey(finding)).ToLookup(finding => key(finding.Fingerprint));
            foreach (var group in entries.GroupBy(entry => entry.Acceptance.Fingerprint).ToArray())
                foreach (var (finding, entry) in Pair([.. byKey[group.Key]], [.. group], placeOf))
                {
                    reasons.Add(finding, entry.Acceptance.Reason);
                    entries.Remove(entry);
                }
        }
    }

    private static IEnumerable<(Finding Finding, LedgerEntry Entry)> Pair(List<Finding> findings, List<LedgerEntry> entries, Func<Finding, string> placeOf)
    {
        if (findings.Count > entries.Count || entries.Count > 1 && findings.Count > 0)
            foreach (var finding in findings.ToArray())
            {
                var place = placeOf(finding);
                var here = entries.FindIndex(entry => entry.Acceptance.Place == place);
                if (here < 0) continue;
                yield return (finding, entries[here]);
                findings.Remove(finding);
                entries.RemoveAt(here);
            }

        for (var i = 0; i < Math.Min(findings.Count, entries.Count); i++) yield return (findings[i], entries[i]);
    }
}

/// <summary>The findings of one document, sorted by a ledger.</summary>
/// <param name="Open">Those that nothing accepts.</param>
/// <param name="Accepted">Those that a line accepts, each with its reason.</param>
public sealed record MatchedFindings(IReadOnlyList<Finding> Open, IReadOnlyList<Finding> Accepted);
