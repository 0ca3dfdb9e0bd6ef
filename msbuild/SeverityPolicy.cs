using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.MSBuild;

/// <summary>
/// What a build says about severities besides <c>.editorconfig</c>, as the C# compiler reads it: <c>NoWarn</c> silences an ID;
/// <c>WarningsAsErrors</c> makes an ID an error, suggestions included; <c>TreatWarningsAsErrors</c> makes every warning one
/// but those of <c>WarningsNotAsErrors</c>.
/// </summary>
internal sealed class SeverityPolicy
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> silenced;
    private readonly HashSet<string> errors;
    private readonly HashSet<string> spared;
    private readonly bool allWarningsAreErrors;
    private readonly Func<string, bool> engineRaises;

    /// <summary>Reads the properties of a project.</summary>
    /// <param name="noWarn">The IDs of <c>NoWarn</c>.</param>
    /// <param name="warningsAsErrors">The IDs of <c>WarningsAsErrors</c>.</param>
    /// <param name="warningsNotAsErrors">The IDs of <c>WarningsNotAsErrors</c>.</param>
    /// <param name="treatWarningsAsErrors">The value of <c>TreatWarningsAsErrors</c>.</param>
    /// <param name="engineRaises">Whether the command line (<c>-warnaserror</c>) makes a warning of an ID an error.</param>
    public SeverityPolicy(string? noWarn, string? warningsAsErrors, string? warningsNotAsErrors, string? treatWarningsAsErrors, Func<string, bool> engineRaises)
    {
        silenced = Ids(noWarn);
        errors = Ids(warningsAsErrors);
        spared = Ids(warningsNotAsErrors);
        allWarningsAreErrors = string.Equals(treatWarningsAsErrors?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        this.engineRaises = engineRaises;
    }

    /// <summary>The finding as the build shows it; none where it shows it not at all.</summary>
    public Finding? Apply(Finding finding)
    {
        if (silenced.Contains(finding.Id)) return null;
        return finding.Severity switch
        {
            DiagnosticSeverity.Hidden => null,
            DiagnosticSeverity.Info => errors.Contains(finding.Id) ? finding.WithSeverity(DiagnosticSeverity.Error) : finding,
            DiagnosticSeverity.Warning => IsError(finding.Id) ? finding.WithSeverity(DiagnosticSeverity.Error) : finding,
            _ => finding,
        };
    }

    private bool IsError(string id) =>
        errors.Contains(id) || (allWarningsAreErrors && !spared.Contains(id)) || engineRaises(id);

    private static HashSet<string> Ids(string? list) =>
        new((list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
