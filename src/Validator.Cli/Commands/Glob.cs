using Validator.Analysis;
using Validator.Files;

namespace Validator.Cli.Commands;

/// <summary>
/// A pattern of paths, for shells that leave patterns to programs: <c>*</c> and <c>?</c> within a name, <c>**</c> for any
/// number of folders. Hidden folders, <c>bin</c>, <c>obj</c> and <c>node_modules</c> match only where they are spelled out.
/// </summary>
internal sealed class Glob
{
    private readonly string[] segments;

    public Glob(string pattern, string currentFolder)
    {
        var parts = pattern.Replace(Path.AltDirectorySeparatorChar, Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var literal = parts.TakeWhile(part => !IsPattern(part)).Count();
        var folder = string.Join(Path.DirectorySeparatorChar, parts[..literal]);
        if (literal > 0 && folder.Length == 0) folder = Path.DirectorySeparatorChar.ToString();
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, currentFolder));
        var rest = parts[literal..].Where(part => part.Length > 0).ToArray();
        segments = [.. rest.Where((part, i) => part != "**" || i == 0 || rest[i - 1] != "**")];
    }

    /// <summary>The folder that stands before the first segment with a wildcard, absolute.</summary>
    public string Folder { get; }

    /// <summary>Whether a path has wildcards.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// The letters that match, in ordinal order. A folder that matches stands for every letter below it. A pattern that
    /// ends in a wildcard means letters; one that ends as in <c>*.md</c> means what it says.
    /// </summary>
    public IReadOnlyList<string> Find(IFileAccess files, EditionFinder finder)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var means = segments[^1].EndsWith('*') || segments[^1].EndsWith('?') ? EditionFinder.IsLetterName : (Func<string, bool>)(_ => true);
        Walk(Folder, 0);
        return [.. found];

        void Walk(string folder, int at)
        {
            var segment = segments[at];
            var isLast = at == segments.Length - 1;
            if (segment == "**")
            {
                if (isLast) found.UnionWith(finder.LettersBelow(folder));
                else Walk(folder, at + 1);
                if (isLast) return;
                foreach (var below in files.FoldersIn(folder).Where(below => !EditionFinder.IsExcluded(below))) Walk(below, at);
                return;
            }

            if (isLast) found.UnionWith(files.FilesIn(folder).Where(file => Matches(segment, file) && means(file)));
            foreach (var below in files.FoldersIn(folder).Where(below => Matches(segment, below) && (!IsPattern(segment) || !EditionFinder.IsExcluded(below))))
            {
                if (isLast) found.UnionWith(finder.LettersBelow(below));
                else Walk(below, at + 1);
            }
        }
    }

    private static bool Matches(string segment, string path) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(segment.Replace(@"\", @"\\", StringComparison.Ordinal), Path.GetFileName(path), OperatingSystem.IsWindows());
}
