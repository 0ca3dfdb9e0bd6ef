using Validator.Files;

namespace Validator.Tests;

/// <summary>The disk, for tests that have something happen to it.</summary>
internal abstract class DelegatingFiles : IFileAccess
{
    private readonly DiskFiles disk = new();

    public bool FileExists(string path) => disk.FileExists(path);

    public bool FolderExists(string path) => disk.FolderExists(path);

    public virtual IReadOnlyList<string> FilesIn(string folder) => disk.FilesIn(folder);

    public IReadOnlyList<string> FoldersIn(string folder) => disk.FoldersIn(folder);

    public virtual LetterText ReadLetter(string path) => disk.ReadLetter(path);

    public string? ReadText(string path) => disk.ReadText(path);
}
