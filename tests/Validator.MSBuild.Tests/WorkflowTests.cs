using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Validator.Analysis;
using YamlDotNet.RepresentationModel;

namespace Validator.MSBuild.Tests;

/// <summary>What the pages of platforms tell people to copy: read, and its commands run here, with the packages of this source.</summary>
[Trait("Speed", "Slow")]
public sealed partial class WorkflowTests(LocalFeed feed)
{
    private static readonly string Version = typeof(Edition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [Fact]
    public void EveryPlatform_HasItsPage() =>
        Workflow.All.Select(workflow => workflow.Name.Split(' ')[0]).Distinct().Should().BeEquivalentTo(
            "action.yml", ".pre-commit-hooks.yaml", ".github/ci/gitlab.yml", ".github/workflows/release.yml",
            ".github/ci/azure.md", ".github/ci/github.md", ".github/ci/gitlab.md", ".github/ci/pre-commit.md", ".github/ci/shards.md");

    [Fact]
    public void WhatTheyUse_IsPinned()
    {
        foreach (var workflow in Workflow.All)
        {
            foreach (Match use in Use().Matches(workflow.Text))
                use.Value.Should().MatchRegex($@"^uses: (\S+@[0-9a-f]{{40}} # v\d+\.\d+\.\d+|edition-validator/validator@v{Regex.Escape(Version)})$", workflow.Name);
            foreach (Match image in Image().Matches(workflow.Text)) image.Value.Should().MatchRegex(@":\d+\.\d+\.\d+$", workflow.Name);
            foreach (Match own in OwnVersion().Matches(workflow.Text)) own.Groups["version"].Value.Should().Be(Version, workflow.Name);
        }
    }

    [Fact]
    public async Task Action_ShowsFindingsOnLinesAndInTheSummary()
    {
        var edition = NewEdition();

        var flawed = await RunAction(edition, "letters", "");
        var sound = await RunAction(edition, "sound no*where sound", "--fail-on warning --format sarif=out.sarif");

        flawed.ExitCode.Should().Be(1, flawed.Output);
        flawed.Output.Should().Contain("::error file=letters/a.txt,line=3,");
        File.ReadAllText(edition.FileAt("summary")).Should().Contain("ED3001");
        File.ReadAllLines(edition.FileAt("path")).Should().OnlyContain(line => line == Path.Combine(edition.FileAt("temp"), "validator"));
        sound.ExitCode.Should().Be(2, sound.Output);
        sound.Output.Should().Contain("No letter matches 'no*where'");
        JsonDocument.Parse(File.ReadAllText(edition.FileAt("out.sarif"))).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task PullRequest_AnswersForWhatItChanges()
    {
        var edition = NewEdition();
        Assert.SkipUnless((await Run(edition, "git --version")).ExitCode == 0, "Git is not installed.");
        (await Run(edition, "git init -q -b main; git add letters sound; git -c user.name=A -c user.email=a@example.org commit -q -m base")).ExitCode.Should().Be(0);
        edition.With("letters/b.txt", EditionFolder.SoundLetter.Replace("rained", "snowed", StringComparison.Ordinal));
        (await Run(edition, "git -c user.name=A -c user.email=a@example.org commit -q -a -m change")).ExitCode.Should().Be(0);
        var steps = Workflow.Named(".github/ci/github.md 1").At(0, "jobs", "letters", "steps");
        var action = steps[1]["with"];

        var check = await RunAction(edition, $"{action["paths"]}", $"{action["arguments"]}");
        var compare = await Run(edition, $"PATH=$PWD/temp/validator:$PATH\n{steps[2]["run"]}");

        check.ExitCode.Should().Be(0, "the mistake in letters/a.txt is an old one: {0}", check.Output);
        compare.ExitCode.Should().Be(1, compare.Output);
        compare.Output.Should().Contain("letters/b.txt").And.Contain("snowed");
    }

    [Fact]
    public async Task GitLab_GetsItsReport()
    {
        var edition = NewEdition();
        var template = Workflow.Named(".github/ci/gitlab.yml");
        var variables = ((YamlMappingNode)Workflow.Named(".github/ci/gitlab.md 1").At(0, "letters", "variables")).ToDictionary(pair => $"{pair.Key}", pair => $"{pair.Value}");

        var run = await Run(edition, string.Join('\n', (YamlSequenceNode)template.At(0, "letters", "script")), variables);

        run.ExitCode.Should().Be(1, run.Output);
        var report = File.ReadAllText(edition.FileAt($"{template.At(0, "letters", "artifacts", "reports", "codequality")}"));
        JsonDocument.Parse(report).RootElement.EnumerateArray().Should().ContainSingle().Which.GetProperty("location").GetProperty("path").GetString().Should().Be("letters/a.txt");
    }

    [Fact]
    public async Task AzurePipelines_GetTheirCommands()
    {
        var edition = NewEdition();
        var steps = ((YamlSequenceNode)Workflow.Named(".github/ci/azure.md 1").At(0, "steps")).Skip(1);

        var run = await Run(edition, string.Join('\n', steps.Select(step => step["script"])).Replace("$(Agent.TempDirectory)", edition.FileAt("temp"), StringComparison.Ordinal));

        run.ExitCode.Should().Be(1, run.Output);
        run.Output.Should().Contain("##vso[task.logissue type=error;sourcepath=letters/a.txt;");
    }

    [Fact]
    public async Task PreCommit_ChecksAndMendsTheLettersOfACommit()
    {
        var edition = NewEdition().With("letters/b.txt", "A. Fenn to B. Marlow. 1 July 1921.\n\nWe met.[footnoteRef:1] [1:  Fenn said [sci] so.] \n");
        var hooks = (YamlSequenceNode)Workflow.Named(".pre-commit-hooks.yaml").At(0);
        var used = ((YamlSequenceNode)Workflow.Named(".github/ci/pre-commit.md 1").At(0, "repos", 0, "hooks")).Select(hook => $"{hook["id"]}");
        used.Should().BeEquivalentTo(hooks.Select(hook => $"{hook["id"]}"));
        hooks.Should().OnlyContain(hook => Regex.IsMatch("letters/b.txt", $"{hook["files"]}") && !Regex.IsMatch("scan.png", $"{hook["files"]}"));

        var check = await Run(edition, $"{hooks[0]["entry"]} letters/a.txt letters/b.txt");
        var fix = await Run(edition, $"{hooks[1]["entry"]} letters/a.txt letters/b.txt");

        check.ExitCode.Should().Be(1, check.Output);
        check.Output.Should().Contain("ED3001").And.Contain("ED4005");
        fix.ExitCode.Should().Be(0, fix.Output);
        File.ReadAllText(edition.FileAt("letters/b.txt")).Should().Contain("[sic]");
    }

    [Fact]
    public async Task MatrixOfParts_MakesTheWhole()
    {
        var edition = NewEdition();
        var jobs = Workflow.Named(".github/ci/shards.md 1").At(0, "jobs");
        var parts = ((YamlSequenceNode)jobs["part"]["strategy"]["matrix"]["part"]).Select(part => $"{part}").ToArray();
        var command = jobs["part"]["steps"][1]["run"];
        foreach (var part in parts)
            (await Run(edition, $"{command}".Replace("${{ matrix.part }}", part, StringComparison.Ordinal))).ExitCode.Should().Be(0);

        var whole = await Run(edition, $"{jobs["whole"]["steps"][2]["run"]}");

        $"{command}".Should().Contain($"/{parts.Length} ");
        whole.ExitCode.Should().Be(1, whole.Output);
        await IsTheWhole(edition, ".validator/validator");
    }

    [Fact]
    public async Task IndexedJob_MakesTheWhole()
    {
        var edition = NewEdition().With("home/.profile", "");
        var page = Workflow.Named(".github/ci/shards.md 2");
        var job = page.At(0, "spec");
        var completions = int.Parse($"{job["completions"]}", CultureInfo.InvariantCulture);
        $"{job["completionMode"]}".Should().Be("Indexed");
        for (var index = 0; index < completions; index++)
            (await Run(edition, CommandOf(job), new Dictionary<string, string> { ["HOME"] = edition.FileAt("home"), ["JOB_COMPLETION_INDEX"] = $"{index}" })).ExitCode.Should().Be(0);

        var whole = await Run(edition, CommandOf(page.At(1, "spec")), new Dictionary<string, string> { ["HOME"] = edition.FileAt("home") });

        CommandOf(job).Should().Contain($"/{completions} ");
        whole.ExitCode.Should().Be(1, whole.Output);
        await IsTheWhole(edition, "home/validator/validator");

        static string CommandOf(YamlNode job) => $"{job["template"]["spec"]["containers"][0]["command"][2]}";
    }

    /// <summary>Does what the action does on a machine that has .NET.</summary>
    private async Task<Outcome> RunAction(EditionFolder edition, string paths, string arguments)
    {
        var variables = new Dictionary<string, string>
        {
            ["RUNNER_TEMP"] = edition.FileAt("temp"), ["GITHUB_PATH"] = edition.FileAt("path"), ["GITHUB_STEP_SUMMARY"] = edition.FileAt("summary"), ["GITHUB_ACTIONS"] = "true",
        };
        var steps = ((YamlSequenceNode)Workflow.Named("action.yml").At(0, "runs", "steps")).Skip(1).ToArray();
        (await Run(edition, $"{steps[0]["run"]}", variables)).ExitCode.Should().Be(0);
        foreach (var (name, value) in (YamlMappingNode)steps[1]["env"])
            variables[$"{name}"] = $"{value}".Replace("${{ inputs.paths }}", paths, StringComparison.Ordinal).Replace("${{ inputs.arguments }}", arguments, StringComparison.Ordinal);
        return await Run(edition, $"{steps[1]["run"]}", variables);
    }

    private EditionFolder NewEdition() =>
        feed.NewEdition().With("letters/a.txt", EditionFolder.LetterWithError).With("letters/b.txt", EditionFolder.SoundLetter).With("sound/c.txt", EditionFolder.SoundLetter).With(".editorconfig", "root = true\n");

    private async Task IsTheWhole(EditionFolder edition, string validator)
    {
        (await Run(edition, $"{validator} check letters --no-cache --format sarif=once.sarif")).ExitCode.Should().Be(1);
        File.ReadAllText(edition.FileAt("letters.sarif")).Should().Be(File.ReadAllText(edition.FileAt("once.sarif")));
    }

    /// <summary>Runs commands as the platforms do: in Bash, which stops at the first that fails.</summary>
    private async Task<Outcome> Run(EditionFolder edition, string commands, IReadOnlyDictionary<string, string>? variables = null)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for Bash.");
        await feed.ToolReady;
        return await DotNet.Run("bash", edition.Path, feed.Packages, ["--noprofile", "--norc", "-eo", "pipefail", "-c", commands], variables ?? new Dictionary<string, string>());
    }

    [GeneratedRegex(@"uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Use();

    [GeneratedRegex(@"image: .*$", RegexOptions.Multiline)]
    private static partial Regex Image();

    [GeneratedRegex(@"Validator\.Tool(@| --version )(?<version>\S+)|rev: v(?<version>\S+)|/validator/v(?<version>[\d.]+)/|Validator\.Tool(?<version>) --tool-path")]
    private static partial Regex OwnVersion();
}
