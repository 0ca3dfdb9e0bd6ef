using Microsoft.CodeAnalysis;

namespace Validator.Cli.Commands;

/// <summary>The severities that the command line names.</summary>
internal static class Severities
{
    public static IReadOnlyList<(string Word, DiagnosticSeverity? Value)> ByName { get; } =
        [("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("suggestion", DiagnosticSeverity.Info)];

    /// <summary>The same, and <c>never</c> for none.</summary>
    public static IReadOnlyList<(string Word, DiagnosticSeverity? Value)> OrNever { get; } = [.. ByName, ("never", null)];
}
