using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Roslyn.Tests;

/// <summary>A compilation of a C# project that holds letters, as a compiler sets it up.</summary>
internal sealed class Compilation
{
    private readonly List<AdditionalText> files = [];
    private readonly List<AnalyzerConfig> configurations = [];

    /// <summary>Adds an additional file.</summary>
    public Compilation With(string name, string text)
    {
        files.Add(new GivenText("/project/" + name, text));
        return this;
    }

    /// <summary>Adds an <c>.editorconfig</c> or <c>.globalconfig</c>, as one that the compiler reads.</summary>
    public Compilation Configured(string name, string text)
    {
        configurations.Add(AnalyzerConfig.Parse(text, "/project/" + name));
        return this;
    }

    /// <summary>What the analyzer reports, as lines <c>a.edition(3,13)-(3,28) error ED3001</c>.</summary>
    public async Task<IReadOnlyList<string>> Findings() =>
        [.. (await Diagnostics()).Select(diagnostic => $"{Place(diagnostic)} {Severity(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal)];

    /// <summary>What the analyzer reports.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        var set = AnalyzerConfigSet.Create(configurations);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(new Severities(set));
        var compilation = CSharpCompilation.Create("Project", options: options)
            .WithAnalyzers([new LetterAnalyzer()], new AnalyzerOptions([.. files], new Settings(set)));
        return await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static string Place(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path["/project/".Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})"
            + $"-({place.EndLinePosition.Line + 1},{place.EndLinePosition.Character + 1})";
    }

    private static string Severity(Diagnostic diagnostic) => diagnostic.Severity.ToString().ToLowerInvariant();

    private sealed class GivenText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Severities(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Settings(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new KeyValues(set.GlobalConfigOptions.AnalyzerOptions.Add("build_property.projectdir", "/project/"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

        private KeyValues For(string path) => new(set.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class KeyValues(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
