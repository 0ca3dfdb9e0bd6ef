using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Validator.Analysis;
using Validator.Files;
using Validator.LanguageServer;
using Validator.Rules;

namespace Validator.Tests;

public sealed class BadMessageTests
{
    private const string Flawed = "M. Marlow to P. Penrose. 1 July 1921.\n1. Glad[footnoteRef:3] of it.\n";

    [Theory]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///a.txt"},"position":{"line":0,"character":0}}""")]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/unknown", "{}")]
    [InlineData("shutdown", "{}")]
    public async Task RequestBeforeInitialize_IsRefused(string method, string parameters)
    {
        await using var editor = Editor.Bare();
        (await editor.AnswerToAsync(method, JsonNode.Parse(parameters)))["error"]!["code"]!.GetValue<int>().Should().Be(-32002);
        await editor.InitializeAsync([]);
    }

    [Fact]
    public async Task Headers_MayBeWrittenInAnyCase()
    {
        await using var editor = await Editor.OpenAsync(null);
        var message = Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":"mine","method":"validator/status"}""");
        editor.SendRaw([.. Encoding.ASCII.GetBytes($"content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:{message.Length}\r\n\r\n"), .. message]);
        (await editor.NextAsync(answer => answer["id"]?.ToString() == "mine"))["result"].Should().NotBeNull();
    }

    [Fact]
    public async Task RequestAfterShutdown_IsRefused()
    {
        await using var editor = await Editor.OpenAsync(null);
        (await editor.AnswerToAsync("shutdown")).ContainsKey("error").Should().BeFalse();
        (await editor.AnswerToAsync("validator/status"))["error"]!["code"]!.GetValue<int>().Should().Be(-32600);
        editor.Tell("exit", (JsonNode?)null);
        (await editor.EndAsync()).Should().Be(0);
    }

    [Fact]
    public async Task ExitWithoutShutdown_IsAFailure()
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.Tell("exit", (JsonNode?)null);
        (await editor.EndAsync()).Should().Be(1);
    }

    [Fact]
    public async Task SecondInitialize_IsRefused()
    {
        await using var editor = await Editor.OpenAsync(null);
        (await editor.AnswerToAsync("initialize", JsonNode.Parse("""{"capabilities":{}}""")))["error"]!["code"]!.GetValue<int>().Should().Be(-32600);
    }

    [Fact]
    public async Task UnknownRequest_IsRefused_AndUnknownNotificationsAreIgnored()
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.Tell("$/unknown", "{}");
        editor.Tell("workspace/unknown", "[]");
        (await editor.AnswerToAsync("textDocument/unknown", new JsonObject()))["error"]!["code"]!.GetValue<int>().Should().Be(-32601);
    }

    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///a.txt"},"position":"here"}""")]
    [InlineData("textDocument/hover", "[]")]
    [InlineData("workspace/executeCommand", """{"command":"rm"}""")]
    [InlineData("workspace/executeCommand", """{"command":"validator.accept"}""")]
    [InlineData("workspace/executeCommand", """{"command":"validator.accept","arguments":["file:///a.txt","0"]}""")]
    [InlineData("validator/rule", """{"id":"ED9999"}""")]
    public async Task MalformedRequest_IsAnsweredWithAnError_AndTheServerLivesOn(string method, string parameters)
    {
        await using var editor = await Editor.OpenAsync(null);
        (await editor.AnswerToAsync(method, JsonNode.Parse(parameters)))["error"]!["code"]!.GetValue<int>().Should().Be(-32602);
        (await editor.SettleAsync()).Should().NotBeNull();
    }

    [Theory]
    [InlineData("""{"textDocument":{"uri":"file:///nowhere.txt","version":2},"contentChanges":[{"text":"x"}]}""")]
    [InlineData("""{"textDocument":{"uri":"not a uri","version":2},"contentChanges":[]}""")]
    [InlineData("""{"contentChanges":"x"}""")]
    public async Task ChangeOfNothing_IsIgnored(string parameters)
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.Tell("textDocument/didChange", parameters);
        editor.Tell("textDocument/didClose", """{"textDocument":{"uri":"file:///nowhere.txt"}}""");
        (await editor.SettleAsync()).Should().NotBeNull();
    }

    [Fact]
    public async Task ChangesOutOfRange_AreMadeAtTheNearestPlace()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), "M. Marlow to P. Penrose. 1 July 1921.\n1. Glad");
        editor.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = folder.UriOf("a.txt"), ["version"] = 1 },
            ["contentChanges"] = JsonNode.Parse("""
                [{"range":{"start":{"line":1,"character":4294967295},"end":{"line":9007199254740991,"character":0}},"text":"[footnoteRef:3]"},
                 {"range":{"start":{"line":900,"character":3},"end":{"line":1,"character":900}},"text":" of it.\n"}]
                """),
        });
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:8-2:23");
    }

    [Fact]
    public async Task HalfACharacter_IsTakenAsItIs()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);

        // JSON can say it, and editors that hold UTF-16 do.
        editor.SendBytes(Encoding.UTF8.GetBytes($$$"""
            {"jsonrpc":"2.0","method":"textDocument/didChange","params":
              {"textDocument":{"uri":"{{{folder.UriOf("a.txt")}}}","version":2},
               "contentChanges":[{"range":{"start":{"line":1,"character":3},"end":{"line":1,"character":3}},"text":"\u0041\"\ud83d\\\t\u00e9 "}]}}
            """));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Contain("ED3001 2:15-2:30");
    }

    [Fact]
    public async Task LetterOf20MB_IsServed()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        var text = new StringBuilder(Flawed);
        while (text.Length < 20_000_000) text.Append("\nWe had a quiet voyage and the weather was fair, so that all arrived in good health.\n");
        editor.OpenDocument(folder.UriOf("a.txt"), text.ToString());
        for (var i = 0; i < 10; i++) editor.Edit(folder.UriOf("a.txt"), i + 2, (0, 0, 0, 0, "x"));
        editor.Edit(folder.UriOf("a.txt"), 20, (0, 0, 0, 10, ""), (1, 7, 1, 7, " indeed"));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:15-2:30");
    }

    [Fact]
    public async Task CancelledRequest_IsAnsweredAsCancelled_OrDone()
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = "mine", ["method"] = "validator/status" });
        editor.Tell("$/cancelRequest", """{"id":"mine"}""");
        var answer = await editor.NextAsync(message => message["id"]?.ToString() == "mine");
        (answer["error"]?["code"]!.GetValue<int>() ?? -32800).Should().Be(-32800);
    }

    [Fact]
    public async Task CancelledFixes_AreGivenUp()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("a.txt");
        editor.OpenDocument(uri, Flawed + string.Concat(Enumerable.Repeat("One [...] two [sci] and three.\n", 20_000)));
        await editor.SettleAsync();
        editor.Send(new JsonObject
        {
            ["jsonrpc"] = "2.0", ["id"] = "mine", ["method"] = "codeAction/resolve",
            ["params"] = new JsonObject { ["title"] = "all", ["kind"] = "source.fixAll.validator", ["data"] = new JsonObject { ["uri"] = uri, ["isUnsafe"] = true } },
        });
        await Task.Delay(100, TestContext.Current.CancellationToken);
        editor.Tell("$/cancelRequest", """{"id":"mine"}""");
        var answer = await editor.NextAsync(message => message["id"]?.ToString() == "mine");
        (answer["error"]?["code"]!.GetValue<int>() ?? -32800).Should().Be(-32800);
    }

    [Theory]
    [InlineData("Content-Length: 7\r\n\r\n{\"json\"")]
    [InlineData("Content-Length: -5\r\n\r\n{}")]
    [InlineData("Content-Length: much\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    public async Task WhatIsNoMessage_EndsTheServer(string bytes)
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.SendRaw(Encoding.UTF8.GetBytes(bytes));
        (await editor.EndAsync()).Should().Be(1);
        editor.Log.Should().StartWith("The connection ended: ");
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":999,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"mine","error":{"code":-32603,"message":"no"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"What?"}}""")]
    public async Task AnswerToNothing_IsPassedOver(string answer)
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.SendBytes(Encoding.UTF8.GetBytes(answer));
        (await editor.SettleAsync()).Should().NotBeNull();
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":5}""")]
    [InlineData("""{"jsonrpc":"2.0"}""")]
    [InlineData("""[{"jsonrpc":"2.0","id":5,"method":"shutdown"}]""")]
    [InlineData("7")]
    public async Task JsonThatIsNoMessage_IsRefused_AndTheServerLivesOn(string json)
    {
        await using var editor = await Editor.OpenAsync(null);
        editor.SendBytes(Encoding.UTF8.GetBytes(json));
        (await editor.SettleAsync()).Should().NotBeNull();
        editor.Heard.Should().Contain(message => message.ContainsKey("error") && message["id"] == null && message["error"]!["code"]!.GetValue<int>() == -32600);
    }

    [Fact]
    public async Task SecondAnswer_IsPassedOver()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        var asked = await editor.NextAsync("client/registerCapability");
        for (var i = 0; i < 2; i++) editor.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked["id"]!.DeepClone(), ["result"] = null });
        (await editor.SettleAsync()).Should().NotBeNull();
    }

    [Fact]
    public async Task ClosedInput_EndsTheServer()
    {
        var editor = await Editor.OpenAsync(null);
        editor.Die();
        (await editor.EndAsync()).Should().Be(1);
    }

    [Fact]
    public async Task ClientThatReadsNoMore_EndsTheServer()
    {
        var input = new Pipe();
        var server = new EditionServer(new DiskFiles(), RuleCatalog.All, TextWriter.Null).RunAsync(input.Reader.AsStream(), new ClosedStream(), TestContext.Current.CancellationToken);
        while (!server.IsCompleted)
        {
            const string message = """{"jsonrpc":"2.0","id":1,"method":"validator/status"}""";
            await input.Writer.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n{message}"), TestContext.Current.CancellationToken);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        (await server).Should().Be(1);
    }

    [Fact]
    public async Task DeadParent_EndsTheServer()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var editor = Editor.Bare();

        // It may end before it answers.
        editor.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "initialize", ["params"] = new JsonObject { ["processId"] = process.Id, ["capabilities"] = new JsonObject() } });
        (await editor.EndAsync()).Should().Be(1);
    }

    [Fact]
    public async Task CrashOfAnAnalysis_IsToldOnce_AndTheServerLivesOn()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed).Write("b.txt", Flawed).Write("c.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder, files: new CrashingFiles());
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().NotBeEmpty();
        await editor.AskAsync("workspace/executeCommand", JsonNode.Parse("""{"command":"validator.check"}"""));
        await editor.SettleAsync();

        editor.Heard.Where(message => message["method"]!.GetValue<string>() == "window/showMessage").Should().ContainSingle()
            .Which["params"]!["message"]!.GetValue<string>().Should().Contain("a.txt failed, which is a mistake in the validator: InvalidOperationException: a surprise");
        editor.Heard.Count(message => message["method"]!.GetValue<string>() == "window/logMessage").Should().BeGreaterThan(1);
    }

    /// <summary>What nobody reads any more.</summary>
    private sealed class ClosedStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Broken pipe");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("Broken pipe");
    }

    /// <summary>Files of which one fails in a way that nobody foresaw.</summary>
    private sealed class CrashingFiles : IFileAccess
    {
        private readonly DiskFiles disk = new();

        public bool FileExists(string path) => disk.FileExists(path);

        public bool FolderExists(string path) => disk.FolderExists(path);

        public IReadOnlyList<string> FilesIn(string folder) => disk.FilesIn(folder);

        public IReadOnlyList<string> FoldersIn(string folder) => disk.FoldersIn(folder);

        public LetterText ReadLetter(string path) => path.EndsWith("a.txt", StringComparison.Ordinal) ? throw new InvalidOperationException("a surprise") : disk.ReadLetter(path);

        public string? ReadText(string path) => disk.ReadText(path);
    }
}
