using Validator.Reporting;

namespace Validator.LanguageServer.Letters;

/// <summary>Files as the protocol names them.</summary>
internal static class DocumentUri
{
    private const string Untitled = "untitled:";

    /// <summary>The file of a URI, absolute, or the URI itself where the document is no file yet; none where it names anything else, as <c>git:</c> does.</summary>
    public static string? ToPath(string uri)
    {
        if (IsUntitled(uri)) return uri;
        if (!Uri.TryCreate(WithoutHost(uri), UriKind.Absolute, out var parsed) || !parsed.IsFile) return null;
        var path = parsed.LocalPath;

        // VS Code writes the letters of drives in lower case and with an escaped colon.
        if (OperatingSystem.IsWindows())
        {
            if (path.Length > 2 && path[0] is '/' or '\\' && path[2] == ':') path = path[1..];
            if (path.Length > 1 && path[1] == ':') path = char.ToUpperInvariant(path[0]) + path[1..];
        }

        return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>A URI of this machine's file as most clients write it: some name the machine, some have one slash (RFC 8089).</summary>
    private static string WithoutHost(string uri)
    {
        const string scheme = "file:", here = "//localhost/";
        if (!uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return uri;
        var rest = uri[scheme.Length..];
        if (rest.StartsWith(here, StringComparison.OrdinalIgnoreCase)) return $"file:///{rest[here.Length..]}";
        return rest.StartsWith('/') && !rest.StartsWith("//", StringComparison.Ordinal) ? $"file://{rest}" : uri;
    }

    /// <summary>The URI of a file.</summary>
    public static string OfPath(string path) => IsUntitled(path) ? path : FileUri.OfFile(path);

    /// <summary>Whether a document, by its path or its URI, was never saved: no folder and so no edition is around it.</summary>
    public static bool IsUntitled(string path) => path.StartsWith(Untitled, StringComparison.Ordinal);
}
