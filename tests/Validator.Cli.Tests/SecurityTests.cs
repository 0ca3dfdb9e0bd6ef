using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Validator.Cli;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Tests;

/// <summary>Letters come from strangers: whatever stands in them, in their names, in a ledger or in options is words, and never an order.</summary>
public sealed partial class SecurityTests : IDisposable
{
    private const string Mendable = "A. Orde to B. Finch. 1 May 1900.\nThe ship [...] sailed.\n";

    private static readonly string[] Commands =
    [
        "check", "check --statistics", "check --format msbuild", "check --format json", "check --format sarif", "check --format github",
        "check --format gitlab", "check --format azure", "check --format junit", "check --format checkstyle", "check --format rdjson",
        "accept --all --reason known", "accept --prune", "fix", "fix --unsafe", "init",
    ];

    private readonly Session session = new();

    /// <summary>What strangers could write: orders to terminals and build servers, ends of what they stand in, what spreadsheets run.</summary>
    public static TheoryData<string> HostileWords =>
    [
        "\e[31mred", "\e]0;title\a", "\e]8;;https://evil.example\e\\link", "\u009b2J", "\b\b\bover", "\u007f\u0085", "bell\a",
        "::error::forged", "  ::warning file=a::forged", "\u00a0::stop-commands::x", ":::error::forged", "\r::error::forged", "\n::error::forged", "\u2028::error::forged",
        "##vso[task.setvariable variable=PATH]forged", "###vso[task.complete]", "##[error]forged", "##teamcity[message text='x']", "# #vso[x]", "##[add-mask]x",
        "]]><forged/>", "</failure></testcase><testcase name='forged'/>", "<script>alert(1)</script>", "<!--", "&amp;&#10;", "'\"><forged a=\"",
        "\",\"severity\":\"none", "\\\",\\\"", "\\u0022}", "${{ github.token }}", "$(id)`id`",
        "| forged | row |", "`code` **bold** ~~x~~", "[link](https://evil.example)", "![image](https://evil.example/x.png)", "www.evil.example https://evil.example", "@everyone #1 !1 a/b#2", "\n\n| a | b |\n|---|---|\n| forged | row |",
        "%0A::error::forged", "%AZP25%0D", "];forged", ";type=error;code=X;]forged", "a=b,title=c::forged",
        "\u202edesrever\u202c", "\u2066hidden\u2069", "\u200b\u200d\ufeff", "\ufffe\uffff", "\0", "\U000E0041\U000E0042", "\ue000",
        "=cmd|' /C calc'!A0", "@SUM(1)", "\tED0001\tforged", "{0}{1}{99}", "%s%n",
    ];

    public void Dispose() => session.Dispose();

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_GivesATerminalOrABuildServerOrders(string hostile)
    {
        PutEverywhere(hostile);
        foreach (var command in Commands)
        {
            var outcome = session.Run(command.Split(' '));
            outcome.Code.Should().BeLessThan(3, command);
            var findings = command is "check --format github" or "check --format azure" ? Findings().Count : -1;
            RequireNoOrders(outcome.Output, findings, command);
            RequireNoOrders(outcome.Error, -1, command);
        }

        RequireNoOrders(session.Run("check", hostile, "--select", hostile).Error, -1, "check");
        RequireNoOrders(session.Run("explain", hostile).Error, -1, "explain");
        RequireNoOrders(session.Run(hostile).Error, -1, "the command");
        RequireNoOrders(session.Run("check", "--format", hostile).Error, -1, "--format");
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_AddsARowOrAnElementToAReport(string hostile)
    {
        PutEverywhere(hostile);
        var findings = Findings();
        var visible = findings.Select(finding => VisibleText.Of(finding.Message)).ToArray();

        using (var sarif = JsonDocument.Parse(Report("sarif")))
        {
            var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
            results.Select(result => result.GetProperty("message").GetProperty("text").GetString()).Should().Equal(findings.Select(finding => finding.Message));
            results.Select(UriOf).Should().Equal(findings.Select(finding => finding.Document));
        }

        using (var gitLab = JsonDocument.Parse(Report("gitlab")))
        {
            gitLab.RootElement.EnumerateArray().Select(issue => issue.GetProperty("description").GetString()).Should().Equal(visible);
            gitLab.RootElement.EnumerateArray().Select(issue => issue.GetProperty("location").GetProperty("path").GetString()).Should().Equal(findings.Select(finding => finding.Document));
        }

        using (var reviewdog = JsonDocument.Parse(Report("rdjson")))
            reviewdog.RootElement.GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("message").GetString()).Should().BeEquivalentTo(visible);

        var checkstyle = XDocument.Parse(Report("checkstyle")).Root!;
        checkstyle.Descendants().Should().OnlyContain(element => element.Name.LocalName == "file" || element.Name.LocalName == "error");
        checkstyle.Descendants("error").Select(error => error.Attribute("message")!.Value).Should().BeEquivalentTo(visible);

        var junit = XDocument.Parse(Report("junit")).Root!;
        junit.Descendants("testcase").Select(test => test.Attribute("name")!.Value).Distinct().Should().HaveCount(junit.Descendants("testcase").Count())
            .And.Contain(findings.Select(finding => VisibleText.Of(finding.Document)));
        junit.Descendants("failure").SelectMany(failure => Lines(failure.Value)).Concat(junit.Descendants("system-out").SelectMany(text => Lines(text.Value))).Should().HaveCount(findings.Count);

        Lines(Report("msbuild")).Should().HaveCount(findings.Count).And.OnlyContain(line => CanonicalLine().IsMatch(line));
        Lines(Report("azure")).Should().HaveCount(findings.Count).And.OnlyContain(line => AzureIssue().IsMatch(line));
        Lines(Report("github")).Where(line => GitHubAnnotation().IsMatch(line)).Select(line => Unescape(GitHubAnnotation().Match(line).Groups["message"].Value)).Should().BeEquivalentTo(visible);
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_IsMarkupInAJobSummary(string hostile)
    {
        PutEverywhere(hostile);
        var findings = Findings();
        session.Write("summary.md", "");
        session.Variables["GITHUB_STEP_SUMMARY"] = session.PathOf("summary.md");
        Report("github");
        var text = session.Read("summary.md");
        text.Where(character => character is not '\n' and not '\u2060' && VisibleText.IsUnprintable(character)).Should().BeEmpty();

        var page = Markdown.Parse(text, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        page.Select(block => block.GetType()).Should().OnlyContain(type => type == typeof(HeadingBlock) || type == typeof(Table) || type == typeof(ParagraphBlock));
        page.Descendants<TableRow>().Should().HaveCount(1 + findings.Count).And.OnlyContain(row => row.Count == 4);
        page.Descendants<LinkInline>().Should().OnlyContain(link => link.Url!.StartsWith(Product.Home, StringComparison.Ordinal));
        page.Descendants<HtmlInline>().Should().BeEmpty();
        page.Descendants<EmphasisInline>().Should().BeEmpty();
        page.Descendants<CodeInline>().Should().BeEmpty();
        page.Descendants<AutolinkInline>().Should().BeEmpty();
        text.Should().NotContain("@").And.NotMatchRegex("[^&]#[0-9]");
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_GivesOrdersWhereLettersAreCompared(string hostile)
    {
        const string letter = "A. Orde to B. Finch. 1 May 1900.\nThe ship sailed, and has not come back.\nThe end.\n";
        session.Write($"old/{NameOf(hostile)}", letter).Write($"old/gone{NameOf(hostile)}", hostile).Write($"old/{NameOf(hostile)[..^4]}/c.txt", hostile + letter);
        session.Write($"new/{NameOf(hostile)}", letter.Replace("has", hostile, StringComparison.Ordinal)).Write($"new/come{NameOf(hostile)}", letter + hostile).Write("new/c.txt", $"{hostile}{letter}\n{hostile}");
        foreach (var format in new[] { "text", "markdown", "json" })
            RequireNoOrders(session.Run("compare", "old", "new", "--format", format).Output.Replace("\u2060", "", StringComparison.Ordinal), -1, format);
        var orders = Lines(session.Run("compare", "old", "new", "--format", "github").Output);
        orders.Should().OnlyContain(line => ComparedAnnotation().IsMatch(line)).And.NotContain(line => ServiceMessage().IsMatch(line));
        RequireNoOrders(session.Run("compare", hostile, hostile).Error, -1, "compare");
        RequireNoOrders(session.Run("compare", "--since", hostile).Error, -1, "compare --since");

        var page = Markdown.Parse(session.Run("compare", "old", "new", "--format", "markdown").Output, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        page.Descendants<LinkInline>().Should().BeEmpty();
        page.Descendants<HtmlInline>().Should().OnlyContain(tag => tag.Tag == "<del>" || tag.Tag == "</del>" || tag.Tag == "<ins>" || tag.Tag == "</ins>");
        page.Descendants<Table>().Should().ContainSingle();
        page.Descendants<TableRow>().Should().OnlyContain(row => row.Count == 7);
        page.Descendants<AutolinkInline>().Should().BeEmpty();
        page.Descendants<CodeInline>().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_AddsALineToTheLedgerOrIsAFormulaInIt(string hostile)
    {
        session.Write($"letters/{NameOf(hostile)}", $"A. {hostile} to B. Finch. 1 May 1900.\nHe [{hostile}] is [ {hostile}] here [footnoteRef:7].{hostile}\n");
        var findings = Findings().Count(finding => !finding.Rule.StartsWith("ED0", StringComparison.Ordinal));
        session.Run("accept", "--all", "--reason", hostile.Trim().Length > 0 ? $"so {hostile}" : "so");
        var ledger = session.Read("accepted.tsv");
        Lines(ledger).Should().HaveCount(1 + findings);
        ledger.Where(character => character is not '\n' and not '\t' && VisibleText.IsUnprintable(character)).Should().BeEmpty();
        Lines(ledger).Select(line => line.Split('\t')).Should().OnlyContain(fields => fields.Length == 6 && fields.All(field => field.Length == 0 || !"=+-@".Contains(field.TrimStart('"')[0], StringComparison.Ordinal)));
        Findings().Should().NotContain(finding => !finding.Rule.StartsWith("ED0", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public void NoWord_BecomesAnOption(string hostile)
    {
        for (var i = 0; i < 8; i++) session.Write($"letters/{i}{NameOf(hostile)}", $"A. Orde to B. Finch. {i + 1} May 1900.\nHe was [{hostile}] here [mark {hostile}] and [{hostile}\nroot = false\ndotnet_diagnostic.ED3001.severity = none] there.\n");
        File.Delete(session.PathOf(".editorconfig"));
        session.Run("init", ".").Code.Should().Be(ExitCode.Sound);
        Lines(session.Read(".editorconfig")).Should().OnlyContain(line => line.Length == 0 || OptionLine().IsMatch(line))
            .And.NotContain(line => line.StartsWith("dotnet_", StringComparison.Ordinal));
        session.Run("check", "--select", "ED0003", "--format", "msbuild").Output.Should().BeEmpty();
    }

    [Fact]
    public void DiffOnATerminal_ShowsWhatATerminalWouldObey()
    {
        using var onTerminal = new Session { Terminal = new Terminal(80, HasColours: false) };
        onTerminal.Write("\e[31m.txt", Mendable.Replace("ship", "ship\e[31m\u009b2J", StringComparison.Ordinal));
        RequireNoOrders(onTerminal.Run("fix", "--diff").Output, -1, "fix --diff");
    }

    [Fact]
    public void LetterThatLeadsOutOfTheEdition_IsLeftAlone()
    {
        using var outside = new Session().Write("theirs.txt", Mendable).Write("folder/theirs.txt", Mendable);
        session.Write("edition/Letters.editionproj", "<Project/>").Write("edition/own.txt", Mendable).Write("beside.txt", Mendable);
        File.CreateSymbolicLink(session.PathOf("edition/a.txt"), outside.PathOf("theirs.txt"));
        File.CreateSymbolicLink(session.PathOf("edition/b.txt"), "../beside.txt");
        File.CreateSymbolicLink(session.PathOf("edition/c.txt"), "a.txt");
        File.CreateSymbolicLink(session.PathOf("edition/d.txt"), "own.txt");
        Directory.CreateSymbolicLink(session.PathOf("edition/folder"), outside.PathOf("folder"));
        File.CreateSymbolicLink(session.PathOf("edition/e.txt"), "folder/theirs.txt");

        var outcome = session.Run("fix", "edition", "edition/folder/theirs.txt");
        outcome.Code.Should().Be(ExitCode.Findings);
        Lines(outcome.Error).Should().HaveCount(5).And.OnlyContain(line => LeadsOut().IsMatch(line));
        session.Read("edition/own.txt").Should().NotBe(Mendable);
        new[] { session.Read("beside.txt"), outside.Read("theirs.txt"), outside.Read("folder/theirs.txt") }.Should().OnlyContain(text => text == Mendable);
    }

    [Theory]
    [InlineData("accept --all --reason known")]
    [InlineData("accept --prune")]
    public void LedgerThatLeadsOutOfTheEdition_IsLeftAlone(string command)
    {
        const string theirs = "rule\tdocument\tfound\treason\nED3001\tgone.txt\tx\ty\n";
        using var outside = new Session().Write("theirs.tsv", theirs);
        session.Write("edition/a.txt", Mendable);
        File.CreateSymbolicLink(session.PathOf("edition/accepted.tsv"), outside.PathOf("theirs.tsv"));
        var outcome = session.Run([.. command.Split(' '), "edition"]);
        outcome.Code.Should().Be(ExitCode.Findings);
        outcome.Error.Should().Contain("edition/accepted.tsv is left as it is, because it leads to '");
        outside.Read("theirs.tsv").Should().Be(theirs);
    }

    [Fact]
    public void LinkToNothing_IsNotCreatedThrough()
    {
        using var outside = new Session();
        session.Write("edition/a.txt", Mendable);
        foreach (var name in new[] { "accepted.tsv", ".editorconfig", "edition.editionproj" }) File.CreateSymbolicLink(session.PathOf($"edition/{name}"), outside.PathOf(name));
        session.Run("accept", "--all", "--reason", "known", "edition");
        session.Run("init", "edition");
        Directory.GetFiles(outside.Folder).Select(Path.GetFileName).Should().Equal(".editorconfig");
        outside.Read(".editorconfig").Should().Be("root = true\n");
    }

    [Fact]
    public void LedgerThatNamesOtherFolders_WritesNothingThere()
    {
        session.Write("theirs.txt", Mendable).Write("edition/a.txt", Mendable)
            .Write("edition/accepted.tsv", $"rule\tdocument\tfound\treason\nED4010\t../theirs.txt\t[...]\tx\nED4010\t{session.PathOf("theirs.txt")}\t[...]\tx\n");
        session.Run("fix", "edition").Code.Should().Be(ExitCode.Sound);
        session.Run("accept", "--all", "--reason", "known", "--prune", "edition").Code.Should().Be(ExitCode.Sound);
        session.Read("theirs.txt").Should().Be(Mendable);
        Directory.GetFileSystemEntries(session.Folder).Select(Path.GetFileName).Should().BeEquivalentTo(".editorconfig", "theirs.txt", "edition");
    }

    [Fact]
    public void ProgramsInTheEdition_AreNotRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || session.Shell("git --version >/dev/null 2>&1 || exit 1").Code != 0, "There is no git, or no shell.");
        session.Write("letters/a.txt", Mendable).Shell("""
            git init -q . && git add letters && git -c user.name=a -c user.email=a@example.org commit -qm First
            for program in git less sh libc.so libSystem.Native.so; do printf '#!/bin/sh\ntouch "%s/run-%s"\n' "$PWD" "$program" >$program; chmod +x $program; done
            mkdir hooks; cp git hooks/post-index-change; cp git hooks/post-checkout
            git config core.fsmonitor "$PWD/git"; git config core.hooksPath "$PWD/hooks"; git config diff.external "$PWD/git"; git config core.pager "$PWD/git"; git config core.sshCommand "$PWD/git"
            """).Error.Should().BeEmpty();
        Directory.GetFiles(session.Folder, "run-*").ToList().ForEach(File.Delete);
        session.Write("letters/a.txt", Mendable + "More.\n").Write("letters/b.txt", Mendable);
        foreach (var command in Commands.Concat(["check --since HEAD", "check --since HEAD --changed-lines", "compare --since HEAD", "compare HEAD"]))
        {
            session.Run(command.Split(' ')).Code.Should().BeLessThan(3, command);
            session.Shell($"exec \"$@\" {command} >/dev/null 2>&1").Error.Should().BeEmpty();
            Directory.GetFiles(session.Folder, "run-*").Should().BeEmpty(command);
        }
    }

    [Fact]
    public void TemporaryFile_IsReadableByNobodyElse()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        session.Write("a.txt", Mendable).Shell("umask 000; chmod 600 a.txt; exec \"$@\" fix").Code.Should().Be(ExitCode.Sound);
        session.Shell("stat -c %a a.txt").Output.Should().Be("600\n");
    }

    private void PutEverywhere(string hostile)
    {
        session.Write(
            $"letters/{NameOf(hostile)}",
            $"A. Orde {hostile} to B. Finch. 1 May 1900.\n{hostile}\nHe [{hostile}] was [{hostile} sic] here [ {hostile}] there  now [...] {hostile}[footnoteRef:3].\n[4: {hostile}] \nComment by {hostile}: {hostile}\n");
        session.Write($"{NameOf(hostile)[..^4]}/b.txt", Mendable);
        session.Write("accepted.tsv", $"rule\tdocument\tfound\treason\nED3001\t{hostile}\t{hostile}\t{hostile}\n{hostile}\t{hostile}\nED3001\tgone.txt\t{hostile}\tknown\n");
        session.Write(".editorconfig", $"root = true\n[*]\nedition_{hostile} = {hostile}\ndotnet_diagnostic.ED{hostile}.severity = {hostile}\nedition_vocabulary = {hostile}\nedition_persons = {hostile}\n[{hostile}\n");
    }

    /// <summary>What a file may be named that says this: a slash ends a name, and no name holds NUL.</summary>
    private static string NameOf(string hostile) => $"{hostile.Replace('/', '\u2215').Replace("\0", "", StringComparison.Ordinal)}.txt";

    private string Report(string format) => session.Run("check", "--format", format).Output;

    private List<(string Rule, string Document, string Message)> Findings()
    {
        using var report = JsonDocument.Parse(Report("json"));
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            (finding.GetProperty("rule").GetString()!, finding.GetProperty("document").GetString()!, finding.GetProperty("message").GetString()!))];
    }

    private static string UriOf(JsonElement result) => Uri.UnescapeDataString(
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Unescape(string message) => message.Replace("%25", "%", StringComparison.Ordinal);

    /// <summary>Reads what was printed as terminals, GitHub's runner and Azure's agent do.</summary>
    private static void RequireNoOrders(string printed, int annotations, string command)
    {
        printed.Where(character => character != '\n' && VisibleText.IsUnprintable(character) && !char.IsSurrogate(character))
            .Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)).Should().BeEmpty(command);
        var lines = printed.Split('\n');
        var toGitHub = lines.Where(line => line.Trim().StartsWith("::", StringComparison.Ordinal)).ToArray();
        var toOthers = lines.Where(line => ServiceMessage().IsMatch(line)).ToArray();
        if (annotations >= 0 && command == "check --format github")
        {
            toGitHub.Where(line => GitHubAnnotation().IsMatch(line)).Should().HaveCount(annotations);
            toGitHub.Should().OnlyContain(line => GitHubAnnotation().IsMatch(line) || GitHubGroup().IsMatch(line));
        }
        else
        {
            toGitHub.Should().BeEmpty(command);
        }

        if (annotations >= 0 && command == "check --format azure") toOthers.Should().HaveCount(annotations).And.OnlyContain(line => AzureIssue().IsMatch(line) && ServiceMessage().Count(line) == 1);
        else toOthers.Should().BeEmpty(command);
    }

    [GeneratedRegex(@"##[A-Za-z]*\[")]
    private static partial Regex ServiceMessage();

    [GeneratedRegex(@"^::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=ED\d{4} \w+::(?<message>.*)$")]
    private static partial Regex GitHubAnnotation();

    [GeneratedRegex(@"^::(error file=[^,:]*(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,title=(Author’s words changed|Letter deleted)|notice title=Author’s words)::[^\n]*$")]
    private static partial Regex ComparedAnnotation();

    [GeneratedRegex(@"^::(group::\d+ \w+|endgroup::)$")]
    private static partial Regex GitHubGroup();

    [GeneratedRegex(@"^##vso\[task\.logissue type=(error|warning);sourcepath=[^;\]]*;linenumber=\d+;columnnumber=\d+;code=ED\d{4};\][^\]]*$")]
    private static partial Regex AzureIssue();

    [GeneratedRegex(@"\(\d+,\d+,\d+,\d+\): (error|warning|info) ED\d{4}: .* \(https://[^ ]+\)$")]
    private static partial Regex CanonicalLine();

    [GeneratedRegex(@"^(root = true|#.*|\[\*[^\n]*\]|(# )?edition_[a-z_]+ = [^#;]*)$")]
    private static partial Regex OptionLine();

    [GeneratedRegex(@" is left as it is, because it leads to '.*', outside the edition's folder 'ROOT/edition'; name that file itself\.$")]
    private static partial Regex LeadsOut();
}
