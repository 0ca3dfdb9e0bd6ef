using Validator.Reporting;

namespace Validator.LanguageServer.Letters;

/// <summary>Files as the protocol names them.</summary>
internal static class DocumentUri
{
    /// <summary>The file of a URI, absolute; none where it names no file, as <c>untitled:</c> and <c>git:</c> do.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile) return null;
        var path = parsed.LocalPath;

        // VS Code writes the letters of drives in lower case and with an escaped colon.
        if (OperatingSystem.IsWindows())
        {
            if (path.Length > 2 && path[0] is '/' or '\\' && path[2] == ':') path = path[1..];
            if (path.Length > 1 && path[1] == ':') path = char.ToUpperInvariant(path[0]) + path[1..];
        }

        return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The URI of a file.</summary>
    public static string OfPath(string path) => FileUri.OfFile(path);
}
