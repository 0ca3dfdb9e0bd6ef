using System.ComponentModel;
using System.Diagnostics;

namespace Validator.Tests;

/// <summary>A git repository in a session's folder, whose history nobody's settings change.</summary>
internal sealed class GitFolder(Session session)
{
    /// <summary>Why tests that need git are skipped where it is not.</summary>
    public const string Absent = "git is not installed.";

    public static bool IsPresent { get; } = TryStart();

    public GitFolder Init() => Run("init", "--quiet", "--initial-branch", "main");

    /// <summary>Commits all that there is.</summary>
    public GitFolder Commit(string message = "Edit") => Run("add", "--all").Run("commit", "--quiet", "--message", message);

    public GitFolder Run(params string[] arguments)
    {
        Ask(session.Folder, arguments);
        return this;
    }

    public static string Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // Where the tests run in a hook, git has told them of another repository.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{role}_NAME"] = "A. Editor";
            start.Environment[$"GIT_{role}_EMAIL"] = "editor@example.org";
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, $"git {string.Join(' ', arguments)} says {error.Result}");
        return output;
    }

    private static bool TryStart()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
