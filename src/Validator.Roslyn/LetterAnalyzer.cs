using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.Roslyn;

/// <summary>
/// Shows what is wrong with the letters among a project's <c>AdditionalFiles</c> where compilers and editors of C# show their
/// own diagnostics: with each letter what concerns it alone, at the compilation's end what needs the whole edition.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LetterAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RuleCatalog.All.Select(rule => Described(rule.Descriptor))];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var letters = new GivenLetters(context.Options, context.Compilation.Options.SyntaxTreeOptionsProvider, context.CancellationToken);
        if (letters.AreNone) return;
        context.RegisterAdditionalFileAction(letter => ReportAll(letters.FindingsIn(letter.AdditionalFile.Path), letter.ReportDiagnostic));
        context.RegisterCompilationEndAction(end => ReportAll(letters.FindingsAcrossLetters(end.CancellationToken), end.ReportDiagnostic));
    }

    private static void ReportAll(IEnumerable<Finding> findings, Action<Diagnostic> report)
    {
        foreach (var finding in findings) report(ToDiagnostic(finding));
    }

    /// <summary>A diagnostic with the finding's whole message, which may say more than its descriptor: how many are not listed.</summary>
    private static Diagnostic ToDiagnostic(Finding finding)
    {
        var descriptor = finding.Diagnostic.Descriptor;
        return Diagnostic.Create(
            descriptor.Id, descriptor.Category, finding.Message, finding.Severity, descriptor.DefaultSeverity, isEnabledByDefault: true,
            finding.Severity == DiagnosticSeverity.Error ? 0 : 1, descriptor.Title, descriptor.Description, descriptor.HelpLinkUri,
            finding.Diagnostic.Location, finding.Related.Select(place => Location.Create(place.Path, default, place.Place)));
    }

    /// <summary>
    /// The rule as compilers are to know it. They drop what a rule reports that is off by default; whether a rule is on, the
    /// engine has decided by then, for each letter.
    /// </summary>
    private static DiagnosticDescriptor Described(DiagnosticDescriptor rule) => new(
        rule.Id, rule.Title, rule.MessageFormat, rule.Category, rule.DefaultSeverity, isEnabledByDefault: true, rule.Description, rule.HelpLinkUri,
        rule.Category is Category.Edition or Category.Validator ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
