using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Validator.Storage;
using Validator.Syntax;

namespace Validator.Configuration;

/// <summary>What <c>.editorconfig</c> says about one letter. Letters about which it says the same share one instance.</summary>
public sealed class EditionOptions
{
    /// <summary>Further marks of loss or statement that the edition uses, comma-separated.</summary>
    public static readonly EditionOption<IReadOnlyList<string>> ExtraMarks =
        EditionOption.List("edition_vocabulary", "a comma-separated list of marks, as in cipher corrupt, two words struck out");

    /// <summary>Whether the file is a letter at all.</summary>
    public static readonly EditionOption<bool> IsDocument = EditionOption.Flag("edition_document", true);

    private readonly ImmutableDictionary<string, string> values;
    private readonly Func<string, string?> readFile;
    private readonly ImmutableDictionary<string, ReportDiagnostic> severities;
    private readonly ConcurrentDictionary<EditionOption, object?> read = new();

    /// <summary>Creates the options from keys and values.</summary>
    /// <param name="values">Keys, lower case, and their values.</param>
    /// <param name="severities">Severities by rule ID, from <c>dotnet_diagnostic.ID.severity</c>.</param>
    /// <param name="readFile">Reads a file that an option names; none where there is no such file.</param>
    public EditionOptions(
        ImmutableDictionary<string, string> values, ImmutableDictionary<string, ReportDiagnostic> severities, Func<string, string?>? readFile = null)
    {
        this.readFile = readFile ?? (_ => null);
        this.values = values;
        this.severities = severities;
        Vocabulary = Vocabulary.Default.With(Get(ExtraMarks));
    }

    /// <summary>The options of an edition that sets none.</summary>
    public static EditionOptions Default { get; } =
        new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The marks that the edition knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The keys that the core itself reads.</summary>
    public static IReadOnlyList<EditionOption> Core { get; } = [ExtraMarks, IsDocument];

    /// <summary>The value of an option.</summary>
    public T Get<T>(EditionOption<T> option) =>
        (T)(read.TryGetValue(option, out var known) ? known : read.GetOrAdd(option, key => ((EditionOption<T>)key).Read(values.TryGetValue(key.Key, out var text) ? text : null)))!;

    /// <summary>What the file holds that an option names; none where none is named or there.</summary>
    public T? Get<T>(FileOption<T> option) where T : class =>
        (T?)read.GetOrAdd(option, key => values.TryGetValue(key.Key, out var name) && readFile(name.Trim()) is { } text ? ((FileOption<T>)key).Read(text) : null);

    /// <summary>Whether the edition sets the option, rather than leaving it to its default.</summary>
    public bool Sets(EditionOption option) => values.ContainsKey(option.Key);

    /// <summary>
    /// The severity that the edition gives a rule, by its ID, its category or all at once; none where it gives none.
    /// As everywhere in .NET, a whole category does not turn on a rule that is off by default.
    /// </summary>
    public ReportDiagnostic? SeverityOf(DiagnosticDescriptor descriptor)
    {
        if (severities.TryGetValue(descriptor.Id, out var severity) && severity != ReportDiagnostic.Default) return severity;
        if (!descriptor.IsEnabledByDefault) return null;
        return Parse($"dotnet_analyzer_diagnostic.category-{descriptor.Category}.severity") ?? Parse("dotnet_analyzer_diagnostic.severity");
    }

    /// <summary>Writes all that the options say, so that others which say the same leave the same bytes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="fileOptions">The options whose files are part of it.</param>
    internal void Describe(RecordWriter writer, IEnumerable<FileOption> fileOptions)
    {
        writer.Write(values.Count);
        foreach (var pair in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(pair.Key);
            writer.Write(pair.Value);
        }

        writer.Write(severities.Count);
        foreach (var pair in severities.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(pair.Key);
            writer.Write((int)pair.Value);
        }

        foreach (var option in fileOptions.Where(Sets)) writer.WriteOptional(readFile(values[option.Key].Trim()));
    }

    private ReportDiagnostic? Parse(string key) =>
        values.TryGetValue(key.ToLowerInvariant(), out var text) ? SeverityNames.Read(text) : null;
}
