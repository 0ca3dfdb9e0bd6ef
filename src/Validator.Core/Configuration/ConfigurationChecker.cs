using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Text;

namespace Validator.Configuration;

/// <summary>
/// Finds mistakes in an <c>.editorconfig</c>: unknown keys of ours, unknown rules, categories and severities, bad values.
/// Other tools' keys are none of its business.
/// </summary>
internal sealed class ConfigurationChecker(IReadOnlyList<Rule> rules)
{
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string SeveritySuffix = ".severity";
    private const string EditionPrefix = "edition_";

    private readonly Dictionary<string, EditionOption> options = EditionOptions.Core
        .Concat(rules.SelectMany(rule => rule.Options))
        .GroupBy(option => option.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> ruleIds = new(rules.Select(rule => rule.Descriptor.Id), StringComparer.OrdinalIgnoreCase);

    /// <summary>The mistakes in a file, in the order of its lines.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its path relative to the edition's root.</param>
    /// <param name="text">Its text.</param>
    /// <param name="fileExists">Whether there is a file of a name beside it.</param>
    public IEnumerable<ConfigurationMistake> Check(string path, string name, string text, Func<string, bool> fileExists)
    {
        foreach (var line in ConfigurationLine.ReadAll(text))
        {
            if (Judge(line, fileExists) is not { } mistake) continue;
            var place = new LinePositionSpan(new LinePosition(line.Number, mistake.Column), new LinePosition(line.Number, mistake.Column + mistake.Word.Length));
            yield return new ConfigurationMistake(path, name, mistake.Problem, mistake.Word) { Place = place };
        }
    }

    private (string Problem, string Word, int Column)? Judge(ConfigurationLine line, Func<string, bool> fileExists)
    {
        if (line.IsSection) return JudgeSection(line);
        if (!line.HasValue) return ("A line is a section, as in [*.txt], a comment that begins with #, or a key = value", line.Key, line.KeyColumn);
        if (line.Key.StartsWith(EditionPrefix, StringComparison.OrdinalIgnoreCase)) return JudgeOption(line, fileExists);
        if (line.Key.StartsWith(RulePrefix + "ED", StringComparison.OrdinalIgnoreCase)) return JudgeRule(line);
        return line.Key.StartsWith(CategoryPrefix, StringComparison.OrdinalIgnoreCase) ? JudgeCategory(line) : null;
    }

    private static (string Problem, string Word, int Column)? JudgeSection(ConfigurationLine line)
    {
        if (line.Pattern is not { } pattern) return ("A section ends with ], as in [*.txt]", line.Key, line.KeyColumn);
        if (pattern.Length > SectionPattern.Longest) return ($"A section's pattern has {SectionPattern.Longest} characters at most; this one is about no file", line.Key, line.KeyColumn);
        return SectionPattern.Read(pattern) is null ? ("This section is about no file: in its pattern, [ needs ] with a character between, { needs }, and a comma stands in braces", line.Key, line.KeyColumn) : null;
    }

    private (string Problem, string Word, int Column)? JudgeOption(ConfigurationLine line, Func<string, bool> fileExists)
    {
        if (!options.TryGetValue(line.Key, out var option))
            return ($"There is no key {line.Key}{Nearest(line.Key, options.Keys)}", line.Key, line.KeyColumn);
        if (option is FileOption && option.Accepts(line.Value) && !fileExists(line.Value))
            return ($"There is no file {line.Value} beside this file; {option.Key} takes {option.Expected}", line.Value, line.ValueColumn);
        return option.Accepts(line.Value)
            ? null
            : ($"{line.Value} is no value of {option.Key}, which takes {option.Expected}", line.Value, line.ValueColumn);
    }

    private (string Problem, string Word, int Column)? JudgeRule(ConfigurationLine line)
    {
        var id = Between(line.Key, RulePrefix);
        if (id is null) return ($"A rule's severity is set with {RulePrefix}ED3001{SeveritySuffix}", line.Key, line.KeyColumn);
        return ruleIds.Contains(id)
            ? JudgeSeverity(line)
            : ($"There is no rule {id}{Nearest(id.ToUpperInvariant(), ruleIds)}", id, line.KeyColumn + RulePrefix.Length);
    }

    private static (string Problem, string Word, int Column)? JudgeCategory(ConfigurationLine line)
    {
        if (Between(line.Key, CategoryPrefix) is not { } category) return null;
        if (Category.All.Contains(category, StringComparer.OrdinalIgnoreCase)) return JudgeSeverity(line);

        // Other analyzers have categories too: only what is nearly ours is ours.
        var near = Category.All.FirstOrDefault(own => EditDistance.IsAtMost(own.ToLowerInvariant(), category.ToLowerInvariant(), own.Length > 5 ? 2 : 1));
        return near is null ? null : ($"There is no category {category}; the nearest is {near}", category, line.KeyColumn + CategoryPrefix.Length);
    }

    private static (string Problem, string Word, int Column)? JudgeSeverity(ConfigurationLine line) =>
        SeverityNames.IsSeverity(line.Value)
            ? null
            : ($"{line.Value} is no severity{Nearest(line.Value.ToLowerInvariant(), SeverityNames.All)}; there are {string.Join(", ", SeverityNames.All)}", line.Value, line.ValueColumn);

    private static string? Between(string key, string prefix) =>
        key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase) && key.Length > prefix.Length + SeveritySuffix.Length
            ? key.Substring(prefix.Length, key.Length - prefix.Length - SeveritySuffix.Length)
            : null;

    private static string Nearest(string word, IEnumerable<string> known) =>
        EditDistance.Nearest(word, known) is { } nearest ? $"; the nearest is {nearest}" : "";
}
