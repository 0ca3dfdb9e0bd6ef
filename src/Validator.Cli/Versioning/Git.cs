using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Validator.Reporting;

namespace Validator.Cli.Versioning;

/// <summary>
/// Runs <c>git</c> in a folder. It only reads: what it would write beside its answers goes to a folder of its own. What the
/// folder holds is not run: neither a program of that name, nor what the repository would have run on such an occasion.
/// </summary>
internal sealed class Git(string folder, IReadOnlyDictionary<string, string>? variables = null)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] RunsNothing = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

    /// <summary>The folder that it runs in.</summary>
    public string Folder => folder;

    /// <summary>Runs a command and returns what it says.</summary>
    /// <exception cref="CannotRunException">It fails, or there is no git.</exception>
    public string Run(params string[] arguments)
    {
        var answer = Ask(arguments);
        if (answer.Code == 0) return answer.Output;
        var reason = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? $"exit code {answer.Code}";
        throw new CannotRunException($"git says in '{VisibleText.Of(folder)}': {VisibleText.Of(reason)}");
    }

    /// <summary>Runs a command that may fail.</summary>
    /// <exception cref="CannotRunException">There is no git.</exception>
    public GitAnswer Ask(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a command that is talked to.</summary>
    /// <exception cref="CannotRunException">There is no git.</exception>
    public Process Start(params string[] arguments)
    {
        if (Find() is not { } program) throw Missing();
        var start = new ProcessStartInfo(program, [.. RunsNothing, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    /// <summary>Where git is installed; systems would look into the current folder first, which may be a stranger's.</summary>
    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified)
        .Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(File.Exists);

    private static CannotRunException Missing() => new("git is needed to compare with a revision, and it is not installed.");
}

/// <summary>What a run of git left.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it complained of.</param>
internal sealed record GitAnswer(int Code, string Output, string Error)
{
    /// <summary>What it said, in one line; none where it failed or said nothing.</summary>
    public string? Line => Code == 0 && Output.TrimEnd('\r', '\n') is { Length: > 0 } line ? line : null;
}
