using System.Text.Json;
using PolyType;
using StreamJsonRpc;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer;

/// <summary>The requests and notifications of the Language Server Protocol 3.17 that the server understands.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageServer
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    InitializeResult Initialize(InitializeParameters parameters);

    [JsonRpcMethod("initialized")]
    void Initialized();

    [JsonRpcMethod("shutdown")]
    object? Shutdown();

    [JsonRpcMethod("exit")]
    void Exit();

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    void ChangeFolders(ChangeFoldersParameters parameters);

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    Task ChangeConfigurationAsync(ChangeConfigurationParameters parameters);

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    void ChangeWatchedFiles(WatchedFilesParameters parameters);

    [JsonRpcMethod("workspace/didRenameFiles", UseSingleObjectParameterDeserialization = true)]
    void RenameFiles(RenamedFilesParameters parameters);

    [JsonRpcMethod("workspace/didDeleteFiles", UseSingleObjectParameterDeserialization = true)]
    void DeleteFiles(DeletedFilesParameters parameters);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    void Open(JsonElement parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    void Change(JsonElement parameters);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    void Close(DocumentParameters parameters);

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<DiagnosticReport> DiagnoseAsync(DocumentDiagnosticParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceDiagnosticReport> DiagnoseWorkspaceAsync(WorkspaceDiagnosticParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<Hover?> HoverAsync(PlaceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<Location>> FindDefinitionAsync(PlaceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<DocumentLink>> LinkAsync(DocumentParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<Location>> FindReferencesAsync(ReferenceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<DocumentHighlight>> HighlightAsync(PlaceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> OutlineAsync(DocumentParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<FoldingRange>> FoldAsync(DocumentParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<SymbolInformation>> FindLettersAsync(WorkspaceSymbolParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    Task<RenameTarget?> PrepareRenameAsync(PlaceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit?> RenameAsync(RenameParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<CompletionItem>> CompleteAsync(PlaceParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokens?> ColourAsync(DocumentParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/range", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokens?> ColourRangeAsync(RangeParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<InlayHint>> HintAsync(RangeParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> FindActionsAsync(CodeActionParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("codeAction/resolve", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction> ResolveActionAsync(CodeAction parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement?> ExecuteAsync(ExecuteCommandParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("validator/rule", UseSingleObjectParameterDeserialization = true)]
    Task<RuleText> GetRuleAsync(RuleParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("validator/status")]
    Task<Status> GetStatusAsync(CancellationToken cancellation);
}
