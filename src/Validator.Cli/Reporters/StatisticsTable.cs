using Validator.Cli.Commands;
using Validator.Configuration;

namespace Validator.Cli.Reporters;

/// <summary>Writes how often each rule found something as a table, most first, with the sum at the end.</summary>
internal sealed class StatisticsTable(TextWriter output, Terminal? terminal)
{
    private static readonly string[] Heads = ["FOUND", "ACCEPTED", "FIXABLE", "SAFELY"];

    private readonly Palette palette = Palette.For(terminal);

    public void Write(IReadOnlyList<RuleCount> counts)
    {
        if (counts.Count == 0) return;
        var rows = counts.Select(count => new Row(Numbers(count.Found, count.Accepted, count.Fixable, count.SafelyFixable), count)).ToList();
        var sum = Numbers(counts.Sum(count => count.Found), counts.Sum(count => count.Accepted), counts.Sum(count => count.Fixable), counts.Sum(count => count.SafelyFixable));
        var widths = Heads.Select((head, column) => Math.Max(head.Length, sum[column].Length)).ToArray();
        WriteLine(palette.Faint($"{Line(Heads, widths)}  {"ID",-6}  {"SEVERITY",-10}  NAME"));
        foreach (var (numbers, count) in rows)
        {
            var severity = palette.Of(count.Severity, SeverityNames.Of(count.Severity).PadRight(10));
            WriteLine($"{Line(numbers, widths)}  {palette.Strong(count.Rule.Descriptor.Id)}  {severity}  {count.Rule.Name}");
        }

        WriteLine($"{Line(sum, widths)}  {palette.Strong("all")}");
    }

    private static string[] Numbers(params int[] numbers) => [.. numbers.Select(Counts.Of)];

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) => cell.PadLeft(widths[column])));

    private void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }

    private sealed record Row(string[] Numbers, RuleCount Count);
}
