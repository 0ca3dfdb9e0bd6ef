namespace Validator.Files;

/// <summary>Paths as reports write them.</summary>
public static class EditionPaths
{
    /// <summary><paramref name="path"/> relative to <paramref name="root"/>, with <c>/</c>; unchanged but for slashes where it stands outside.</summary>
    public static string Relative(string root, string path)
    {
        var name = IsBelow(root, path) ? path.Substring(EndsInSeparator(root) ? root.Length : root.Length + 1) : path;
        return Path.DirectorySeparatorChar == '\\' ? name.Replace('\\', '/') : name;
    }

    /// <summary>Whether <paramref name="path"/> stands in <paramref name="root"/> or in a folder below it.</summary>
    public static bool IsBelow(string root, string path) =>
        path.StartsWith(root, StringComparison.Ordinal) && (EndsInSeparator(root) || path.Length > root.Length && path[root.Length] == Path.DirectorySeparatorChar);

    private static bool EndsInSeparator(string root) => root.Length > 0 && root[root.Length - 1] == Path.DirectorySeparatorChar;
}
