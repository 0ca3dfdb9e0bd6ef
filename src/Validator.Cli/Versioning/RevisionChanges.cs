namespace Validator.Cli.Versioning;

/// <summary>What differs between a revision and the work tree. Paths are absolute.</summary>
/// <param name="git">The git of the repository.</param>
/// <param name="start">The revision, by its hash.</param>
internal sealed class RevisionChanges(Git git, string start)
{
    private readonly Dictionary<string, string?> oldPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> blobs = new(StringComparer.Ordinal);
    private readonly List<string> deleted = [];

    /// <summary>The revision, by its hash.</summary>
    public string Start => start;

    /// <summary>The git of the repository.</summary>
    public Git Git => git;

    /// <summary>The files that the revision has and the work tree has not, under no other name either.</summary>
    public IReadOnlyList<string> Deleted => deleted;

    /// <summary>For each path whose content is another at the revision: its content's hash there, or none where it is not there.</summary>
    public IReadOnlyDictionary<string, string?> Blobs => blobs;

    /// <summary>Whether a file of the work tree differs from the revision, in its content or its name.</summary>
    public bool Differs(string path) => oldPaths.ContainsKey(path);

    /// <summary>Where a file of the work tree stands at the revision; none where it is new.</summary>
    public string? OldPathOf(string path) => oldPaths.TryGetValue(path, out var old) ? old : path;

    public void AddEdited(string path, string blob)
    {
        oldPaths[path] = path;
        blobs[path] = blob;
    }

    public void AddNew(string path)
    {
        oldPaths[path] = null;
        blobs.TryAdd(path, null);
    }

    public void AddDeleted(string path, string blob)
    {
        deleted.Add(path);
        blobs[path] = blob;
    }

    public void AddMove(string old, string path, string blob)
    {
        oldPaths[path] = old;
        blobs[old] = blob;
        blobs.TryAdd(path, null);
    }
}
