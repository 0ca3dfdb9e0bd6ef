using Validator.Rules;

namespace Validator.Tests;

public sealed class PageTests
{
    private static readonly string[] Sections = ["## What it checks", "## Why it matters", "## Examples", "## When to accept it"];

    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.FileName)];

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_FindExactlyWhatTheyMark(string fileName)
    {
        var page = PageOf(fileName);
        var editorconfig = "";
        var before = "";
        foreach (var (info, content) in page.Fences())
        {
            switch (info)
            {
                case "editorconfig":
                    editorconfig = content;
                    break;
                case "edition":
                    MarkedText.Parse(content).Expected.Should().Contain(found => found.Id == page.RuleId, "an example shows the defect");
                    Check.Letter(content, page.RuleId, editorconfig);
                    before = content;
                    break;
                case "edition clean":
                    MarkedText.Parse(content).Expected.Should().BeEmpty();
                    Check.Letter(content, page.RuleId, editorconfig);
                    break;
                case "edition fixed":
                    Check.Fix(MarkedText.Parse(before).Text, page.RuleId, editorconfig).Should().Be(content);
                    Check.Find(content, page.RuleId, editorconfig).Should().NotContain(finding => finding.Id == page.RuleId);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_HasAPageWithFourSectionsAndExamples(string id)
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == id);
        var page = PageOf($"{id}.{rule.GetType().Name}.md");
        page.Text.Should().StartWith($"# {id} {rule.GetType().Name}\n");
        page.Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Should().Equal(Sections);
        rule.Descriptor.HelpLinkUri.Should().EndWith($"/{page.FileName}");
        if (rule.Descriptor.Category is "Validator" or "Edition") return;
        page.Fences().Should().Contain(fence => fence.Info == "edition").And.Contain(fence => fence.Info == "edition clean");
    }

    private static RulePage PageOf(string fileName) =>
        RulePage.All.FirstOrDefault(page => page.FileName == fileName) ?? throw new InvalidOperationException($"There is no page {fileName}");
}
