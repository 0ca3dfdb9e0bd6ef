using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Validator.Cli;

namespace Validator.Tests;

/// <summary>What a run of the program left.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>A folder of its own to run the program in; paths to it read <c>ROOT</c> in what is left.</summary>
internal sealed partial class Session : IDisposable
{
    /// <summary>The program that is started in place of a call, where somebody names one: the native one.</summary>
    private static readonly string? Program = Environment.GetEnvironmentVariable("VALIDATOR_PROGRAM") is { Length: > 0 } program ? Path.GetFullPath(program) : null;

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

    /// <summary>The environment variables that the program sees, beside those that no test knows.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["GITHUB_STEP_SUMMARY"] = "" };

    public Session Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public Session Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public string Read(string name) => Time().Replace(Normalise(File.ReadAllText(PathOf(name))), "in 0.00 s");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Outcome Run(params string[] arguments) => RunWith([], arguments);

    public Outcome RunWith(byte[] input, params string[] arguments)
    {
        if (Program is not null && Terminal is null && !IsInputTerminal && Clock is StoppedClock && !Cancellation.CanBeCanceled) return RunProgram(input, arguments);
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
        Variable = name => Variables.GetValueOrDefault(name),
        Clock = Clock,
        Cancellation = Cancellation,
    };

    /// <summary>Whether the native program is what is tested.</summary>
    public static bool IsNative => Program is not null;

    /// <summary>Starts the program in the folder.</summary>
    public Process Start(params string[] arguments) =>
        StartLine(Program is null ? ["dotnet", typeof(CommandLine).Assembly.Location, .. arguments] : [Program, .. arguments]);

    /// <summary>Runs a script of the shell in the folder, in which <c>"$@"</c> is the program.</summary>
    public Outcome Shell(string script)
    {
        using var process = StartLine(["sh", "-c", script, "sh", .. Program is null ? (string[])["dotnet", typeof(CommandLine).Assembly.Location] : [Program]]);
        return Finish(process, []);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process StartLine(string[] line)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private Outcome RunProgram(byte[] input, string[] arguments)
    {
        using var process = Start(arguments);
        return Finish(process, input);
    }

    private Outcome Finish(Process process, byte[] input)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading what it does not need.
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, Time().Replace(Normalise(output.Result), "in 0.00 s"), Normalise(error.Result));
    }

    /// <summary>How long a run took, which the clock of the tests says is no time.</summary>
    [GeneratedRegex(@"in \d+\.\d\d s\b")]
    private static partial Regex Time();

    private string Normalise(string text) => text.Replace(Folder, "ROOT", StringComparison.Ordinal);

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
