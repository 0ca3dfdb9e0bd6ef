using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Files;
using Validator.Reporting;
using Validator.Storage;

namespace Validator.Cli.Commands;

/// <summary>
/// The caches of a run: the one in the folder that was named, else one in <c>obj</c> of each edition that has a project, where builds keep theirs.
/// </summary>
internal sealed class Caches(CheckRequest request, IReadOnlyList<Rule> rules, Host host)
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private readonly ConcurrentDictionary<string, Lazy<LetterCache>> caches = new(StringComparer.Ordinal);

    /// <summary>The cache of an edition; none where it has none.</summary>
    public LetterCache? For(Edition edition) => FolderOf(edition) is { } folder
        ? caches.GetOrAdd(folder, _ => new Lazy<LetterCache>(() => LetterCache.Open(Path.Combine(folder, NameOf(request.Shard)), rules, host.Clock.GetUtcNow(), request.Selection))).Value
        : null;

    /// <summary>Writes what is new. Who named a folder is told where that cannot be; a run is as good without.</summary>
    public void Save()
    {
        foreach (var (folder, cache) in caches)
            if (cache.Value.Save() is { } failure && request.CacheFolder is not null)
                host.Error.WriteLine($"Nothing is kept in '{VisibleText.Of(folder)}' for the next run: {VisibleText.Of(failure)}.");
    }

    private string? FolderOf(Edition edition)
    {
        // What is read over other files than the disk's is not kept; a link may lead out of the edition.
        if (!request.UsesCache || edition.Files is not DiskFiles) return null;
        if (request.CacheFolder is not null) return Path.GetFullPath(request.CacheFolder, host.Folder);
        var folder = new DirectoryInfo(Path.Combine(edition.Root, "obj"));
        return folder.LinkTarget is null && HasProject(edition.Root) ? folder.FullName : null;
    }

    private static bool HasProject(string root)
    {
        try
        {
            return Directory.EnumerateFiles(root, "*.editionproj", AnyCase).Any();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Parts that are checked beside one another in one folder do not replace each other's.</summary>
    private static string NameOf(Shard? shard) => shard is { } part ? $"validator.{part.Number}-of-{part.Count}.cache" : LetterCache.FileName;
}
