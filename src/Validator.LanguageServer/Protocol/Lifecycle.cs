using System.Text.Json;

namespace Validator.LanguageServer.Protocol;

/// <summary>What a client says of itself when it begins.</summary>
internal sealed record InitializeParameters(
    int? ProcessId = null,
    string? RootUri = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement Capabilities = default,
    JsonElement InitializationOptions = default);

/// <summary>A folder that is open in the client.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>Folders that were opened and closed.</summary>
internal sealed record ChangeFoldersParameters(FolderChanges Event);

/// <summary>Folders that were opened and closed.</summary>
internal sealed record FolderChanges(IReadOnlyList<WorkspaceFolder>? Added = null, IReadOnlyList<WorkspaceFolder>? Removed = null);

/// <summary>What the server answers.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>The server's name and version.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding => "utf-16";

    public required SyncOptions TextDocumentSync { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public bool HoverProvider => true;

    public bool DefinitionProvider => true;

    public bool ReferencesProvider => true;

    public bool DocumentHighlightProvider => true;

    public bool DocumentSymbolProvider => true;

    public bool FoldingRangeProvider => true;

    public bool WorkspaceSymbolProvider => true;

    public bool InlayHintProvider => true;

    public RenameOptions RenameProvider { get; } = new(PrepareProvider: true);

    public DocumentLinkOptions DocumentLinkProvider { get; } = new(ResolveProvider: false);

    public CompletionOptions CompletionProvider { get; } = new(["["]);

    public required CodeActionOptions CodeActionProvider { get; init; }

    public required CommandOptions ExecuteCommandProvider { get; init; }

    public required SemanticTokensOptions SemanticTokensProvider { get; init; }

    public required WorkspaceCapabilities Workspace { get; init; }
}

/// <summary>How texts are kept in step: 2 is incremental.</summary>
internal sealed record SyncOptions(bool OpenClose, int Change);

/// <summary>How diagnostics are pulled.</summary>
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <summary>What the server can do about folders.</summary>
internal sealed record WorkspaceCapabilities(WorkspaceFolderOptions WorkspaceFolders, FileOperationOptions FileOperations);

/// <summary>What the server wants to be told of: whatever watches files may keep silent about those of a folder that moves or goes as a whole.</summary>
internal sealed record FileOperationOptions(FileOperationFilters DidRename, FileOperationFilters DidDelete);

/// <summary>The files that are meant.</summary>
internal sealed record FileOperationFilters(IReadOnlyList<FileOperationFilter> Filters);

/// <summary>Files that are meant.</summary>
internal sealed record FileOperationFilter(FileOperationPattern Pattern);

/// <summary>A pattern of files or folders.</summary>
internal sealed record FileOperationPattern(string Glob, string Matches);

/// <summary>What the server can do about several folders.</summary>
internal sealed record WorkspaceFolderOptions(bool Supported, bool ChangeNotifications);

/// <summary>New settings.</summary>
internal sealed record ChangeConfigurationParameters(JsonElement Settings = default);

/// <summary>What is asked of the client's settings.</summary>
internal sealed record ConfigurationItem(string Section);

/// <summary>A wish to be told of something from now on.</summary>
internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

/// <summary>The files to be watched.</summary>
internal sealed record WatchOptions(IReadOnlyList<FileWatcher> Watchers);

/// <summary>A pattern of files to be watched.</summary>
internal sealed record FileWatcher(string GlobPattern);

/// <summary>Files that were changed outside the editor.</summary>
internal sealed record WatchedFilesParameters(IReadOnlyList<FileEvent> Changes);

/// <summary>A file that was created, changed or deleted.</summary>
internal sealed record FileEvent(string Uri, int Type)
{
    public const int Created = 1;
    public const int Changed = 2;
    public const int Deleted = 3;
}

/// <summary>Files that have another name now.</summary>
internal sealed record RenamedFilesParameters(IReadOnlyList<RenamedFile> Files);

/// <summary>A file that has another name now.</summary>
internal sealed record RenamedFile(string OldUri, string NewUri);

/// <summary>Files that were deleted.</summary>
internal sealed record DeletedFilesParameters(IReadOnlyList<DocumentName> Files);

/// <summary>Whether one may ask what would be renamed.</summary>
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>Whether links are told piece by piece.</summary>
internal sealed record DocumentLinkOptions(bool ResolveProvider);

/// <summary>The characters that ask for completions.</summary>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

/// <summary>The kinds of code actions.</summary>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

/// <summary>The server's commands.</summary>
internal sealed record CommandOptions(IReadOnlyList<string> Commands);

/// <summary>How tokens are told.</summary>
internal sealed record SemanticTokensOptions(TokenLegend Legend, bool Range, bool Full);

/// <summary>The kinds and voices of tokens.</summary>
internal sealed record TokenLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);
