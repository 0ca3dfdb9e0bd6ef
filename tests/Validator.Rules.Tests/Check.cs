using System.Collections.Concurrent;
using FluentAssertions.Execution;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>Runs the whole catalogue over a letter and compares what it finds with the markers in it.</summary>
internal static class Check
{
    /// <summary>Begins each letter of an example that shows several.</summary>
    public const string LetterMark = "=== ";

    private const string Folder = "/edition/";
    private const string ConfigurationFile = Folder + ".editorconfig";
    private const string Register = Folder + "persons.txt";

    private static readonly Analyzer Analyzer = new(RuleCatalog.All);
    private static readonly ConcurrentDictionary<(string Text, string Name), EditionOptions> OptionsByText = new();

    /// <summary>Asserts that the rules find exactly what the markers show: rule and span, in any order.</summary>
    /// <param name="marked">A whole letter with markers; without any it is expected to be clean.</param>
    /// <param name="rule">The ID of a rule that is on even where it is off by default.</param>
    /// <param name="editorconfig">An <c>.editorconfig</c>, or its bare <c>key = value</c> lines.</param>
    /// <param name="name">The letter's file.</param>
    public static void Letter(string marked, string? rule = null, string editorconfig = "", string name = "letter.txt")
    {
        var letter = MarkedText.Read(marked);
        Compare(letter, Find(letter.Text, rule, editorconfig, name));
    }

    /// <summary>Asserts that the rules find in several letters exactly what the markers show.</summary>
    /// <param name="marked">The letters, each after a line <c>=== NAME</c>.</param>
    /// <param name="rule">The ID of a rule that is on even where it is off by default.</param>
    /// <param name="editorconfig">An <c>.editorconfig</c>, or its bare <c>key = value</c> lines.</param>
    public static void Edition(string marked, string? rule = null, string editorconfig = "")
    {
        var letters = marked.Split(LetterMark, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', 2))
            .Select(part => (Name: part[0], Marked: MarkedText.Read(part[1])))
            .OrderBy(letter => letter.Name, StringComparer.Ordinal).ToArray();
        var findings = FindInEdition([.. letters.Select(letter => (letter.Name, letter.Marked.Text))], rule, editorconfig);
        foreach (var (name, letter) in letters) Compare(letter, [.. findings.Where(finding => finding.Fingerprint.Document == name)]);
    }

    /// <summary>What the rules find in the letters of an edition, in the order of their names.</summary>
    public static IReadOnlyList<Finding> FindInEdition(IReadOnlyList<(string Name, string Text)> letters, string? rule = null, string editorconfig = "")
    {
        EditionOptions OptionsFor(string path) => OptionsOf(rule, editorconfig, path[Folder.Length..]);
        var results = letters.Select(letter => Analyzer.Analyze(new Letter(Folder + letter.Name, letter.Name, LetterText.Of(letter.Text)), OptionsFor(Folder + letter.Name))).ToArray();
        return [.. results.SelectMany(result => result.Findings), .. Analyzer.AnalyzeEdition([.. results.Select(result => result.Facts!)], OptionsFor, () => true)];
    }

    private static void Compare(MarkedText letter, IReadOnlyList<Finding> findings)
    {
        var found = findings.Select(finding => new Expected(finding.Id, finding.Span)).ToArray();
        if (found.Order(Order).SequenceEqual(letter.Expected.Order(Order))) return;
        throw new AssertionFailedException(
            $"""
            The rules find this:
            {MarkedText.Write(letter.Text, found)}
            and not this:
            {MarkedText.Write(letter.Text, letter.Expected)}
            {string.Join("\n", findings.Select(finding => $"{finding.Id} {finding.Span}: {finding.Message}"))}
            """);
    }

    /// <summary>What the rules find in a letter without markers, in the order of the text.</summary>
    public static IReadOnlyList<Finding> Find(string text, string? rule = null, string editorconfig = "", string name = "letter.txt") =>
        Analyzer.Analyze(new Letter(Folder + name, name, LetterText.Of(text)), OptionsOf(rule, editorconfig, name)).Findings;

    /// <summary>The messages of a rule's findings in a letter without markers, in the order of the text.</summary>
    public static IReadOnlyList<string> Messages(string text, string rule, string editorconfig = "", string name = "letter.txt") =>
        [.. Find(text, rule, editorconfig, name).Where(finding => finding.Id == rule).Select(finding => finding.Message)];

    /// <summary>The text after the fixes of all that a rule finds.</summary>
    /// <exception cref="AssertionFailedException">The rule has no fix for one of its findings.</exception>
    public static string Fix(string text, string rule, string editorconfig = "", string name = "letter.txt")
    {
        var mender = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == rule);
        var document = DocumentSyntax.Parse(text, OptionsOf(rule, editorconfig, name).Vocabulary);
        var changes = Find(text, rule, editorconfig, name)
            .Where(finding => finding.Id == rule)
            .SelectMany(finding => (mender.FixFor(finding, document) ?? throw new AssertionFailedException($"{rule} has no fix for: {finding.Message}")).Changes)
            .OrderBy(change => change.Span.Start);
        return SourceText.From(text).WithChanges(changes).ToString();
    }

    /// <summary>Asserts that ED0003 finds in an <c>.editorconfig</c> exactly what the markers in it show.</summary>
    public static void Configuration(string marked)
    {
        var file = MarkedText.Read(marked);
        var whole = WithSection(file.Text);
        var resolver = ResolverOf(whole);
        resolver.OptionsFor(Folder + "letter.txt");
        var lines = new Text.LineMap(whole);
        var found = resolver.Mistakes(path => path)
            .Select(mistake => new Expected("ED0003", TextSpan.FromBounds(PositionOf(mistake.Place.Start), PositionOf(mistake.Place.End))));
        MarkedText.Write(file.Text, found).Should().Be(marked);

        int PositionOf(LinePosition place) => lines.StartOf(place.Line) + place.Character - (whole.Length - file.Text.Length);
    }

    private static Comparer<Expected> Order { get; } = Comparer<Expected>.Create((left, right) =>
        left.Span != right.Span ? left.Span.CompareTo(right.Span) : string.CompareOrdinal(left.Id, right.Id));

    /// <summary>The options that an <c>.editorconfig</c> gives a letter.</summary>
    public static EditionOptions OptionsOf(string? rule, string editorconfig, string name) =>
        OptionsByText.GetOrAdd((TurnOn(rule) + editorconfig, name), key => ResolverOf(WithSection(key.Text)).OptionsFor(Folder + key.Name));

    private static string TurnOn(string? rule) =>
        rule is null || RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == rule).Descriptor.IsEnabledByDefault
            ? ""
            : $"[*]\ndotnet_diagnostic.{rule}.severity = warning\n";

    private static ConfigurationResolver ResolverOf(string editorconfig) => new(new ConfigurationOnly(editorconfig), RuleCatalog.All);

    private static string WithSection(string editorconfig) =>
        editorconfig.Split('\n').Any(line => line.StartsWith('[')) ? editorconfig : "[*]\n" + editorconfig;

    /// <summary>Files that are nothing but the <c>.editorconfig</c> of <c>/edition</c> and a register of persons beside it.</summary>
    private sealed class ConfigurationOnly(string text) : IFileAccess
    {
        public bool FileExists(string path) => path is ConfigurationFile or Register;

        public bool FolderExists(string path) => path == "/edition";

        public IReadOnlyList<string> FilesIn(string folder) => [];

        public IReadOnlyList<string> FoldersIn(string folder) => [];

        public LetterText ReadLetter(string path) => throw new FileNotFoundException("There is no letter here.", path);

        public string? ReadText(string path) => path == ConfigurationFile ? text : path == Register ? "# Correspondents\nE. Marlow\nSir J. Penrose\n" : null;
    }
}
