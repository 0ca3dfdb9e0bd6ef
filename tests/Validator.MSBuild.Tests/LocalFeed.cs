using System.Reflection;
using Validator.MSBuild.Tests;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace Validator.MSBuild.Tests;

/// <summary>A folder with the packages of this source, made once for all tests when the first of them asks, and where they are installed from it.</summary>
public sealed class LocalFeed : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("validator-").FullName;
    private readonly Lazy<Task> packing;
    private readonly Lazy<Task> packingTool;

    /// <summary>Prepares a feed.</summary>
    public LocalFeed()
    {
        packing = new Lazy<Task>(Pack);
        packingTool = new Lazy<Task>(PackTool);
    }

    /// <summary>The source's folder.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(root, "feed");

    /// <summary>Where packages are installed.</summary>
    public string Packages => Path.Combine(root, "packages");

    private static string PackagesOfUser =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Done when the packages are there.</summary>
    public Task Ready => packing.Value;

    /// <summary>Done when the package of the command line is there too.</summary>
    public Task ToolReady => packingTool.Value;

    /// <summary>Makes an empty folder that knows the feed.</summary>
    internal EditionFolder NewEdition() => new(this, Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName);

    /// <summary>Removes all.</summary>
    public void Dispose() => Directory.Delete(root, recursive: true);

    private async Task Pack()
    {
        foreach (var project in Metadata("Packages").Split(',')) await Pack(project);
        await File.WriteAllTextAsync(
            Path.Combine(root, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="local" value="{Folder}" /></packageSources></configuration>""");
    }

    private async Task PackTool()
    {
        await Ready;

        // The native packages are made on systems of their own; that for all others needs no linker.
        await Pack("src/Validator.Cli/Validator.Cli.csproj", "-p:ToolPackageRuntimeIdentifiers=any", "-r", "any");
        await Pack("src/Validator.Cli/Validator.Cli.csproj", "-p:ToolPackageRuntimeIdentifiers=any");
    }

    private async Task Pack(string project, params string[] options)
    {
        var packed = await DotNet.Run(Repository, PackagesOfUser, ["pack", project, "-c", Metadata("Configuration"), "-o", Folder, .. options]);
        if (packed.ExitCode != 0) throw new InvalidOperationException(packed.Output);
    }

    private static string Metadata(string key) =>
        typeof(LocalFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
