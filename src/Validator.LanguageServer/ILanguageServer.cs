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

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    void Open(OpenParameters parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    void Change(ChangeParameters parameters);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    void Close(DocumentParameters parameters);

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<DiagnosticReport> DiagnoseAsync(DocumentDiagnosticParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceDiagnosticReport> DiagnoseWorkspaceAsync(WorkspaceDiagnosticParameters parameters, CancellationToken cancellation);

    [JsonRpcMethod("validator/status")]
    Task<Status> GetStatusAsync(CancellationToken cancellation);
}
