using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Files;

namespace Validator.Configuration;

/// <summary>Finds what <c>.editorconfig</c> files, from each letter's own folder upwards until <c>root = true</c>, say about it. Safe for use by many threads.</summary>
public sealed class ConfigurationResolver
{
    private readonly IFileAccess files;
    private readonly ConcurrentDictionary<string, AnalyzerConfigSet> sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AnalyzerConfigOptionsKey, EditionOptions> options = new();

    /// <summary>Creates a resolver.</summary>
    /// <param name="files">The files that <c>.editorconfig</c> is read through.</param>
    /// <param name="rules">The rules whose IDs and keys are known.</param>
    public ConfigurationResolver(IFileAccess files, IEnumerable<Rule> rules)
    {
        this.files = files;
        Rules = [.. rules];
    }

    /// <summary>The rules whose IDs and keys are known.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The configuration files that speak about letters seen so far, in ordinal order.</summary>
    public IReadOnlyList<string> ConfigurationFiles => [];

    /// <summary>The mistakes in the configuration files that speak about letters seen so far, by file and line.</summary>
    /// <param name="nameOf">A file's path relative to the edition's root.</param>
    public IReadOnlyList<ConfigurationMistake> Mistakes(Func<string, string> nameOf) => [];

    /// <summary>What is said about a letter.</summary>
    public EditionOptions OptionsFor(string letter)
    {
        var folder = Path.GetDirectoryName(letter) ?? letter;
        var set = sets.GetOrAdd(folder, Read);
        var result = set.GetOptionsForSourcePath(letter.Replace('\\', '/'));
        if (result.AnalyzerOptions.IsEmpty && result.TreeOptions.IsEmpty) return EditionOptions.Default;
        return options.GetOrAdd(new AnalyzerConfigOptionsKey(result.AnalyzerOptions, result.TreeOptions), key => new EditionOptions(result.AnalyzerOptions, result.TreeOptions));
    }

    private AnalyzerConfigSet Read(string folder)
    {
        var configs = new List<AnalyzerConfig>();
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, ".editorconfig");
            if (files.ReadText(path) is not { } text) continue;
            configs.Add(AnalyzerConfig.Parse(text, path));
        }

        return AnalyzerConfigSet.Create(configs);
    }

    private sealed record AnalyzerConfigOptionsKey(object Values, object Severities);
}
