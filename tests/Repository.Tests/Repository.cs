namespace Validator.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string[] MadeFolders = ["bin", "obj", ".git", "node_modules", "dist", "server", "artifacts", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Every file that people wrote, relative to the root, with <c>/</c>.</summary>
    public static IEnumerable<string> Files(string folder = "", string pattern = "*") =>
        FilesBelow(new DirectoryInfo(Path.Combine(Root, folder)), pattern)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(below => !MadeFolders.Contains(below.Name)).SelectMany(below => FilesBelow(below, pattern)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Validator.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository");
    }
}
