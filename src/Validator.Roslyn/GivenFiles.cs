using Microsoft.CodeAnalysis;
using Validator.Files;

namespace Validator.Roslyn;

/// <summary>The files that a compiler hands to an analyzer, which may open no others.</summary>
internal sealed class GivenFiles : IFileAccess
{
    private readonly Dictionary<string, AdditionalText> files = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> filesByFolder;
    private readonly ILookup<string, string> foldersByFolder;
    private readonly CancellationToken cancellation;

    public GivenFiles(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        foreach (var file in files) this.files[file.Path] = file;
        filesByFolder = this.files.Keys.OrderBy(path => path, StringComparer.Ordinal).ToLookup(FolderOf, StringComparer.Ordinal);
        foldersByFolder = filesByFolder.SelectMany(group => FoldersFrom(group.Key)).Distinct(StringComparer.Ordinal)
            .OrderBy(path => path, StringComparer.Ordinal).ToLookup(FolderOf, StringComparer.Ordinal);
    }

    public IEnumerable<AdditionalText> All => files.Values;

    /// <summary>The file of a path; none where it is not given, as the ledger of an edition that has none.</summary>
    public AdditionalText? Find(string path) =>
        // What an option names may lead through other folders: ../persons.txt.
        files.TryGetValue(path, out var file) || path.Length > 0 && files.TryGetValue(Path.GetFullPath(path), out file) ? file : null;

    public bool FileExists(string path) => Find(path) is not null;

    public bool FolderExists(string path) => filesByFolder.Contains(path) || foldersByFolder.Contains(path);

    public IReadOnlyList<string> FilesIn(string folder) => [.. filesByFolder[folder]];

    public IReadOnlyList<string> FoldersIn(string folder) => [.. foldersByFolder[folder]];

    public LetterText ReadLetter(string path) =>
        LetterText.Of(ReadText(path) ?? throw new IOException("the compiler cannot read it"));

    public string? ReadText(string path) => Find(path)?.GetText(cancellation)?.ToString();

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? "";

    private static IEnumerable<string> FoldersFrom(string folder)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at)) yield return at;
    }
}
