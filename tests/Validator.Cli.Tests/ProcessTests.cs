using System.Diagnostics;

namespace Validator.Tests;

/// <summary>The program as a process: streams, exit codes and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Dangling = "A. Marlow to B. Penrose. 1 May 1921.\nAll is well.[footnoteRef:3]\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task Findings_GoToStandardOutputWithoutColours()
    {
        session.Write("a.txt", Dangling);
        using var process = session.Start("check", "--select", "ED3001");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(1);
        output.Should().StartWith("a.txt:2:13: error ED3001: ").And.Contain("│             ^^^^^^^^^^^^^^^\n").And.NotContain("\e");
    }

    [Fact]
    public async Task StandardInput_IsReadAsBytes()
    {
        using var process = session.Start("check", "-", "--stdin-filename", "b.txt", "--format", "msbuild", "--select", "ED0");
        await process.StandardInput.BaseStream.WriteAsync(new byte[] { 0x41, 0xFF, 0x42, 0x0A }, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().StartWith("b.txt(1,2,1,3): error ED0002: ");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task ReaderThatLeaves_IsNoError()
    {
        session.Write("a.txt", "A. Marlow to B. Penrose. 1 May 1921.\n" + string.Concat(Enumerable.Repeat("All is well.[footnoteRef:3]\n", 900)));
        using var process = session.Start("check", "--select", "ED3001");
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().StartWith("a.txt:2:13: ");
        process.StandardOutput.Close();
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task Interruption_IsQuiet()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals to single processes.");
        Assert.SkipWhen(IgnoresInterruption(), "This run was started in the background, where the shell has interruption ignored by all its children.");

        // It listens for signals when it says this, and waits for standard input afterwards.
        using var process = session.Start("check", "nowhere", "-");
        (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be("There is no file or folder 'nowhere'.");
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(130);
    }

    /// <summary>Whether SIGINT, the second signal, is ignored by this process, and so by every one that it starts.</summary>
    private static bool IgnoresInterruption()
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return false;
        var ignored = File.ReadLines(status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        return (Convert.ToUInt64(ignored, 16) & 2) != 0;
    }
}
