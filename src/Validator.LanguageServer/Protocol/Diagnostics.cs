namespace Validator.LanguageServer.Protocol;

/// <summary>A finding as editors know it.</summary>
internal sealed record Diagnostic
{
    public required TextRange Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information, 4 hint.</summary>
    public required int Severity { get; init; }

    public required string Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public required string Source { get; init; }

    public required string Message { get; init; }

    /// <summary>1 unnecessary.</summary>
    public IReadOnlyList<int>? Tags { get; init; }

    public IReadOnlyList<RelatedInformation>? RelatedInformation { get; init; }
}

/// <summary>Where a rule is explained.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that a finding speaks of.</summary>
internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>A request for the findings of a document.</summary>
internal sealed record DocumentDiagnosticParameters(DocumentName TextDocument, string? PreviousResultId = null);

/// <summary>The findings of a document: <c>full</c>, or <c>unchanged</c> since an earlier result.</summary>
internal sealed record DiagnosticReport(string Kind, string ResultId, IReadOnlyList<Diagnostic>? Items);

/// <summary>A request for the findings of all documents.</summary>
internal sealed record WorkspaceDiagnosticParameters(IReadOnlyList<PreviousResult>? PreviousResultIds = null);

/// <summary>An earlier result of a document.</summary>
internal sealed record PreviousResult(string Uri, string Value);

/// <summary>The findings of all documents.</summary>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentReport> Items);

/// <summary>The findings of one of them.</summary>
internal sealed record WorkspaceDocumentReport(
    string Kind,
    string Uri,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version,
    string ResultId,
    IReadOnlyList<Diagnostic>? Items);
