using System.Text;
using Validator.Files;
using Validator.Reporting;

namespace Validator.Cli.Writing;

/// <summary>Writes the small files of an edition beside its letters: the ledger, <c>.editorconfig</c>.</summary>
internal static class EditionFile
{
    /// <summary>Writes a file, unless it is no longer what it was. A byte order mark that was there stays.</summary>
    /// <param name="root">The edition's folder.</param>
    /// <param name="path">The file.</param>
    /// <param name="before">What it held when it was read; none where there was no such file.</param>
    /// <param name="after">What it is to hold.</param>
    /// <returns>Why it was left as it was, as words after “because”; none where it was written.</returns>
    public static string? Write(string root, string path, string? before, string after)
    {
        try
        {
            var content = Encoding.UTF8.GetBytes(after);
            if (before is null) return AtomicFile.Create(path, content);
            var bytes = File.ReadAllBytes(path);
            if (new DiskFiles().ReadText(path) != before) return "it has changed since it was read";
            return AtomicFile.Replace(root, path, bytes, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble, .. content] : content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return VisibleText.Of(exception.Message.TrimEnd('.'));
        }
    }
}
