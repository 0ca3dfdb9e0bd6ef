using System.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Rules;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any <c>.editorconfig</c>.</summary>
internal static class Settings
{
    private const string Flawed = "A. Orde to B. Finch. 1 May 1900.\n1. The mail[footnoteRef:1] came [sci] late.\n3. We “met” in \"May\" … or p. 5, on 31 June 1900.[footnoteRef:2] [2:  See note 9.] \n";

    private static readonly Analyzer Analyzer = new(RuleCatalog.All);

    public static FuzzTarget Target { get; } = new(
        "settings", "Whatever an .editorconfig says, letters are analysed by it and its mistakes are told at places inside it", Resolve,
        [
            "root = true\n\n[*.txt]\ndotnet_diagnostic.ED3001.severity = warning # so\nedition_vocabulary = cipher corrupt, two words struck\n[d/{a,b{1..3}}*.[!x-z]]\nedition_document = false\n"u8.ToArray(),
            "[*]\ndotnet_analyzer_diagnostic.category-Notes.severity = none\ndotnet_diagnostic.ED3O01.severity = warn\nedition_docment = true\n[a\nwords\n[{]\n[*.{txt,}]\nx: y ; z\n"u8.ToArray(),
            Encoding.UTF8.GetBytes("[*]\n" + string.Concat(Keys.Select(key => key + " = a, 1941-06-22..1945-09-02\n"))),
        ],
        Words.OfSettings);

    /// <summary>Every key of ours.</summary>
    public static IEnumerable<string> Keys => EditionOptions.Core.Concat(RuleCatalog.All.SelectMany(rule => rule.Options)).Select(option => option.Key).Distinct();

    private static void Resolve(byte[] input)
    {
        var text = FuzzText.Of(input);
        var resolver = new ConfigurationResolver(new OneFile(text), RuleCatalog.All);
        foreach (var path in new[] { "/e/a.txt", "/e/d/b2.txt", "/e/d/sub folder/ä[1].txt" })
            foreach (var finding in Analyzer.Analyze(new Letter(path, path[3..], LetterText.Of(Flawed)), resolver.OptionsFor(path)).Findings)
                BrokenPromiseException.Unless(finding.Id != "ED0004", finding.Message);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var mistake in resolver.Mistakes(path => path[3..]))
        {
            var (start, end) = (mistake.Place.Start, mistake.Place.End);
            BrokenPromiseException.Unless(start.Line == end.Line && start.Line < lines.Length && start <= end && end.Character <= lines[end.Line].Length, $"A mistake is told at {mistake.Place}, outside the file");
        }
    }

    /// <summary>An edition with nothing but its settings, which options that name a file find themselves.</summary>
    private sealed class OneFile(string text) : IFileAccess
    {
        public bool FileExists(string path) => path == "/e/.editorconfig";

        public bool FolderExists(string path) => path is "/e" or "/e/d";

        public IReadOnlyList<string> FilesIn(string folder) => [];

        public IReadOnlyList<string> FoldersIn(string folder) => [];

        public LetterText ReadLetter(string path) => throw new IOException("it is not there");

        public string? ReadText(string path) => FileExists(path) ? text : null;
    }
}
