using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>Each rule's page is its specification: every example on it is run.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.Name)];

    public static TheoryData<string, int> Letters => FencesWhere(fence => fence is { Language: "edition", Kind: not "fixed" });

    public static TheoryData<string, int> Fixes => FencesWhere(fence => fence is { Language: "edition", Kind: "fixed" });

    public static TheoryData<string, int> Configurations => FencesWhere(fence => fence.Language == "editorconfig");

    [Fact]
    public void EveryRule_HasAPageOfItsName() =>
        RulePage.All.Select(page => page.Name).Should().Equal(RuleCatalog.All.Select(rule => $"{rule.Descriptor.Id}.{rule.GetType().Name}.md"));

    [Fact]
    public void Rules_StandInTheOrderOfTheirIds() =>
        RuleCatalog.All.Select(rule => rule.Descriptor.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasItsParts(string name)
    {
        var page = RulePage.Named(name);
        page.Lines[0].Should().Be($"# {page.Id} {page.Rule.GetType().Name}");
        page.Lines[2].Should().MatchRegex($"^{SeverityOf(page.Rule)}.* · {page.Rule.Descriptor.Category}( · .*)?$");
        page.Rule.Descriptor.HelpLinkUri.Should().EndWith($"/{name}");
        page.Headings.Should().Equal("What it checks", "Why it matters", "Examples", "When to accept it");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_ShowsAFlawedAndACleanLetter(string name)
    {
        var page = RulePage.Named(name);

        // The validator's own rules are about files and settings, not about the text of a letter.
        if (page.Rule.Descriptor.Category == Category.Validator) return;
        page.Fences.Should().Contain(fence => fence.Language == "edition" && fence.Kind.Length == 0 && fence.Text.Contains(page.Id, StringComparison.Ordinal));
        page.Fences.Should().Contain(fence => fence.Language == "edition" && fence.Kind == "clean");
        page.Fences.Where(fence => fence.Language == "edition").Should().OnlyContain(fence => fence.Kind == "" || fence.Kind == "clean" || fence.Kind == "fixed");
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Letter_ShowsWhatIsFound(string name, int line)
    {
        var (page, fence) = FenceAt(name, line);
        if (fence.Text.StartsWith(Check.LetterMark, StringComparison.Ordinal)) Check.Edition(fence.Text, page.Id, fence.Configuration);
        else Check.Letter(fence.Text, page.Id, fence.Configuration, fence.Name);
        (MarkedText.Read(fence.Text).Expected.Count == 0).Should().Be(fence.Kind == "clean", "only a letter without findings is called clean");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Fixes))]
    public void FixedLetter_IsWhatTheFixMakes(string name, int line)
    {
        var (page, fence) = FenceAt(name, line);
        var flawed = page.Fences.Last(other => other.Line < line && other.Language == "edition");
        flawed.Kind.Should().BeEmpty("a fixed letter follows the flawed one");
        var mended = Check.Fix(MarkedText.Read(flawed.Text).Text, page.Id, flawed.Configuration);
        mended.Should().Be(fence.Text);
        Check.Messages(mended, page.Id, flawed.Configuration).Should().BeEmpty("what is fixed is found no more");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Configurations))]
    public void Configuration_IsSoundButWhereItShowsAMistake(string name, int line) => Check.Configuration(FenceAt(name, line).Fence.Text);

    private static string SeverityOf(Rule rule) => rule.Descriptor switch
    {
        { IsEnabledByDefault: false } => "Off",
        { DefaultSeverity: var severity } => char.ToUpperInvariant(SeverityNames.Of(severity)[0]) + SeverityNames.Of(severity)[1..],
    };

    private static (RulePage Page, Fence Fence) FenceAt(string name, int line)
    {
        var page = RulePage.Named(name);
        return (page, page.Fences.Single(fence => fence.Line == line));
    }

    private static TheoryData<string, int> FencesWhere(Func<Fence, bool> accepts)
    {
        var fences = new TheoryData<string, int>();
        foreach (var page in RulePage.All)
            foreach (var fence in page.Fences.Where(accepts)) fences.Add(page.Name, fence.Line);
        return fences;
    }
}
