using Microsoft.CodeAnalysis;

namespace Validator.Configuration;

/// <summary>The severities as <c>.editorconfig</c> and the command line name them.</summary>
public static class SeverityNames
{
    /// <summary>All words that <c>.editorconfig</c> takes for a severity.</summary>
    public static IReadOnlyList<string> All { get; } = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>Whether a word is a severity.</summary>
    public static bool IsSeverity(string word) => All.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a severity; none for <c>default</c> and for a word that is none.</summary>
    public static ReportDiagnostic? Read(string word) => word.Trim().ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => null,
    };

    /// <summary>The word for a finding's severity: <c>error</c>, <c>warning</c>, <c>suggestion</c> or <c>silent</c>.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
