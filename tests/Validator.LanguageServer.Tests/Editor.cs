using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Validator.Analysis;
using Validator.Files;
using Validator.LanguageServer;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>An editor that speaks the protocol with a server of its own, message by message as they go over the wire.</summary>
internal sealed class Editor : IAsyncDisposable
{
    // No test waits that long unless the server hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Stream wire;
    private readonly Channel<JsonObject> inbox = Channel.CreateUnbounded<JsonObject>();
    private readonly List<JsonObject> heard = [];
    private readonly StringWriter log = new();
    private int lastId;

    private Editor(IFileAccess? files, IReadOnlyList<Rule>? rules)
    {
        wire = toServer.Writer.AsStream();
        var server = new EditionServer(files ?? new DiskFiles(), rules ?? RuleCatalog.All, log) { Quiet = TimeSpan.FromMilliseconds(1), Write = Write };
        Exit = server.RunAsync(toServer.Reader.AsStream(), toClient.Writer.AsStream(), TestContext.Current.CancellationToken);
        _ = ReadAsync();
    }

    private Task<int> Exit { get; }

    /// <summary>Waits for the server to end, and gives its exit code.</summary>
    public Task<int> EndAsync() => Exit.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>What the server answered to <c>initialize</c>.</summary>
    public JsonObject Capabilities { get; private set; } = [];

    /// <summary>What the server wrote beside the protocol.</summary>
    public string Log => log.ToString();

    /// <summary>Every notification and request of the server so far.</summary>
    public IReadOnlyList<JsonObject> Heard
    {
        get
        {
            while (inbox.Reader.TryRead(out var message)) heard.Add(message);
            return heard;
        }
    }

    /// <summary>Answers a request of the server; nothing by default.</summary>
    public Func<JsonObject, JsonNode?> Answer { get; set; } = _ => null;

    /// <summary>Whether a request of the server, by its method, is answered with an error.</summary>
    public Predicate<string> Refuses { get; set; } = _ => false;

    /// <summary>Starts a server that is not initialised.</summary>
    public static Editor Bare(IFileAccess? files = null, IReadOnlyList<Rule>? rules = null) => new(files, rules);

    /// <summary>Starts a server for a folder.</summary>
    public static async Task<Editor> OpenAsync(EditionFolder? folder, string capabilities = "{}", IFileAccess? files = null, IReadOnlyList<Rule>? rules = null, string options = "{}")
    {
        var editor = new Editor(files, rules);
        await editor.InitializeAsync(folder is null ? [] : [folder], capabilities, options);
        return editor;
    }

    public async Task InitializeAsync(IReadOnlyList<EditionFolder> folders, string capabilities = "{}", string options = "{}")
    {
        var answer = await AskAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = folders.Count > 0 ? new Uri(folders[0].Path).AbsoluteUri : null,
            ["workspaceFolders"] = new JsonArray([.. folders.Select(folder => new JsonObject { ["uri"] = new Uri(folder.Path).AbsoluteUri, ["name"] = "letters" })]),
            ["capabilities"] = WithCodeActions(JsonNode.Parse(capabilities)!),
            ["initializationOptions"] = JsonNode.Parse(options),
        });
        Capabilities = answer!["capabilities"]!.AsObject();
        Tell("initialized", "{}");
    }

    public void Tell(string method, string parameters) => Tell(method, JsonNode.Parse(parameters));

    public void Tell(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void OpenDocument(string uri, string text, int version = 1) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "plaintext", ["version"] = version, ["text"] = text },
    });

    public void Replace(string uri, int version, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    public void Edit(string uri, int version, params (int Line, int Character, int EndLine, int EndCharacter, string Text)[] changes) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray([.. changes.Select(change => new JsonObject
        {
            ["range"] = RangeOf(change.Line, change.Character, change.EndLine, change.EndCharacter),
            ["text"] = change.Text,
        })]),
    });

    public void Close(string uri) => Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Asks, and gives back the result.</summary>
    public async Task<JsonNode?> AskAsync(string method, JsonNode? parameters = null)
    {
        var answer = await AnswerToAsync(method, parameters);
        answer.ContainsKey("error").Should().BeFalse($"{method} answered {answer["error"]?.ToJsonString()}");
        return answer["result"];
    }

    public Task<JsonNode?> AskAtAsync(string method, string uri, int line, int character, JsonObject? more = null)
    {
        var parameters = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        };
        foreach (var (name, value) in more ?? []) parameters[name] = value?.DeepClone();
        return AskAsync(method, parameters);
    }

    public Task<JsonNode?> AskAboutAsync(string method, string uri) =>
        AskAsync(method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Asks, and gives back the whole answer, result or error.</summary>
    public async Task<JsonObject> AnswerToAsync(string method, JsonNode? parameters = null)
    {
        var id = ++lastId;
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null) request["params"] = parameters;
        Send(request);
        return await NextAsync(message => message["method"] is null && message["id"]?.GetValue<int>() == id);
    }

    /// <summary>The next notification or request of a method.</summary>
    public Task<JsonObject> NextAsync(string method) => NextAsync(message => message["method"]?.GetValue<string>() == method);

    public async Task<JsonObject> NextAsync(Predicate<JsonObject> isIt)
    {
        for (var i = 0; i < heard.Count; i++)
            if (isIt(heard[i]))
            {
                var early = heard[i];
                heard.RemoveAt(i);
                return early;
            }

        while (true)
        {
            var message = await inbox.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            if (isIt(message)) return message;
            heard.Add(message);
        }
    }

    /// <summary>Waits until nothing is under way.</summary>
    public Task<JsonNode?> SettleAsync() => AskAsync("validator/status");

    /// <summary>What was last published about a document, as <c>ED3001 1:5-1:9</c>, places 1-based; nothing where nothing ever was.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(string uri)
    {
        await SettleAsync();
        var last = Heard.LastOrDefault(message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == uri);
        return last is null ? [] : [.. last["params"]!["diagnostics"]!.AsArray().Select(diagnostic => Brief(diagnostic!))];
    }

    public void Send(JsonObject message) => SendBytes(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public void SendBytes(byte[] message)
    {
        SendRaw(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n")));
        SendRaw(message);
    }

    public void SendRaw(byte[] bytes)
    {
        wire.Write(bytes);
        wire.Flush();
    }

    /// <summary>Closes the server's input, as an editor that dies does.</summary>
    public void Die() => toServer.Writer.Complete();

    public async ValueTask DisposeAsync()
    {
        Die();
        await EndAsync();
    }

    public static string Brief(JsonNode diagnostic)
    {
        var range = diagnostic["range"]!;
        return $"{diagnostic["code"]!.GetValue<string>()} {PlaceOf(range["start"]!)}-{PlaceOf(range["end"]!)}";
    }

    public static JsonObject RangeOf(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };

    /// <summary>Applies the edits of a workspace edit to a text.</summary>
    public static string Apply(string text, JsonNode edits) => edits.AsArray()
        .OrderByDescending(edit => OffsetOf(text, edit!["range"]!["start"]!))
        .Aggregate(text, (result, edit) =>
        {
            int start = OffsetOf(text, edit!["range"]!["start"]!), end = OffsetOf(text, edit["range"]!["end"]!);
            return string.Concat(result.AsSpan(0, start), edit["newText"]!.GetValue<string>(), result.AsSpan(end));
        });

    public static int OffsetOf(string text, JsonNode position)
    {
        var offset = 0;
        for (var line = position["line"]!.GetValue<int>(); line > 0; line--) offset = text.IndexOf('\n', offset) + 1;
        return offset + position["character"]!.GetValue<int>();
    }

    private static string? Write(string root, string path, string? before, string after)
    {
        if (File.Exists(path) != before is not null || before is not null && File.ReadAllText(path) != before) return "it has changed since it was read";
        File.WriteAllText(path, after);
        return null;
    }

    /// <summary>The capabilities of an editor that takes code actions, unless they say that it does not.</summary>
    private static JsonNode WithCodeActions(JsonNode capabilities)
    {
        var documents = (capabilities["textDocument"] ??= new JsonObject()).AsObject();
        (documents["codeAction"] ??= new JsonObject()).AsObject().TryAdd("codeActionLiteralSupport", new JsonObject());
        return capabilities;
    }

    private static string PlaceOf(JsonNode position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position["line"]!.GetValue<int>() + 1}:{position["character"]!.GetValue<int>() + 1}");

    private async Task ReadAsync()
    {
        var stream = toClient.Reader.AsStream();
        var header = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            header.Append((char)one[0]);
            if (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) continue;

            // Whatever is no header of the protocol fails here, and the test with it.
            var length = int.Parse(header.ToString().Split('\r', '\n').Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            header.Clear();
            var content = new byte[length];
            await stream.ReadExactlyAsync(content);
            var message = JsonNode.Parse(content)!.AsObject();
            if (message["method"] is { } method && message["id"] is { } id)
                Send(Refuses(method.GetValue<string>())
                    ? new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["error"] = new JsonObject { ["code"] = -32603, ["message"] = "no" } }
                    : new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = Answer(message) });
            inbox.Writer.TryWrite(message);
        }

        inbox.Writer.TryComplete();
    }
}
