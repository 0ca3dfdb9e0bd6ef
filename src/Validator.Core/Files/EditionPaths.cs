namespace Validator.Files;

/// <summary>Paths as reports write them.</summary>
public static class EditionPaths
{
    /// <summary><paramref name="path"/> relative to <paramref name="root"/>, with <c>/</c>; unchanged but for slashes where it stands outside.</summary>
    public static string Relative(string root, string path)
    {
        var folder = root.EndsWith(Path.DirectorySeparatorChar.ToString(), StringComparison.Ordinal) ? root : root + Path.DirectorySeparatorChar;
        var name = path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
        return Path.DirectorySeparatorChar == '\\' ? name.Replace('\\', '/') : name;
    }
}
