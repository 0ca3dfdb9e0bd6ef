namespace Validator.Cli.Writing;

/// <summary>Where paths lead, whatever links stand in them.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>An absolute path with every link in it followed; what does not exist is taken as it is.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var at = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>();
        Push(path[at.Length..]);
        var links = 0;
        while (ahead.TryPop(out var name))
        {
            if (name is "" or ".") continue;
            var next = name == ".." ? Path.GetDirectoryName(at) ?? at : Path.Combine(at, name);
            if (name == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks) throw new IOException("Its links lead in a circle");
            var root = Path.GetPathRoot(target)!;
            if (root.Length > 0) at = root;
            Push(target[root.Length..]);
        }

        return at;

        void Push(string relative)
        {
            foreach (var name in relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse()) ahead.Push(name);
        }
    }
}
