using System.Text.Json;
using Validator.Cli.Reporters;
using Validator.Rules;

namespace Validator.Tests;

/// <summary><c>validator explain</c> and <c>validator rules</c>.</summary>
public sealed class ExplainAndRulesTests : IDisposable
{
    private readonly Session session = new();

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    public void Dispose() => session.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRule_IsExplained(string id)
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        var outcome = session.Run("explain", id);
        outcome.Code.Should().Be(0);
        outcome.Output.Should().StartWith($"{id} {rule.Name}\n\n").And.EndWith($"\n{rule.Descriptor.HelpLinkUri}\n");
        outcome.Output.Should().ContainAll("\nWhat it checks\n", "\nWhy it matters\n", "\nWhen to accept it\n").And.NotContainAny("```", "{|", "|}", "\e");
    }

    [Fact]
    public void Examples_AreUnderlined() =>
        session.Run("explain", "ed3001").Output.Should().MatchRegex(@"\n    .*\[footnoteRef:\d+\].*\n +\^{15}\n");

    [Fact]
    public void Prose_FitsTheTerminal()
    {
        using var narrow = new Session { Terminal = new(50, HasColours: false) };
        narrow.Run("explain", "ED2001").Output.Split('\n')
            .Where(line => !line.StartsWith("    ", StringComparison.Ordinal) && line.Contains(' ', StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= 50);
    }

    [Fact]
    public void SeveralRules_AreExplainedInTurn() =>
        session.Run("explain", "DanglingNoteReference", "ED2001").Output.Should().StartWith("ED3001 DanglingNoteReference\n").And.Contain("\n\nED2001 SkippedParagraph\n");

    [Theory]
    [InlineData("ED3o01", "There is no rule 'ED3o01'; did you mean 'ED3001'?")]
    [InlineData("EmptyNot", "There is no rule 'EmptyNot'; did you mean 'EmptyNote'?")]
    [InlineData("\u001B[1m", "There is no rule '␛[1m'; 'validator rules' lists them.")]
    public void UnknownRule_CannotBeExplained(string word, string sentence) =>
        session.Run("explain", word).Should().Be(new Outcome(2, "", sentence + "\n"));

    [Fact]
    public void Rules_AreATable()
    {
        var lines = session.Run("rules").Output.Split('\n');
        lines[0].Should().MatchRegex("^ID      NAME +SEVERITY    CATEGORY +TITLE$");
        lines.Should().HaveCount(RuleCatalog.All.Count + 2);
        lines.Should().ContainMatch("ED3001  DanglingNoteReference *  error       Notes *  Note reference without a note");
    }

    [Fact]
    public void Rules_AreJson()
    {
        using var document = JsonDocument.Parse(session.Run("rules", "--format", "json").Output);
        document.RootElement.GetProperty("version").GetInt32().Should().Be(1);
        var rules = document.RootElement.GetProperty("rules").EnumerateArray().ToArray();
        rules.Select(rule => rule.GetProperty("id").GetString()).Should().Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id));
        rules.Should().OnlyContain(rule => rule.GetProperty("summary").GetString()!.Length > 0);
    }

    [Fact]
    public void Example_MarksEveryRuleAndLine() =>
        MarkedExample.Lines("A {|ED1:bad|} and {|ED1:bad|} word\nthat {|ED2:runs\nover|} {|ED1,ED3:東京|}\n{|ED1:|}", "ED1", Palette.For(null)).Should().Equal(
            "A bad and bad word",
            "  ^^^     ^^^",
            "that runs",
            "     ^^^^ ED2",
            "over 東京",
            "     ^^^^",
            "^^^^ ED2",
            "     ^^^^ ED3",
            "",
            "^");

    [Fact]
    public void Prose_WrapsCodeWhole() =>
        Prose.Wrap("It is `[Here follow …]` and *that* is **all there is** of it", 24, Palette.For(null)).Should().Equal(
            "It is `[Here follow …]`", "and that is all there is", "of it");

    [Fact]
    public void Prose_IsPaintedOnATerminal() =>
        Prose.Wrap("See `[sic]` and *that*", 80, Palette.For(new(80, HasColours: true))).Should().Equal("See \e[36m[sic]\e[0m and \e[1mthat\e[0m");
}
