namespace Validator.MSBuild;

/// <summary>
/// Tells which files stand behind a symbolic link to a folder: MSBuild's patterns follow such links, the validator does
/// not, lest a letter count twice.
/// </summary>
/// <param name="root">The folder that the search began in, absolute.</param>
internal sealed class LinkedFolders(string root)
{
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Whether the way from the root to a file leads over a link.</summary>
    public bool Lead(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || folder.Length <= root.TrimEnd(Path.DirectorySeparatorChar).Length) return false;
        if (known.TryGetValue(folder, out var leads)) return leads;
        leads = IsLink(folder) || Lead(folder);
        known[folder] = leads;
        return leads;
    }

    private static bool IsLink(string folder)
    {
        var attributes = new DirectoryInfo(folder).Attributes;
        return attributes != (FileAttributes)(-1) && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
