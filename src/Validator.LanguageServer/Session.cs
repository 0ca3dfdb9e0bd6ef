using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using StreamJsonRpc;
using Validator.Analysis;
using Validator.Files;
using Validator.LanguageServer.Features;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Reporting;
using Diagnostic = Validator.LanguageServer.Protocol.Diagnostic;

namespace Validator.LanguageServer;

/// <summary>One client's session: what it asks and tells, in the order in which it does so.</summary>
internal sealed partial class Session : ILanguageServer, IDisposable
{
    private const int InvalidRequest = -32600;

    private static readonly FileOperationFilters AllFolders = new([new FileOperationFilter(new FileOperationPattern("**", "folder"))]);

    private readonly RpcClient client;
    private readonly Workspace workspace;
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Hovers hovers;
    private readonly CodeActions actions;
    private readonly Commands commands;
    private Settings settings = Settings.Default;
    private bool isInitialized;
    private bool isShutDown;

    public Session(RpcClient client, IFileAccess files, IReadOnlyList<Rule> rules, TimeSpan quiet, WriteFile? write)
    {
        this.client = client;
        workspace = new Workspace(files, rules, client, quiet);
        hovers = new Hovers(workspace);
        actions = new CodeActions(workspace, client);
        commands = new Commands(workspace, actions, client, write);
    }

    /// <summary>Completes with the exit code when the client has said that it is done, or has died.</summary>
    public Task<int> Ended => ended.Task;

    /// <summary>The exit code where the connection ends by itself.</summary>
    public int CodeAtEnd => isShutDown ? 0 : 1;

    /// <summary>Ends the session when a process has ended.</summary>
    public void EndWith(int process) => ParentProcess.Watch(process, () => ended.TrySetResult(1));

    public InitializeResult Initialize(InitializeParameters parameters)
    {
        if (isInitialized) throw new LocalRpcException("The server is initialised already") { ErrorCode = InvalidRequest };
        isInitialized = true;
        client.Abilities = new ClientAbilities(parameters.Capabilities);
        if (parameters.ProcessId is { } process) EndWith(process);

        var uris = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        settings = Settings.Default.With(parameters.InitializationOptions);
        workspace.Start(client.Abilities, [.. uris.Select(DocumentUri.ToPath).OfType<string>()], settings);
        return new InitializeResult(Capabilities(), new ServerInfo(Product.Name, Product.Version));
    }

    public void Initialized()
    {
        client.WatchFiles();
        _ = ReadSettingsAsync();
    }

    public object? Shutdown()
    {
        Require();
        isShutDown = true;
        return null;
    }

    public void Exit() => ended.TrySetResult(CodeAtEnd);

    public void ChangeFolders(ChangeFoldersParameters parameters)
    {
        if (!IsServing) return;
        workspace.SetFolders(Paths(parameters.Event.Added), Paths(parameters.Event.Removed));

        static IEnumerable<string> Paths(IReadOnlyList<WorkspaceFolder>? folders) =>
            (folders ?? []).Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>();
    }

    public async Task ChangeConfigurationAsync(ChangeConfigurationParameters parameters)
    {
        if (!IsServing) return;
        if (client.Abilities.HasConfiguration) await ReadSettingsAsync();
        else SetSettings(parameters.Settings);
    }

    public void ChangeWatchedFiles(WatchedFilesParameters parameters)
    {
        if (IsServing) workspace.FilesChanged(parameters.Changes);
    }

    public void RenameFiles(RenamedFilesParameters parameters)
    {
        if (IsServing) workspace.FilesChanged([.. parameters.Files.SelectMany(file => new[] { new FileEvent(file.OldUri, FileEvent.Deleted), new FileEvent(file.NewUri, FileEvent.Created) })]);
    }

    public void DeleteFiles(DeletedFilesParameters parameters)
    {
        if (IsServing) workspace.FilesChanged([.. parameters.Files.Select(file => new FileEvent(file.Uri, FileEvent.Deleted))]);
    }

    public void Open(JsonElement parameters) => Hear("textDocument/didOpen", parameters, ProtocolJson.Default.OpenParameters, heard => workspace.Open(heard.TextDocument));

    public void Change(JsonElement parameters) => Hear("textDocument/didChange", parameters, ProtocolJson.Default.ChangeParameters, workspace.Change);

    public void Close(DocumentParameters parameters)
    {
        if (IsServing) workspace.Close(parameters.TextDocument.Uri);
    }

    public Task<DiagnosticReport> DiagnoseAsync(DocumentDiagnosticParameters parameters, CancellationToken cancellation) => Answer(
        () =>
        {
            if (DocumentUri.ToPath(parameters.TextDocument.Uri) is not { } path) return new DiagnosticReport("full", "0", []);
            var (kind, id, items) = ReportOn(path, parameters.PreviousResultId, cancellation);
            return new DiagnosticReport(kind, id, items);
        },
        cancellation);

    public async Task<WorkspaceDiagnosticReport> DiagnoseWorkspaceAsync(WorkspaceDiagnosticParameters parameters, CancellationToken cancellation)
    {
        Require();
        await workspace.FirstCheck.WaitAsync(cancellation);
        return await Answer(
            () =>
            {
                var previous = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var result in parameters.PreviousResultIds ?? [])
                    if (DocumentUri.ToPath(result.Uri) is { } path) previous[path] = result.Value;
                return new WorkspaceDiagnosticReport([.. workspace.Board.Files.Select(path =>
                {
                    var (kind, id, items) = ReportOn(path, previous.GetValueOrDefault(path), cancellation);
                    return new WorkspaceDocumentReport(kind, workspace.UriOf(path), workspace.LetterAt(path)?.Version, id, items);
                })]);
            },
            cancellation);
    }

    public async Task<Status> GetStatusAsync(CancellationToken cancellation)
    {
        Require();
        await workspace.Activity.Idle.WaitAsync(cancellation);
        var findings = workspace.Board.Files.SelectMany(path => workspace.Board.Of(path).Findings).ToArray();
        return new Status(
            workspace.Results.SelectMany(result => result.Edition.Letters).Union(workspace.OpenPaths.Where(path => workspace.LetterAt(path) is not null), StringComparer.Ordinal).Count(),
            findings.Count(finding => finding.Severity == DiagnosticSeverity.Error),
            findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning),
            findings.Count(finding => finding.Severity == DiagnosticSeverity.Info));
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>Hears what an editor's text is. Where that cannot be read, it is said: the server would go on with another text than the editor shows.</summary>
    private void Hear<T>(string method, JsonElement parameters, JsonTypeInfo<T> type, Action<T> take)
    {
        if (!IsServing) return;
        T heard;
        try
        {
            heard = parameters.Deserialize(type) ?? throw new JsonException("there are none");
        }
        catch (JsonException exception)
        {
            workspace.TellOfDisorder($"The parameters of {method} are not as the protocol has them: {exception.Message.TrimEnd('.')}");
            return;
        }

        take(heard);
    }

    /// <summary>Whether notifications count; those before the beginning and after the end are dropped, as the protocol has it.</summary>
    private bool IsServing => isInitialized && !isShutDown;

    /// <summary>Refuses requests before the beginning and after the end.</summary>
    private void Require()
    {
        if (!isInitialized) throw new LocalRpcException("The server is not initialised: send 'initialize' first") { ErrorCode = MessageHandler.ServerNotInitialized };
        if (isShutDown) throw new LocalRpcException("The server is shut down") { ErrorCode = InvalidRequest };
    }

    /// <summary>Answers beside what the client tells meanwhile, about the letters as they were when it asked.</summary>
    private Task<T> Answer<T>(Func<T> answer, CancellationToken cancellation)
    {
        Require();
        return Task.Run(answer, cancellation);
    }

    private (string Kind, string Id, IReadOnlyList<Diagnostic>? Items) ReportOn(string path, string? previousId, CancellationToken cancellation)
    {
        var (number, findings) = workspace.FindingsIn(path, cancellation);
        var id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return id == previousId ? ("unchanged", id, null) : ("full", id, [.. findings.Select(workspace.DiagnosticOf)]);
    }

    /// <summary>Takes the editor's settings; for what they leave out, what the client said at first holds.</summary>
    private void SetSettings(JsonElement stated)
    {
        workspace.SetSettings(settings.With(stated));
        client.RefreshHints();
    }

    private async Task ReadSettingsAsync()
    {
        if (await client.ReadSettingsAsync() is { } stated) SetSettings(stated);
    }

    private ServerCapabilities Capabilities() => new()
    {
        TextDocumentSync = new SyncOptions(OpenClose: true, Change: 2),
        DiagnosticProvider = client.Abilities.PullsDiagnostics ? new DiagnosticOptions(Letters.Diagnostics.Source, InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
        CodeActionProvider = new CodeActionOptions([CodeActions.QuickFix, CodeActions.FixAll], ResolveProvider: true),
        ExecuteCommandProvider = new CommandOptions(Commands.All),
        SemanticTokensProvider = new SemanticTokensOptions(new TokenLegend(Colouring.Kinds, Colouring.Voices), Range: true, Full: true),
        Workspace = new WorkspaceCapabilities(new WorkspaceFolderOptions(Supported: true, ChangeNotifications: true), new FileOperationOptions(AllFolders, AllFolders)),
    };
}
