using System.Globalization;
using Validator.Analysis;
using Validator.Configuration;

namespace Validator.Reporting;

/// <summary>Writes the catalogue of rules as JSON, for scripts; <c>version</c> grows as that of <see cref="JsonReporter"/> does.</summary>
public static class RuleListReporter
{
    private const int Version = 1;

    /// <summary>Writes rules in their order.</summary>
    public static void Write(IReadOnlyList<Rule> rules, TextWriter output)
    {
        var json = new JsonText(output);
        json.StartObject()
            .Property("version", Version)
            .StartObject("tool").Property("name", Product.Name).Property("version", Product.Version).EndObject()
            .StartArray("rules");
        foreach (var rule in rules)
        {
            var descriptor = rule.Descriptor;
            json.StartObject()
                .Property("id", descriptor.Id)
                .Property("name", rule.Name)
                .Property("category", descriptor.Category)
                .Property("severity", SeverityNames.Of(descriptor.DefaultSeverity))
                .Property("enabled", descriptor.IsEnabledByDefault)
                .Property("title", descriptor.Title.ToString(CultureInfo.InvariantCulture))
                .Property("summary", RulePage.Of(rule).Summary)
                .Property("help", descriptor.HelpLinkUri)
                .EndObject();
        }

        json.EndArray().EndObject().Finish();
    }
}
