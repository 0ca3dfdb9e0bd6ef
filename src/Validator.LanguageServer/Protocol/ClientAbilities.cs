using System.Text.Json;

namespace Validator.LanguageServer.Protocol;

/// <summary>What the client can do, of what matters to the server.</summary>
internal sealed class ClientAbilities(JsonElement capabilities)
{
    public static ClientAbilities None { get; } = new(default);

    /// <summary>Whether it asks for findings; then none are sent unasked, or an editor would show them twice.</summary>
    public bool PullsDiagnostics { get; } = capabilities.At("textDocument", "diagnostic") is { ValueKind: JsonValueKind.Object };

    public bool RefreshesDiagnostics { get; } =
        capabilities.Says("workspace", "diagnostics", "refreshSupport") || capabilities.Says("workspace", "diagnostic", "refreshSupport");

    public bool ShowsRelatedInformation { get; } = capabilities.Says("textDocument", "publishDiagnostics", "relatedInformation")
        || capabilities.Says("textDocument", "diagnostic", "relatedInformation");

    public bool ShowsTags { get; } = capabilities.At("textDocument", "publishDiagnostics", "tagSupport") is not null
        || capabilities.At("textDocument", "diagnostic", "tagSupport") is not null;

    /// <summary>Whether it shows Markdown where a pointer rests; one that does not is sent plain text.</summary>
    public bool ShowsMarkdown { get; } = capabilities.At("textDocument", "hover", "contentFormat") is { ValueKind: JsonValueKind.Array } formats
        && formats.EnumerateArray().Any(format => format.ValueKind == JsonValueKind.String && format.GetString() == "markdown");

    public bool ShowsProgress { get; } = capabilities.Says("window", "workDoneProgress");

    public bool ShowsDocuments { get; } = capabilities.Says("window", "showDocument", "support");

    public bool AppliesEdits { get; } = capabilities.Says("workspace", "applyEdit");

    /// <summary>Whether it makes changes in the version only that they are about.</summary>
    public bool ChecksVersions { get; } = capabilities.Says("workspace", "workspaceEdit", "documentChanges");

    public bool HasConfiguration { get; } = capabilities.Says("workspace", "configuration");

    public bool WatchesFiles { get; } = capabilities.Says("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool NestsSymbols { get; } = capabilities.Says("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool TakesSnippets { get; } = capabilities.Says("textDocument", "completion", "completionItem", "snippetSupport");

    public bool RefreshesHints { get; } = capabilities.Says("workspace", "inlayHint", "refreshSupport");

    public bool RefreshesTokens { get; } = capabilities.Says("workspace", "semanticTokens", "refreshSupport");

    /// <summary>Whether it takes code actions; one that does not takes commands only.</summary>
    public bool TakesCodeActions { get; } = capabilities.At("textDocument", "codeAction", "codeActionLiteralSupport") is { ValueKind: JsonValueKind.Object };

    /// <summary>Whether a code action's edit may be worked out when somebody chooses it.</summary>
    public bool ResolvesEdits { get; } = capabilities.At("textDocument", "codeAction", "resolveSupport", "properties") is { ValueKind: JsonValueKind.Array } properties
        && properties.EnumerateArray().Any(property => property.ValueKind == JsonValueKind.String && property.GetString() == "edit");
}
