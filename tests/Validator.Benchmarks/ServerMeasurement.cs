using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>
/// Measures the language server as an editor meets it, over the wire: <c>server PROGRAM</c>, where the program is the published
/// command line. Prints the time to answer <c>initialize</c>, from a keystroke to its findings, and the memory after all of them.
/// </summary>
internal sealed class ServerMeasurement : IDisposable
{
    private const int Starts = 20;
    private const int Keystrokes = 1000;
    private const int FlawEvery = 50;
    private const string Uri = "file:///nowhere/letter.edition";

    private readonly Process process;

    private ServerMeasurement(string program)
    {
        process = Process.Start(new ProcessStartInfo(program, "lsp") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public static void Run(string program)
    {
        // The first start makes this program ready too, and is not measured.
        using (var server = new ServerMeasurement(program)) server.Initialize();
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var server = new ServerMeasurement(program);
            server.Initialize();
            starts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Tell("initialize, process start included", starts);
        foreach (var (name, length) in new[] { ("5 KB", 5_000), ("1 MB", 1_000_000) })
        {
            using var server = new ServerMeasurement(program);
            server.Initialize();
            var (times, processor, memory) = server.Type(LetterOf(length));
            Tell($"keystroke to findings, letter of {name}", times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time for each of them: {processor.TotalMilliseconds / Keystrokes:0.00} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory after {Keystrokes:N0} keystrokes, letter of {name}: {memory / 1e6:0} MB"));
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static void Tell(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms"));
    }

    /// <summary>A letter of about a length, with a note in every line.</summary>
    public static string LetterOf(int length)
    {
        var text = new StringBuilder("M. Marlow to P. Penrose. 1 July 1921.\n");
        for (var number = 1; text.Length < length; number++)
            text.Append(CultureInfo.InvariantCulture, $"{number}. We had a quiet voyage[footnoteRef:{number}] and the weather was fair [sic], so that all arrived in good health. [{number}:  So in the log{(number % FlawEvery == 1 ? "  " : " ")}of the ship.] \n\nThe captain’s mate—an old hand […] whom you know—sends his regards.\n");
        return text.ToString();
    }

    private void Initialize()
    {
        Send("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}", id: 1);
        while (Receive()["id"] is null)
        {
        }

        Send("initialized", "{}");
    }

    /// <summary>Types in the middle of a letter, each character when the findings of the one before it are there.</summary>
    private (List<double> Times, TimeSpan Processor, long Memory) Type(string text)
    {
        Send("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = "edition", ["version"] = 0, ["text"] = text } }.ToJsonString());
        AwaitVersion(0);
        var line = text.AsSpan(0, text.Length / 2).Count('\n');
        var times = new List<double>();
        var before = process.TotalProcessorTime;
        for (var version = 1; version <= Keystrokes; version++)
        {
            var start = Stopwatch.GetTimestamp();
            Send("textDocument/didChange", string.Create(CultureInfo.InvariantCulture, $$$"""{"textDocument":{"uri":"{{{Uri}}}","version":{{{version}}}},"contentChanges":[{"range":{"start":{"line":{{{line}}},"character":0},"end":{"line":{{{line}}},"character":0}},"text":"x"}]}"""));
            AwaitVersion(version);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        process.Refresh();
        return (times, process.TotalProcessorTime - before, process.WorkingSet64);
    }

    private void AwaitVersion(int version)
    {
        var wanted = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"version\":{version},"));
        while (ReceiveBytes().AsSpan().IndexOf(wanted) < 0)
        {
        }
    }

    private void Send(string method, string parameters, int? id = null)
    {
        var message = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"jsonrpc":"2.0",{{(id is null ? "" : $"\"id\":{id},")}}"method":"{{method}}","params":{{parameters}}}"""));
        var stream = process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n")));
        stream.Write(message);
        stream.Flush();
    }

    private JsonNode Receive() => JsonSerializer.Deserialize<JsonNode>(ReceiveBytes())!;

    private byte[] ReceiveBytes()
    {
        var stream = process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var value = stream.ReadByte();
            if (value < 0) throw new EndOfStreamException("the server has ended");
            header.Append((char)value);
        }

        var length = header.ToString().Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))["Content-Length: ".Length..];
        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        stream.ReadExactly(content);
        return content;
    }
}
