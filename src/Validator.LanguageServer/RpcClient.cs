using System.Globalization;
using System.Text.Json;
using StreamJsonRpc;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer;

/// <summary>The editor at the other end of a connection.</summary>
internal sealed class RpcClient(JsonRpc rpc) : IClient
{
    private int lastToken;

    /// <summary>What it can do; nothing until it has said so.</summary>
    public ClientAbilities Abilities { get; set; } = ClientAbilities.None;

    public void Log(string message) => Notify("window/logMessage", ("type", 1), ("message", message));

    public void Show(string message) => Notify("window/showMessage", ("type", 1), ("message", message));

    /// <summary>Tells something to whoever sits at the editor that is no mistake.</summary>
    public void Tell(string message) => Notify("window/showMessage", ("type", 3), ("message", message));

    public void Publish(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (version is null) Notify("textDocument/publishDiagnostics", ("uri", uri), ("diagnostics", diagnostics));
        else Notify("textDocument/publishDiagnostics", ("uri", uri), ("version", version.Value), ("diagnostics", diagnostics));
    }

    public void RefreshDiagnostics() => Forget(AskAsync("workspace/diagnostic/refresh"));

    public IWorkProgress Begin(string title) => Abilities.ShowsProgress
        ? new WorkProgress(this, $"validator-{Interlocked.Increment(ref lastToken).ToString(CultureInfo.InvariantCulture)}", title)
        : new NoProgress();

    /// <summary>Asks to be told of changes of letters and of what is around them.</summary>
    public void WatchFiles() => Watch("validator-files", "**/*.{txt,edition,editionproj}", "**/.editorconfig", "**/accepted.tsv");

    /// <summary>Asks to be told when a file changes, wherever one of its name stands: what patterns have of their own, <c>?</c> stands for.</summary>
    public void Watch(string path) =>
        Watch($"validator-file-{path}", $"**/{string.Concat(Path.GetFileName(path).Select(character => character is '*' or '[' or ']' or '{' or '}' or ',' ? '?' : character))}");

    private void Watch(string id, params string[] patterns)
    {
        if (!Abilities.WatchesFiles) return;
        var options = new WatchOptions([.. patterns.Select(pattern => new FileWatcher(pattern))]);
        IReadOnlyList<Registration> registrations = [new Registration(id, "workspace/didChangeWatchedFiles", options)];
        Forget(AskAsync("client/registerCapability", ("registrations", registrations)));
    }

    /// <summary>Asks for the editor's settings; none where it keeps none for others.</summary>
    public async Task<JsonElement?> ReadSettingsAsync()
    {
        if (!Abilities.HasConfiguration) return null;
        IReadOnlyList<ConfigurationItem> items = [new ConfigurationItem(Settings.Section)];
        var answer = await AskAsync("workspace/configuration", ("items", items)).ConfigureAwait(false);
        return answer is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;
    }

    /// <summary>Asks whoever sits at the editor to choose; none where they do not.</summary>
    public async Task<string?> ChooseAsync(string question, IReadOnlyList<string> choices)
    {
        IReadOnlyList<MessageAction> actions = [.. choices.Select(choice => new MessageAction(choice))];
        var answer = await AskAsync("window/showMessageRequest", ("type", 3), ("message", question), ("actions", actions)).ConfigureAwait(false);
        return answer?.At("title") is { ValueKind: JsonValueKind.String } title ? title.GetString() : null;
    }

    /// <summary>Shows a page of the web, or where it is to be found.</summary>
    public async Task ShowPageAsync(string uri)
    {
        if (Abilities.ShowsDocuments) await AskAsync("window/showDocument", ("uri", uri), ("external", true)).ConfigureAwait(false);
        else Tell(uri);
    }

    /// <summary>Has the editor change documents; whether it did.</summary>
    public async Task<bool> ApplyAsync(WorkspaceEdit edit) =>
        await AskAsync("workspace/applyEdit", ("edit", edit)).ConfigureAwait(false) is { } answer && answer.At("applied") is not { ValueKind: JsonValueKind.False };

    public void RefreshTokens()
    {
        if (Abilities.RefreshesTokens) Forget(AskAsync("workspace/semanticTokens/refresh"));
    }

    /// <summary>Asks the editor to ask for hints again.</summary>
    public void RefreshHints()
    {
        if (Abilities.RefreshesHints) Forget(AskAsync("workspace/inlayHint/refresh"));
    }

    /// <summary>Sends a notification.</summary>
    public void Notify(string method, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        Forget(rpc.NotifyWithParameterObjectAsync(method, Values(arguments), Types(arguments)));

    /// <summary>Sends a request; answers nothing where the client refuses it or is gone.</summary>
    public Task<JsonElement?> AskAsync(string method, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        AnswerAsync(rpc.InvokeWithParameterObjectAsync<JsonElement>(method, Values(arguments), Types(arguments), CancellationToken.None));

    private static async Task<JsonElement?> AnswerAsync(Task<JsonElement> answer)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteRpcException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Values(ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var values = new Dictionary<string, object?>(arguments.Length);
        foreach (var (name, value) in arguments) values.Add(name, value);
        return values;
    }

    private static Dictionary<string, Type> Types(ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var types = new Dictionary<string, Type>(arguments.Length);
        foreach (var (name, value) in arguments)
            types.Add(name, value switch
            {
                IReadOnlyList<Diagnostic> => typeof(IReadOnlyList<Diagnostic>),
                IReadOnlyList<Registration> => typeof(IReadOnlyList<Registration>),
                IReadOnlyList<MessageAction> => typeof(IReadOnlyList<MessageAction>),
                IReadOnlyList<ConfigurationItem> => typeof(IReadOnlyList<ConfigurationItem>),
                _ => value.GetType(),
            });
        return types;
    }

    /// <summary>A client that is gone hears nothing more; the server ends when it notices.</summary>
    private static void Forget(Task task) => task.ContinueWith(
        static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private sealed class NoProgress : IWorkProgress
    {
        public void Report(int done, int all)
        {
        }

        public void Dispose()
        {
        }
    }

    /// <summary>Work that the editor shows once it has said that it will.</summary>
    private sealed class WorkProgress : IWorkProgress
    {
        private readonly RpcClient client;
        private readonly string token;
        private readonly Lock gate = new();
        private int lastPercentage;
        private bool isShown;
        private bool hasEnded;

        public WorkProgress(RpcClient client, string token, string title)
        {
            this.client = client;
            this.token = token;
            _ = BeginAsync(title);
        }

        public void Report(int done, int all)
        {
            var percentage = (int)(100L * done / all);
            lock (gate)
            {
                if (!isShown || percentage <= lastPercentage) return;
                lastPercentage = percentage;
                Send(new ProgressValue("report", Message: string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} letters"), Percentage: percentage));
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                hasEnded = true;
                if (isShown) Send(new ProgressValue("end"));
            }
        }

        private async Task BeginAsync(string title)
        {
            if (await client.AskAsync("window/workDoneProgress/create", ("token", token)).ConfigureAwait(false) is null) return;
            lock (gate)
            {
                isShown = true;
                Send(new ProgressValue("begin", title, Percentage: 0));
                if (hasEnded) Send(new ProgressValue("end"));
            }
        }

        private void Send(ProgressValue value) => client.Notify("$/progress", ("token", token), ("value", value));
    }
}
