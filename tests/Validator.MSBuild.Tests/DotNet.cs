using System.Diagnostics;

namespace Validator.MSBuild.Tests;

/// <summary>Runs <c>dotnet</c> as a user does, untouched by what the tests' own build has set.</summary>
internal static class DotNet
{
    public static Task<Outcome> Run(string folder, string packages, params string[] arguments) => Run("dotnet", folder, packages, arguments, new Dictionary<string, string>());

    /// <summary>Runs a program that may run <c>dotnet</c>.</summary>
    public static async Task<Outcome> Run(string program, string folder, string packages, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfBuild).ToArray()) start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in variables) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var cancelled = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(cancelled);
        await process.WaitForExitAsync(cancelled);
        return new Outcome(process.ExitCode, output.ReplaceLineEndings("\n") + await errors);
    }

    private static bool IsOfBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("NUGET_", StringComparison.OrdinalIgnoreCase)
        || name is "Configuration" or "Platform";
}

/// <summary>What a run of <c>dotnet</c> gave.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it wrote.</param>
internal sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>The canonical lines of findings, without the project at their ends, in order; the summary that repeats them left out.</summary>
    public IReadOnlyList<string> Findings =>
        [.. Output.Split("\nBuild ")[0].Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)).Select(WithoutProject)];

    /// <summary>The findings as <c>error ED3001</c>.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. Findings.Select(line => line[(line.IndexOf("): ", StringComparison.Ordinal) + 3)..]).Select(rest => rest[..rest.IndexOf(':', StringComparison.Ordinal)])];

    /// <summary>The line that ends the report of an edition.</summary>
    public string Summary => Output.Split('\n').Single(line => line.Contains(" letter", StringComparison.Ordinal) && line.EndsWith(" s", StringComparison.Ordinal)).Trim();

    private static string WithoutProject(string line)
    {
        var project = line.LastIndexOf(" [", StringComparison.Ordinal);
        return project < 0 ? line : line[..project];
    }
}
