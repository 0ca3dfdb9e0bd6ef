using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Roslyn;

/// <summary>
/// The letters among the files that a compilation is given, and what is found in them. An <c>.edition</c> file is a letter; a
/// <c>.txt</c> file, which in a C# project may be anything, is one where <c>edition_document = true</c> is said of it.
/// </summary>
internal sealed class GivenLetters
{
    private const string ProjectFolder = "build_property.projectdir";

    private readonly EditionAnalyzer analyzer = new(RuleCatalog.All);
    private readonly ConcurrentDictionary<string, Lazy<LetterResult>> results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edition> editionOf = new(StringComparer.Ordinal);
    private readonly Dictionary<Edition, Ledger> ledgers = [];

    public GivenLetters(AnalyzerOptions options, SyntaxTreeOptionsProvider? severities, CancellationToken cancellation)
    {
        var files = new GivenFiles(options.AdditionalFiles, cancellation);
        var settings = new CompilerSettings(options.AnalyzerConfigOptionsProvider, severities, cancellation);
        var configuration = new ConfigurationResolver(files, RuleCatalog.All, path => files.Find(path) is { } file ? settings.For(file) : null);
        var letters = files.All.Where(file => !settings.IsNamedByOption(file)).Select(file => file.Path).Where(path => IsLetter(path, configuration)).ToArray();
        var folder = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ProjectFolder, out var project) ? WithoutSeparator(project) : null;
        foreach (var edition in new EditionFinder(files, RuleCatalog.All).EditionsOf(letters, configuration, folder))
        {
            ledgers[edition] = edition.ReadLedger(RuleCatalog.All);
            foreach (var letter in edition.Letters) editionOf[letter] = edition;
        }
    }

    public bool AreNone => editionOf.Count == 0;

    /// <summary>What is found in one letter by itself and not accepted; nothing in a file that is no letter.</summary>
    public IReadOnlyList<Finding> FindingsIn(string path)
    {
        if (!editionOf.TryGetValue(path, out var edition)) return [];
        var name = edition.NameOf(path);
        var places = new Lazy<PlaceNames>(() =>
            new PlaceNames(DocumentSyntax.Parse(edition.Files.ReadLetter(path).Text, edition.Configuration.OptionsFor(path).Vocabulary)));
        return new LedgerMatcher(ledgers[edition].About(name)).Match(name, ResultOf(path).Findings, finding => places.Value.At(finding.Span.Start)).Open;
    }

    /// <summary>What is found where all letters are seen, and in settings and ledgers: all but what the letters show by themselves.</summary>
    public IEnumerable<Finding> FindingsAcrossLetters(CancellationToken cancellation)
    {
        foreach (var edition in ledgers.Keys)
        {
            var letters = new List<LetterResult>();
            foreach (var letter in edition.Letters)
            {
                cancellation.ThrowIfCancellationRequested();
                letters.Add(ResultOf(letter));
            }

            var shown = new HashSet<Finding>(letters.SelectMany(letter => letter.Findings));
            foreach (var finding in analyzer.Conclude(edition, letters).Findings)
                if (!shown.Contains(finding)) yield return finding;
        }
    }

    private LetterResult ResultOf(string path) =>
        results.GetOrAdd(path, at => new Lazy<LetterResult>(() => analyzer.AnalyzeLetter(editionOf[at], at))).Value;

    private static bool IsLetter(string path, ConfigurationResolver configuration) =>
        path.EndsWith(".edition", StringComparison.OrdinalIgnoreCase)
        || EditionFinder.IsLetterName(path) && configuration.OptionsFor(path).Sets(EditionOptions.IsDocument);

    private static string WithoutSeparator(string folder) => folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
