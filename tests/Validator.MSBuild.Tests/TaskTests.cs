using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Validator.MSBuild.Tests;

/// <summary>The task itself, without a build around it.</summary>
public sealed class TaskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("validator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void RelativePaths_CountFromTheProject()
    {
        var engine = new RecordingEngine();
        using var task = TaskFor(engine);

        task.Execute().Should().BeFalse();

        engine.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = "ED3001", File = "a.txt", LineNumber = 3, ColumnNumber = 13, EndLineNumber = 3, EndColumnNumber = 28, HelpKeyword = (string?)null });
        engine.Errors[0].HelpLink.Should().EndWith("/rules/Notes/ED3001.DanglingNoteReference.md");
        File.Exists(Path.Combine(folder, "obj", "x.cache")).Should().BeTrue();
    }

    [Fact]
    public void Cancelled_StopsWithoutASummary()
    {
        var engine = new RecordingEngine();
        using var task = TaskFor(engine);
        task.Cancel();

        task.Execute().Should().BeFalse();

        engine.Errors.Should().BeEmpty();
        engine.Messages.Should().BeEmpty();
        Directory.Exists(Path.Combine(folder, "obj")).Should().BeFalse();
    }

    [Fact]
    public void CacheThatCannotBeWritten_DoesNotFail()
    {
        Directory.CreateDirectory(Path.Combine(folder, "obj", "x.cache"));
        var engine = new RecordingEngine();
        using var task = TaskFor(engine);

        task.Execute();

        engine.Errors.Should().ContainSingle().Which.Code.Should().Be("ED3001");
        engine.Messages.Should().Contain(message => message.Contains("cannot be kept", StringComparison.Ordinal));
    }

    [Fact]
    public void LetterThatHasNotChanged_ShowsTheSameAgain()
    {
        var (first, second) = (new RecordingEngine(), new RecordingEngine());
        using (var task = TaskFor(first)) task.Execute();
        using (var task = TaskFor(second)) task.Execute();

        first.Messages.Should().NotContain(message => message.Contains("No letter has changed", StringComparison.Ordinal));
        second.Messages.Should().Contain(message => message.Contains("No letter has changed", StringComparison.Ordinal));
        second.Errors.Should().BeEquivalentTo(first.Errors, options => options.Excluding(error => error.Timestamp).Excluding(error => error.BuildEventContext));
    }

    private ValidateEdition TaskFor(IBuildEngine engine)
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), EditionFolder.LetterWithError);
        return new ValidateEdition
        {
            BuildEngine = engine, ProjectDirectory = folder, SummaryHead = "Letters ->", Letters = [new TaskItem("a.txt")], CacheFile = Path.Combine("obj", "x.cache"),
        };
    }

    private sealed class RecordingEngine : IBuildEngine
    {
        public List<BuildErrorEventArgs> Errors { get; } = [];

        public List<string> Messages { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e) => Messages.Add(e.Message!);

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

        public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

        public void LogWarningEvent(BuildWarningEventArgs e) => Messages.Add(e.Message!);
    }
}
