using System.Globalization;
using Validator.Analysis;
using Validator.Configuration;

namespace Validator.Cli.Reporters;

/// <summary>Writes the rules as a table for people, one line a rule.</summary>
internal sealed class RuleTable(TextWriter output, Terminal? terminal)
{
    private readonly Palette palette = Palette.For(terminal);

    public void Write(IReadOnlyList<Rule> rules)
    {
        var name = Math.Max("NAME".Length, rules.Max(rule => rule.Name.Length));
        var category = Math.Max("CATEGORY".Length, rules.Max(rule => rule.Descriptor.Category.Length));
        WriteLine(palette.Faint($"{"ID",-6}  {"NAME".PadRight(name)}  {"SEVERITY",-10}  {"CATEGORY".PadRight(category)}  TITLE"));
        foreach (var rule in rules)
        {
            var descriptor = rule.Descriptor;
            var severity = descriptor.IsEnabledByDefault
                ? palette.Of(descriptor.DefaultSeverity, SeverityNames.Of(descriptor.DefaultSeverity).PadRight(10))
                : palette.Faint("off".PadRight(10));
            WriteLine($"{palette.Strong(descriptor.Id)}  {rule.Name.PadRight(name)}  {severity}  {descriptor.Category.PadRight(category)}  {descriptor.Title.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
