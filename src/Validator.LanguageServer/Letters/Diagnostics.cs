using Microsoft.CodeAnalysis;
using Validator.Diagnostics;
using Validator.LanguageServer.Protocol;
using Diagnostic = Validator.LanguageServer.Protocol.Diagnostic;
using Location = Validator.LanguageServer.Protocol.Location;

namespace Validator.LanguageServer.Letters;

/// <summary>Findings as editors know them.</summary>
internal static class Diagnostics
{
    public const string Source = "validator";

    // What these rules find can go, and editors show it faded.
    private static readonly string[] Unnecessary = ["ED0005", "ED1008", "ED6010"];

    public static Diagnostic Of(Finding finding, ClientAbilities client, Func<string, string> uriOf) => new()
    {
        Range = finding.Place.ToRange(),
        Severity = SeverityOf(finding.Severity),
        Code = finding.Id,
        CodeDescription = new CodeDescription(finding.Diagnostic.Descriptor.HelpLinkUri),
        Source = Source,
        Message = finding.Message,
        Tags = client.ShowsTags && Unnecessary.Contains(finding.Id) ? [1] : null,
        RelatedInformation = client.ShowsRelatedInformation && finding.Related.Count > 0
            ? [.. finding.Related.Select(related => new RelatedInformation(new Location(uriOf(related.Path), related.Place.ToRange()), related.Message))]
            : null,
    };

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };
}
