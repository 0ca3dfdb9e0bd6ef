using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Configuration;

namespace Validator.Storage;

/// <summary>
/// The keys of letters in one run: what the result of a letter depends on besides its text. That is the validator's own build, the rules, the selection
/// among them, and the letter's options with the files that these name.
/// </summary>
internal sealed class AnalysisSettings
{
    private readonly ConcurrentDictionary<EditionOptions, LetterKey> byOptions = new();
    private readonly IReadOnlyList<FileOption> fileOptions;
    private readonly LetterKey common;

    /// <summary>Creates the settings of a run.</summary>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="selection">Those that it is about.</param>
    /// <param name="seed">What all keys are made with.</param>
    public AnalysisSettings(IReadOnlyList<Rule> rules, RuleSelection selection, LetterKey seed)
    {
        fileOptions = [.. rules.SelectMany(rule => rule.Options).OfType<FileOption>().Distinct()];
        var writer = new RecordWriter();
        foreach (var module in rules.Select(rule => rule.GetType().Module).Append(typeof(AnalysisSettings).Module).Distinct())
            writer.Write(module.ModuleVersionId.ToByteArray());
        foreach (var texts in new[] { [.. rules.Select(rule => rule.Descriptor.Id + rule.Name)], selection.Selected, selection.Ignored })
        {
            writer.Write(texts.Count);
            foreach (var text in texts) writer.Write(text);
        }

        common = seed.With(writer.Written);
    }

    /// <summary>The key of all letters of these options and that name.</summary>
    public LetterKey KeyOf(EditionOptions options, string name) => (byOptions.TryGetValue(options, out var known) ? known : byOptions.GetOrAdd(options, KeyOf)).With(name);

    private LetterKey KeyOf(EditionOptions options)
    {
        var writer = new RecordWriter();
        options.Describe(writer, fileOptions);
        return common.With(writer.Written);
    }
}
