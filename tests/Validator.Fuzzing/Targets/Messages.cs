using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Validator.Files;
using Validator.LanguageServer;
using Validator.Rules;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any messages that an editor sends.</summary>
internal static class Messages
{
    private const string Start = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"file:///e","capabilities":{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}}}
        {"jsonrpc":"2.0","method":"initialized","params":{}}
        {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///e/a.txt","languageId":"plaintext","version":1,"text":"A. Orde to B. Finch. 1 May 1900.\n1. The mail[footnoteRef:1] came [sci] late.\n3. So.[footnoteRef:2] [2:  See note 9.] \n"}}}

        """;

    private const string About = """{"textDocument":{"uri":"file:///e/a.txt"},"position":{"line":1,"character":14},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"newName":"4","context":{"diagnostics":[],"includeDeclaration":true},"query":"a"}""";

    // No input takes that long unless the server hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Asked =
    [
        "textDocument/diagnostic", "workspace/diagnostic", "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/documentSymbol",
        "textDocument/foldingRange", "workspace/symbol", "textDocument/prepareRename", "textDocument/rename", "textDocument/completion", "textDocument/semanticTokens/full", "textDocument/semanticTokens/range",
        "textDocument/inlayHint", "textDocument/codeAction", "codeAction/resolve", "workspace/executeCommand", "validator/rule", "validator/status", "shutdown",
    ];

    public static FuzzTarget Target { get; } = new(
        "messages", "Whatever an editor sends, the server ends when its input does, and no analysis of a letter fails", Serve,
        [
            .. Asked.Select(method => Encoding.UTF8.GetBytes(Start + $$"""{"jsonrpc":"2.0","id":2,"method":"{{method}}","params":{{About}}}""")),
            Encoding.UTF8.GetBytes(Start + """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///e/a.txt","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":1,"character":3}},"text":"2. "}]}}"""),
        ],
        Words.OfMessages);

    /// <summary>Sends each line as a message.</summary>
    private static void Serve(byte[] input)
    {
        var toServer = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var toClient = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        using (var wire = toServer.Writer.AsStream())
            foreach (var range in Lines(input))
            {
                wire.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {range.Length}\r\n\r\n")));
                wire.Write(input, range.Start, range.Length);
            }

        using var log = new StringWriter();
        var server = new EditionServer(new NoFiles(), RuleCatalog.All, log) { Quiet = TimeSpan.Zero };
        BrokenPromiseException.Unless(server.RunAsync(toServer.Reader.AsStream(), toClient.Writer.AsStream()).Wait(Patience), "The server does not end when its input does");
        toClient.Writer.Complete();
        using var answers = new StreamReader(toClient.Reader.AsStream());
        var said = answers.ReadToEnd();
        BrokenPromiseException.Unless(!said.Contains("a mistake in the validator", StringComparison.Ordinal) && !log.ToString().Contains("   at Validator.", StringComparison.Ordinal), $"{said}{log}");
    }

    private static IEnumerable<(int Start, int Length)> Lines(byte[] input)
    {
        for (var start = 0; start < input.Length;)
        {
            var length = input.AsSpan(start).IndexOf((byte)'\n') is var end and >= 0 ? end : input.Length - start;
            if (length > 0) yield return (start, length);
            start += length + 1;
        }
    }

    /// <summary>A disk with nothing on it.</summary>
    private sealed class NoFiles : IFileAccess
    {
        public bool FileExists(string path) => false;

        public bool FolderExists(string path) => false;

        public IReadOnlyList<string> FilesIn(string folder) => [];

        public IReadOnlyList<string> FoldersIn(string folder) => [];

        public LetterText ReadLetter(string path) => throw new IOException("it is not there");

        public string? ReadText(string path) => null;
    }
}
