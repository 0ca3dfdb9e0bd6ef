using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Validator.Tests;

public sealed partial class LayoutTests
{
    [Fact]
    public void Projects_ReferToEachOtherInOneDirectionOnly()
    {
        ReferencesOf("src/Validator.Core/Validator.Core.csproj").Should().BeEmpty();
        ReferencesOf("rules/Validator.Rules.csproj").Should().Equal("Validator.Core");
        foreach (var project in Repository.Files(pattern: "*.csproj").Where(path => !path.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            if (name is "Validator.Core" or "Validator.Rules" or "Validator.Sdk") continue;
            ReferencesOf(project).Except(["Validator.Core", "Validator.Rules", "Validator.LanguageServer"]).Should().BeEmpty($"{name} is a front end");
        }
    }

    [Fact]
    public void PackageVersions_StandInOnePlace()
    {
        foreach (var project in Repository.Files(pattern: "*.csproj"))
            XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")
                .Where(reference => reference.Attribute("Version") is not null).Should().BeEmpty($"{project} takes versions from Directory.Packages.props");
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = Repository.Read("Validator.sln").Replace('\\', '/');
        foreach (var project in Repository.Files(pattern: "*.csproj")) solution.Should().Contain(project);
    }

    [Fact]
    public void TopLevel_HoldsTheFoldersThatPeopleKnow() =>
        Directory.GetDirectories(Repository.Root).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && name is not ("artifacts" or "BenchmarkDotNet.Artifacts" or "TestResults"))
            .Should().BeEquivalentTo("src", "rules", "tests", "msbuild");

    [Fact]
    public void ReadmesTwoCommands_AreTwo()
    {
        var section = TwoCommands().Match(Repository.Read("README.md"));
        section.Success.Should().BeTrue("README.md has a section “Two commands” with one sh fence");
        section.Groups["commands"].Value.Trim().Split('\n').Should().HaveCount(2).And.OnlyContain(line => line.StartsWith("dotnet ", StringComparison.Ordinal));
    }

    [Fact]
    public void CoreAndRules_AskForNoFramework()
    {
        foreach (var path in Repository.Files("src", "*.cs").Concat(Repository.Files("rules", "*.cs")))
            Repository.Read(path).Split('\n').Where(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)).Should().BeEmpty(path);
    }

    [Fact]
    public void LocalLinksOfThePages_LeadSomewhere()
    {
        foreach (var page in Repository.Files(pattern: "*.md"))
        {
            var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
            foreach (Match link in MarkdownLink().Matches(Repository.Read(page)))
            {
                var target = link.Groups["target"].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                (File.Exists(Path.Combine(folder, target)) || Directory.Exists(Path.Combine(folder, target))).Should().BeTrue($"{page} links to {target}");
            }
        }
    }

    [Theory]
    [InlineData("neovim/init.lua")]
    [InlineData("emacs/init.el")]
    [InlineData("vim/vimrc")]
    [InlineData("helix/languages.toml")]
    public void LinesForAnEditor_AreThoseThatAreTested(string file) =>
        Repository.Read("README.md").Should().Contain("\n" + Repository.Read("tests/editors/" + file));

    [Fact]
    public void NoFile_NamesAFolderOfOneMachine()
    {
        foreach (var path in Repository.Files().Where(path => !path.StartsWith(".git", StringComparison.Ordinal)))
            FolderOfOneMachine().Matches(Repository.Read(path)).Select(match => match.Value).Should().BeEmpty(path);
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    [GeneratedRegex(@"^## Two commands\n+```sh\n(?<commands>[^`]*)```", RegexOptions.Multiline)]
    private static partial Regex TwoCommands();

    [GeneratedRegex(@"(?<![\w.])(/(home|root|tmp|Users|mnt|opt)/\w|[A-Z]:\\(Users|src)\b)")]
    private static partial Regex FolderOfOneMachine();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
