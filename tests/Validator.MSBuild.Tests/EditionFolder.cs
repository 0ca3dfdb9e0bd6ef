namespace Validator.MSBuild.Tests;

/// <summary>An edition in a folder of its own, as a user has it.</summary>
internal sealed class EditionFolder(LocalFeed feed, string path)
{
    private const string Heading = "A. Fenn to B. Marlow. 1 July 1921.\n";

    /// <summary>A letter without a finding.</summary>
    public const string SoundLetter = Heading + "\n1. We met in the garden.\n2. It rained.\n";

    /// <summary>A letter with one error, ED3001 at 3:13–28.</summary>
    public const string LetterWithError = Heading + "\n1. We met in[footnoteRef:1] the garden.\n";

    /// <summary>A letter with one warning, ED3004 at 3:34–49.</summary>
    public const string LetterWithWarning = Heading + "\nWe met.[footnoteRef:1] It rained.[footnoteRef:1] [1:  In the garden.] \n";

    /// <summary>A letter with one suggestion, ED3008.</summary>
    public const string LetterWithSuggestion =
        Heading + "\nWe met.[footnoteRef:1] It rained.[footnoteRef:4] [1:  In the garden.] [4:  All day.] \n";

    /// <summary>The one-line project.</summary>
    public const string OneLineProject = """<Project Sdk="Validator.Sdk/1.0.0" />""";

    public string Path { get; } = path;

    /// <summary>Writes a file; a letter with a last line that no other file has, for one letter in two files is a finding.</summary>
    public EditionFolder With(string name, string text)
    {
        if (text.StartsWith(Heading, StringComparison.Ordinal)) text += $"Sheet {name.Aggregate(7, (sum, character) => (sum * 31 + character) % 99991)}.\n";
        var file = FileAt(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes the one-line project.</summary>
    public EditionFolder WithProject() => With("Letters.editionproj", OneLineProject);

    /// <summary>A file's path.</summary>
    public string FileAt(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public Task<Outcome> Build(params string[] arguments) => Run(["build", .. arguments]);

    /// <summary>Runs <c>dotnet build</c> and says whether a letter was checked, or only findings of the last check shown again.</summary>
    public async Task<(Outcome Outcome, bool WasChecked)> BuildAndWatch(params string[] arguments)
    {
        var log = FileAt("build.log");
        var outcome = await Build(["-fl", $"-flp:v=detailed;logfile={log}", .. arguments]);
        var text = await File.ReadAllTextAsync(log);
        File.Delete(log);
        return (outcome, !text.Contains("No letter has changed since the last check", StringComparison.Ordinal));
    }

    /// <summary>Runs <c>dotnet</c>.</summary>
    public async Task<Outcome> Run(params string[] arguments)
    {
        await feed.Ready;
        return await DotNet.Run(Path, feed.Packages, arguments);
    }
}
