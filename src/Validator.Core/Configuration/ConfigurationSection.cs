using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Validator.Configuration;

/// <summary>A section of an <c>.editorconfig</c> file: a pattern of files and what is said about them.</summary>
internal sealed class ConfigurationSection(string folder, SectionPattern pattern)
{
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>What the host and several sections say, the later ones having the last word.</summary>
    public static EditionOptions OptionsOf(IEnumerable<ConfigurationSection> sections, HostSettings? host, Func<string, string?> readFile)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        var severities = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);
        if (host is not null)
        {
            values.AddRange(host.Values);
            severities.AddRange(host.Severities);
        }

        foreach (var said in sections.SelectMany(section => section.values))
        {
            var (key, value) = (said.Key, said.Value);
            if (!key.StartsWith(SeverityPrefix, StringComparison.Ordinal) || !key.EndsWith(SeveritySuffix, StringComparison.Ordinal) || key.Length < SeverityPrefix.Length + SeveritySuffix.Length) values[key] = value;
            else if (SeverityNames.IsSeverity(value)) severities[key.Substring(SeverityPrefix.Length, key.Length - SeverityPrefix.Length - SeveritySuffix.Length)] = SeverityNames.Read(value) ?? ReportDiagnostic.Default;
        }

        if (values.Count == 0 && severities.Count == 0) return EditionOptions.Default;
        return new EditionOptions(values.ToImmutable(), severities.ToImmutable(), readFile);
    }

    /// <summary>Whether the section is about a file.</summary>
    /// <param name="path">The file, absolute, written with <c>/</c>.</param>
    public bool IsAbout(string path) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal) && pattern.Matches(path.Substring(folder.Length));

    /// <summary>Takes in a line; of several for a key, the last one counts.</summary>
    /// <param name="key">The key, lower case.</param>
    /// <param name="value">The value.</param>
    public void Set(string key, string value) => values[key] = value;
}
