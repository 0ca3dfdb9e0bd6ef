using System.Text;
using Validator.Cli;

namespace Validator.Tests;

/// <summary>What a run of the program left.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>A folder of its own to run the program in; paths to it read <c>ROOT</c> in what is left.</summary>
internal sealed class Session : IDisposable
{
    public Session()
    {
        Folder = Directory.CreateTempSubdirectory("validator-").FullName;

        // What stands in .editorconfig files above the folder is not the tests' business.
        Write(".editorconfig", "root = true\n");
    }

    public string Folder { get; }

    public Terminal? Terminal { get; init; }

    public bool IsInputTerminal { get; init; }

    public TimeProvider Clock { get; init; } = new StoppedClock();

    public CancellationToken Cancellation { get; init; }

    public Session Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public Session Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public string Read(string name) => Normalise(File.ReadAllText(PathOf(name)));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Outcome Run(params string[] arguments) => RunWith([], arguments);

    public Outcome RunWith(byte[] input, params string[] arguments)
    {
        using var stream = new MemoryStream(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, HostOf(stream, output, error));
        return new Outcome(code, Normalise(output.ToString()), Normalise(error.ToString()));
    }

    public Host HostOf(Stream input, TextWriter output, TextWriter error) => new()
    {
        Input = input,
        Output = output,
        Error = error,
        OutputTerminal = Terminal,
        ErrorTerminal = Terminal,
        IsInputTerminal = IsInputTerminal,
        Folder = Folder,
        Clock = Clock,
        Cancellation = Cancellation,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Normalise(string text) => text.Replace(Folder, "ROOT", StringComparison.Ordinal);

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
