namespace Validator.MSBuild.Tests;

[Trait("Speed", "Slow")]
public sealed class SeverityPropertyTests(SeverityPropertyTests.RestoredEdition restored) : IClassFixture<SeverityPropertyTests.RestoredEdition>
{
    [Theory]
    [InlineData("-p:NoWarn=ED3001%3BED3004", "", 0)]
    [InlineData("-nowarn:ED3004", "error ED3001", 1)]
    [InlineData("-p:WarningsAsErrors=ED3008", "error ED3001,error ED3008,warning ED3004", 1)]
    [InlineData("-p:TreatWarningsAsErrors=true -p:WarningsNotAsErrors=ED3004", "error ED3001,warning ED3004", 1)]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true -p:WarningsNotAsErrors=ED3004", "error ED3001,warning ED3004", 1)]
    [InlineData("-warnaserror", "error ED3001,error ED3004", 1)]
    [InlineData("-warnaserror -p:NoWarn=ED3004", "error ED3001", 1)]
    [InlineData("-warnaserror:ED3004", "error ED3001,error ED3004", 1)]
    public async Task Properties_ActAsForACompiler(string arguments, string kinds, int exitCode)
    {
        var build = await restored.Edition.Build(["--no-restore", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        string.Join(",", build.Kinds).Should().Be(kinds);
        build.ExitCode.Should().Be(exitCode, build.Output);
        var errors = build.Kinds.Count(kind => kind.StartsWith("error", StringComparison.Ordinal));
        if (!arguments.StartsWith("-nowarn", StringComparison.Ordinal))
            build.Summary.Should().Contain($", {errors} error{(errors == 1 ? "" : "s")}, {build.Kinds.Count - errors} warning");
    }

    /// <summary>An edition with a finding of each severity, restored once.</summary>
    public sealed class RestoredEdition(LocalFeed feed) : IAsyncLifetime
    {
        internal EditionFolder Edition { get; } = feed.NewEdition().WithProject()
            .With("a.txt", EditionFolder.LetterWithError)
            .With("b.txt", EditionFolder.LetterWithSuggestion)
            .With("c.txt", EditionFolder.LetterWithWarning);

        public async ValueTask InitializeAsync() => await Edition.Run("restore");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
