using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Validator.Configuration;
using Validator.Rules;

namespace Validator.Roslyn;

/// <summary>
/// What a compiler says about letters: keys from <c>.editorconfig</c> and <c>.globalconfig</c>, severities of rules from
/// <c>.globalconfig</c> alone, for it passes over those of other files than C# (dotnet/roslyn#31916).
/// </summary>
internal sealed class CompilerSettings(AnalyzerConfigOptionsProvider provider, SyntaxTreeOptionsProvider? severities, CancellationToken cancellation)
{
    private const string NamedByOption = "build_metadata.AdditionalFiles.ValidatorNamedByOption";

    private static readonly string[] Prefixes = ["edition_", "dotnet_analyzer_diagnostic."];

    private readonly ConcurrentDictionary<string, HostSettings> known = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, ReportDiagnostic> global = Global(severities, cancellation);

    /// <summary>What is said about a letter; the same instance for letters about which the same is said.</summary>
    public HostSettings For(AdditionalText letter)
    {
        var options = provider.GetOptions(letter);
        var keys = options.Keys.Where(key => Prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        var values = keys.OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => new KeyValuePair<string, string>(key.ToLowerInvariant(), options.TryGetValue(key, out var value) ? value : "")).ToArray();
        return known.GetOrAdd(string.Join("\n", values.Select(pair => pair.Key + "=" + pair.Value)), _ => new HostSettings(ImmutableDictionary.CreateRange(values), global));
    }

    /// <summary>Whether a file is given only because an option names it.</summary>
    public bool IsNamedByOption(AdditionalText file) => provider.GetOptions(file).TryGetValue(NamedByOption, out var value) && value == "true";

    private static ImmutableDictionary<string, ReportDiagnostic> Global(SyntaxTreeOptionsProvider? severities, CancellationToken cancellation)
    {
        var said = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in RuleCatalog.All)
            if (severities is not null && severities.TryGetGlobalDiagnosticValue(rule.Descriptor.Id, cancellation, out var severity))
                said[rule.Descriptor.Id] = severity;
        return said.ToImmutable();
    }
}
