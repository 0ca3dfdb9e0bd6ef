using System.Reflection;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>A rule's page, as it travels in the assembly of the rules.</summary>
internal sealed record RulePage(string FileName, string Text)
{
    public string RuleId => FileName[..6];

    public static IReadOnlyList<RulePage> All { get; } = [.. Load()];

    /// <summary>The fenced examples, in order: what the fence says after its back ticks, and what stands in it.</summary>
    public IEnumerable<(string Info, string Content)> Fences()
    {
        string? info = null;
        var content = new List<string>();
        foreach (var line in Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                content.Add(line);
                continue;
            }

            if (info is not null) yield return (info, string.Join("\n", content) + "\n");
            info = info is null ? line[3..].Trim() : null;
            content.Clear();
        }
    }

    private static IEnumerable<RulePage> Load()
    {
        var assembly = typeof(RuleCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("ED", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new RulePage(name, reader.ReadToEnd());
        }
    }
}
