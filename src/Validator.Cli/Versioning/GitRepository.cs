using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Versioning;

/// <summary>The git repository that letters stand in.</summary>
internal sealed class GitRepository
{
    private readonly Git git;

    /// <summary>The repository at a root that <see cref="RootAround"/> gave.</summary>
    public GitRepository(string root)
    {
        Root = root;
        git = new Git(root);
    }

    /// <summary>The root of its work tree, absolute.</summary>
    public string Root { get; }

    /// <summary>The root of the work tree that a folder stands in.</summary>
    /// <exception cref="CannotRunException">There is none.</exception>
    public static string RootAround(string folder, IFileAccess files) => FindRoot(folder, files)
        ?? throw new CannotRunException($"'{VisibleText.Of(folder)}' stands in no git repository, so there is no revision to compare with.");

    /// <summary>The root of the work tree that a folder stands in; none where it stands in none.</summary>
    public static string? FindRoot(string folder, IFileAccess files)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // In a second work tree of a repository it is a file.
            var git = Path.Combine(at, ".git");
            if (files.FolderExists(git) || files.FileExists(git)) return at;
        }

        return null;
    }

    /// <summary>What differs between the work tree and the last revision that it has in common with another, untracked files included.</summary>
    /// <param name="revision">The other revision, as a person names it.</param>
    /// <param name="folders">Where untracked files count.</param>
    /// <exception cref="CannotRunException">There is no such revision, or none in common.</exception>
    public RevisionChanges ChangesSince(string revision, IReadOnlyList<string> folders)
    {
        var start = MergeBase(revision);
        string[] untracked = ["ls-files", "--others", "--exclude-standard", "-z", "--", .. folders];
        if (git.Run(untracked).Length == 0) return Read(start, git);

        // Renames to files that are untracked are seen where these are in the index: in a copy of it, since nothing is to be written here.
        var copy = Directory.CreateTempSubdirectory("validator-").FullName;
        try
        {
            var index = PathOf("index");
            if (File.Exists(index)) File.Copy(index, Path.Combine(copy, "index"));
            var others = Environment.GetEnvironmentVariable("GIT_ALTERNATE_OBJECT_DIRECTORIES") is { Length: > 0 } known ? Path.PathSeparator + known : "";
            var beside = new Git(Root, new Dictionary<string, string>
            {
                ["GIT_INDEX_FILE"] = Path.Combine(copy, "index"),
                ["GIT_OBJECT_DIRECTORY"] = Directory.CreateDirectory(Path.Combine(copy, "objects")).FullName,
                ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = PathOf("objects") + others,
            });
            beside.Run(["add", "--intent-to-add", "--", .. folders]);
            return Read(start, beside);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>The revision that is checked out, for reports; none where there is none or the repository has no address.</summary>
    public Revision? Describe()
    {
        if (git.Ask("rev-parse", "--verify", "HEAD").Line is not { } id) return null;
        if (git.Ask("config", "--get", "remote.origin.url").Line is not { } address || RepositoryUri.Of(address) is not { } uri) return null;
        return new Revision(uri, id, git.Ask("symbolic-ref", "--quiet", "--short", "HEAD").Line, Root);
    }

    private string PathOf(string name) => Path.GetFullPath(git.Run("rev-parse", "--git-path", name).TrimEnd('\r', '\n'), Root);

    private string MergeBase(string revision)
    {
        var name = VisibleText.Of(revision);
        var isShallow = git.Run("rev-parse", "--is-shallow-repository").Trim() == "true";
        if (git.Ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").Line is not { } commit)
        {
            if (isShallow) throw new CannotRunException($"This clone is shallow and lacks '{name}': fetch it with 'git fetch --unshallow origin', or check out with the whole history (fetch-depth: 0).");
            var remote = git.Ask("rev-parse", "--verify", "--quiet", "--end-of-options", $"origin/{revision}^{{commit}}").Line is null ? "" : $"; did you mean 'origin/{name}'?";
            throw new CannotRunException($"There is no revision '{name}' in '{VisibleText.Of(Root)}'{(remote.Length > 0 ? remote : ": name a branch, a tag or a commit, or fetch it first.")}");
        }

        var answer = git.Ask("merge-base", commit, "HEAD");
        if (answer.Line is { } common) return common;
        throw new CannotRunException(
            isShallow
                ? $"This clone is shallow and lacks the history that '{name}' and HEAD have in common: fetch it with 'git fetch --unshallow origin', or check out with the whole history (fetch-depth: 0)."
                : $"'{name}' and HEAD have no revision in common.");
    }

    private RevisionChanges Read(string start, Git diff)
    {
        // Raw, for that names contents by their hash, and nul-terminated, for names of files hold anything.
        var fields = diff.Run("diff", "--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--find-renames", start, "--").Split('\0');
        var changes = new RevisionChanges(git, start);
        for (var i = 0; i + 1 < fields.Length;)
        {
            var head = fields[i++].Split(' ');
            var (blob, status) = (head[2], head[4][0]);
            var old = PathIn(fields[i++]);
            var @new = status is 'R' or 'C' ? PathIn(fields[i++]) : old;
            if (status == 'R') changes.AddMove(old, @new, blob);
            else if (status is 'A' or 'C') changes.AddNew(@new);
            else if (status == 'D') changes.AddDeleted(old, blob);
            else changes.AddEdited(old, blob);
        }

        return changes;
    }

    private string PathIn(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));
}
