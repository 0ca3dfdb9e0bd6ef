using System.Reflection;
using Validator.MSBuild.Tests;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace Validator.MSBuild.Tests;

/// <summary>A folder with the packages of this source, made once for all tests, and where they are installed from it.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("validator-").FullName;

    /// <summary>The source's folder.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(root, "feed");

    /// <summary>Where packages are installed.</summary>
    public string Packages => Path.Combine(root, "packages");

    private static string PackagesOfUser =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packs.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "msbuild/Validator.MSBuild.csproj", "msbuild/Sdk/Validator.Sdk.csproj" })
        {
            var packed = await DotNet.Run(Repository, PackagesOfUser, "pack", project, "-c", Metadata("Configuration"), "-o", Folder);
            if (packed.ExitCode != 0) throw new InvalidOperationException(packed.Output);
        }

        await File.WriteAllTextAsync(
            Path.Combine(root, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="local" value="{Folder}" /></packageSources></configuration>""");
    }

    /// <summary>Makes an empty folder that knows the feed.</summary>
    internal EditionFolder NewEdition() => new(this, Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName);

    /// <summary>Removes all.</summary>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Metadata(string key) =>
        typeof(LocalFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
