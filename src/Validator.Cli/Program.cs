using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Validator.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = utf8;

using var interruption = new CancellationTokenSource();
using var ended = new ManualResetEventSlim();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interruption.Cancel();

    // What waits for standard input, or reads a letter of 100 MB, does not look up.
    if (!ended.Wait(TimeSpan.FromSeconds(1))) Environment.Exit(ExitCode.Interrupted);
});

// Neither is disposed: what is to be written is flushed by then, and a disk that is full would throw once more.
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 16);
var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };

var code = CommandLine.Run(args, new Host
{
    Input = Console.OpenStandardInput(),
    Output = output,
    OutputBytes = OpenOutputBytes(),
    Error = error,
    OutputTerminal = Console.IsOutputRedirected ? null : DescribeTerminal(),
    ErrorTerminal = Console.IsErrorRedirected ? null : DescribeTerminal(),
    IsInputTerminal = !Console.IsInputRedirected,
    Folder = Environment.CurrentDirectory,
    Cancellation = interruption.Token,
});
ended.Set();
return code;

// The console's own stream keeps quiet about a reader that is gone, and a server would go on for nobody.
Stream OpenOutputBytes() => args is ["lsp", ..] && !OperatingSystem.IsWindows()
    ? new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0)
    : Console.OpenStandardOutput();

static Terminal DescribeTerminal()
{
    var wantsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
    return new Terminal(Width(), wantsColours);
}

static int Width()
{
    const int usual = 100;
    try
    {
        return Console.WindowWidth > 0 ? Console.WindowWidth : usual;
    }
    catch (IOException)
    {
        return usual;
    }
}
