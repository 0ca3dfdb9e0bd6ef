using Validator.Analysis;
using Validator.Cli.Versioning;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;

namespace Validator.Cli.Commands;

/// <summary>
/// Takes from an edition's findings those that a change answers for: in letters, or on lines, that differ from the revision where it
/// began, and wherever the edition at that revision did not have them.
/// </summary>
internal sealed class ChangeReview(CheckRequest request, IReadOnlyList<Rule> rules, Host host)
{
    // More of them are not worth naming one by one.
    private const int MostFolders = 50;

    /// <summary>Takes them from the results of editions, in their order.</summary>
    /// <exception cref="CannotRunException">There is no such revision.</exception>
    public EditionResult[] Filter(IReadOnlyList<EditionResult> results)
    {
        var revision = request.Since!;
        var filtered = new EditionResult[results.Count];
        foreach (var repository in Enumerable.Range(0, results.Count).GroupBy(index => GitRepository.RootAround(results[index].Edition.Root, host.Files), StringComparer.Ordinal))
        {
            var folders = repository.Select(index => results[index].Edition.Root).Distinct().ToArray();
            var git = new GitRepository(repository.Key);
            var changes = git.ChangesSince(revision, folders.Length > MostFolders ? [repository.Key] : folders);
            using var then = new RevisionFiles(changes, host.Files);
            foreach (var index in repository) filtered[index] = Filter(results[index], changes, then);
        }

        return filtered;
    }

    private EditionResult Filter(EditionResult result, RevisionChanges changes, RevisionFiles then)
    {
        var edition = result.Edition;
        var lines = new ChangedLines(changes, edition.Files, then);
        var known = Known(edition, changes, then);

        // Of findings that are alike, those on lines that were there are the ones that were known.
        var isNew = result.Findings.OrderBy(IsOnChangedLine).Where(finding => !TakeFrom(known, FingerprintThen(finding))).ToHashSet();
        return result with
        {
            Findings = [.. result.Findings.Where(finding => isNew.Contains(finding) || Concerns(finding))],
            Accepted = [.. result.Accepted.Where(Concerns)],
        };

        bool Concerns(Finding finding) => request.ChangedLinesOnly ? IsOnChangedLine(finding) : changes.Differs(finding.Path);

        bool IsOnChangedLine(Finding finding) =>
            lines.Hold(finding.Path, finding.Place) || finding.Related.Any(related => lines.Hold(related.Path, related.Place));

        Fingerprint FingerprintThen(Finding finding)
        {
            var path = edition.PathOf(finding.Fingerprint.Document);
            return changes.OldPathOf(path) is { } old && old != path ? finding.Fingerprint with { Document = edition.NameOf(old) } : finding.Fingerprint;
        }
    }

    /// <summary>How often the edition at the revision had each finding.</summary>
    private Dictionary<Fingerprint, int> Known(Edition edition, RevisionChanges changes, RevisionFiles then)
    {
        var letters = edition.Letters.Select(changes.OldPathOf).OfType<string>()
            .Concat(changes.Deleted.Where(path => EditionFinder.IsLetterName(path) && EditionPaths.IsBelow(edition.Root, path)))
            .Order(StringComparer.Ordinal).Distinct().ToArray();
        var before = new Edition(edition.Root, letters, new ConfigurationResolver(then, rules), then);
        return new EditionAnalyzer(rules, request.Selection).Analyze(before, cancellation: host.Cancellation).Findings
            .GroupBy(finding => finding.Fingerprint).ToDictionary(group => group.Key, group => group.Count());
    }

    private static bool TakeFrom(Dictionary<Fingerprint, int> known, Fingerprint fingerprint)
    {
        if (known.GetValueOrDefault(fingerprint) == 0) return false;
        known[fingerprint]--;
        return true;
    }
}
