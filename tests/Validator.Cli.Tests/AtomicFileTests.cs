using Validator.Cli.Writing;

namespace Validator.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void File_IsReplacedAndNothingElseIsLeft()
    {
        session.Write("a.txt", "old");
        AtomicFile.Replace(session.Folder, session.PathOf("a.txt"), "old"u8, "new"u8).Should().BeNull();
        session.Read("a.txt").Should().Be("new");
        Names().Should().Equal(".editorconfig", "a.txt");
    }

    [Fact]
    public void FileThatHasChanged_IsLeftAsItIs()
    {
        session.Write("a.txt", "newer");
        AtomicFile.Replace(session.Folder, session.PathOf("a.txt"), "old"u8, "new"u8).Should().Be("it has changed since it was read");
        AtomicFile.Replace(session.Folder, session.PathOf("gone.txt"), "old"u8, "new"u8).Should().Be("it is gone since it was read");
        session.Read("a.txt").Should().Be("newer");
        Names().Should().Equal(".editorconfig", "a.txt");
    }

    [Fact]
    public void Mode_IsKept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        session.Write("a.txt", "old");
        SetMode(session.PathOf("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        AtomicFile.Replace(session.Folder, session.PathOf("a.txt"), "old"u8, "new"u8).Should().BeNull();
        ModeOf(session.PathOf("a.txt")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
    }

    [Fact]
    public void SymbolicLink_IsFollowed()
    {
        session.Write("real/a.txt", "old");
        Directory.CreateDirectory(session.PathOf("links"));
        File.CreateSymbolicLink(session.PathOf("links/b.txt"), "../real/a.txt");
        File.CreateSymbolicLink(session.PathOf("c.txt"), "links/b.txt");
        AtomicFile.Replace(session.Folder, session.PathOf("c.txt"), "old"u8, "new"u8).Should().BeNull();
        session.Read("real/a.txt").Should().Be("new");
        new FileInfo(session.PathOf("c.txt")).LinkTarget.Should().Be("links/b.txt");
        new FileInfo(session.PathOf("links/b.txt")).LinkTarget.Should().Be("../real/a.txt");
    }

    [Fact]
    public void ProtectedFile_IsLeftAsItIs()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may write everything has no protected files.");
        session.Write("a.txt", "old");
        File.SetAttributes(session.PathOf("a.txt"), FileAttributes.ReadOnly);
        AtomicFile.Replace(session.Folder, session.PathOf("a.txt"), "old"u8, "new"u8).Should().Be("permission to write it is denied");
        File.SetAttributes(session.PathOf("a.txt"), FileAttributes.Normal);
        session.Read("a.txt").Should().Be("old");
    }

    [Fact]
    public void FileThatIsThere_IsNotCreated()
    {
        AtomicFile.Create(session.PathOf("a.txt"), "new"u8).Should().BeNull();
        AtomicFile.Create(session.PathOf("a.txt"), "newer"u8).Should().Be("it is there already");
        session.Read("a.txt").Should().Be("new");
        AtomicFile.Create(session.PathOf("nowhere/a.txt"), "new"u8).Should().StartWith("Could not find");
        Names().Should().Equal(".editorconfig", "a.txt");
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(session.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

#pragma warning disable CA1416 // The caller has seen that this is no Windows.
    private static void SetMode(string path, UnixFileMode mode) => File.SetUnixFileMode(path, mode);

    private static UnixFileMode ModeOf(string path) => File.GetUnixFileMode(path);
#pragma warning restore CA1416
}
