using System.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.Tests;

public sealed class RuleLayoutTests
{
    private const string Table = "rules/README.md";

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_IsOneClassAndOnePageUnderItsName(string id)
    {
        var rule = RuleOf(id);
        var name = rule.GetType().Name;
        var folder = rule.GetType().Namespace!.Split('.')[^1];
        Repository.Files("rules").Should().Contain([$"rules/{folder}/{id}.{name}.cs", $"rules/{folder}/{id}.{name}.md"]);
        rule.Descriptor.HelpLinkUri.Should().Be($"{HelpLink.Base}{folder}/{id}.{name}.md");
        rule.Descriptor.Category.Should().Be(Category.All[id[2] - '0']);
        name.Should().NotStartWith("Check").And.NotEndWith("Rule");
    }

    [Fact]
    public void Catalogue_HoldsEveryRuleOnceInTheOrderOfIds()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Descriptor.Id).ToList();
        ids.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        var classes = typeof(RuleCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        RuleCatalog.All.Select(rule => rule.GetType()).Should().BeEquivalentTo(classes);
        Repository.Files("rules", "ED*.md").Should().HaveCount(ids.Count, "every page is a rule's");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Message_IsOneLineWithoutAFinalStop(string id)
    {
        var message = RuleOf(id).Descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        message.Should().NotContain("\n").And.NotEndWith(".").And.NotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Table_IsCurrent()
    {
        var table = TableOfRules();
        if (Environment.GetEnvironmentVariable("VALIDATOR_WRITE_TABLE") == "1") File.WriteAllText(Path.Combine(Repository.Root, Table), table);
        Repository.Read(Table).Should().Be(table, "rules/README.md is written by running this test with VALIDATOR_WRITE_TABLE=1");
    }

    private static string TableOfRules()
    {
        var table = new StringBuilder("# Rules\n\nEvery rule has a page: what it checks, why it matters, examples, and when to accept what it finds.\n");
        foreach (var category in RuleCatalog.All.GroupBy(rule => rule.Descriptor.Category))
        {
            table.Append($"\n## ED{Array.IndexOf([.. Category.All], category.Key)} {category.Key}\n\n| ID | name | severity | what it finds |\n|---|---|---|---|\n");
            foreach (var rule in category)
            {
                var name = rule.GetType().Name;
                var folder = rule.GetType().Namespace!.Split('.')[^1];
                var severity = rule.Descriptor.IsEnabledByDefault ? SeverityNames.Of(rule.Descriptor.DefaultSeverity) : "off";
                table.Append($"| [{rule.Descriptor.Id}]({folder}/{rule.Descriptor.Id}.{name}.md) | {name} | {severity} | {rule.Descriptor.Title} |\n");
            }
        }

        return table.ToString();
    }

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Descriptor.Id == id);
}
