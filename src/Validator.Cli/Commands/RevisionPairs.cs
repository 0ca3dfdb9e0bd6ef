using Validator.Analysis;
using Validator.Cli.Versioning;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>The letters that paths name, each with what it was at a revision.</summary>
internal sealed class RevisionPairs(string root, RevisionChanges changes, RevisionFiles then, IReadOnlyList<Rule> rules, Host host)
{
    /// <summary>The pairs, in the order of their names, which are relative to the root of the repository.</summary>
    /// <exception cref="CannotRunException">A path names nothing, neither now nor then.</exception>
    public IReadOnlyList<LetterPair> Find(IReadOnlyList<string> paths)
    {
        var (now, before) = (new LetterFinder(host.Folder, host.Files, rules), new LetterFinder(host.Folder, then, rules));
        var letters = now.Find(paths).SelectMany(edition => edition.Letters).ToArray();
        var gone = before.Find(paths).SelectMany(edition => edition.Letters).ToHashSet(StringComparer.Ordinal);
        if (now.Complaints.Intersect(before.Complaints).ToArray() is { Length: > 0 } complaints) throw new CannotRunException(string.Join('\n', complaints));
        var pairs = new List<LetterPair>();
        foreach (var path in letters)
        {
            var old = changes.OldPathOf(path);
            if (old is not null) gone.Remove(old);
            pairs.Add(new LetterPair(NameOf(path), old is null ? null : NameOf(old), old, path));
        }

        // What only .editorconfig takes from the edition is still there.
        pairs.AddRange(gone.Where(path => !host.Files.FileExists(path)).Select(path => new LetterPair(NameOf(path), NameOf(path), path, null)));
        if (pairs.Count == 0) throw new CannotRunException($"No letters found: there is no .txt or .edition file in {string.Join(", ", paths.Select(path => $"'{VisibleText.Of(path)}'"))} or below, and was none.");
        return [.. pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal)];
    }

    private string NameOf(string path) => EditionPaths.Relative(root, path);
}
