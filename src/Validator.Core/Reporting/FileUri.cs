using System.Globalization;
using System.Text;

namespace Validator.Reporting;

/// <summary>Paths as URIs (RFC 3986, RFC 8089), percent-encoded as UTF-8.</summary>
public static class FileUri
{
    /// <summary>The <c>file</c> URI of an absolute path, of Windows or of another system.</summary>
    public static string OfFile(string path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        if (name.StartsWith("//", StringComparison.Ordinal)) return "file:" + Encode(name);
        if (name.StartsWith("/", StringComparison.Ordinal)) return "file://" + Encode(name);
        return name.Length > 1 && name[1] == ':' ? $"file:///{name[0]}:{Encode(name.Substring(2))}" : "file:///" + Encode(name);
    }

    /// <summary>The <c>file</c> URI of a folder; it ends in <c>/</c>.</summary>
    public static string OfFolder(string path)
    {
        var uri = OfFile(path);
        return uri.EndsWith("/", StringComparison.Ordinal) ? uri : uri + "/";
    }

    /// <summary>The relative reference of a path that is relative and written with <c>/</c>.</summary>
    public static string OfRelative(string path) => Encode(path);

    private static string Encode(string path)
    {
        if (IsUnreserved(path)) return path;
        var uri = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var character = (char)value;
            if (IsUnreserved(character)) uri.Append(character);
            else uri.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }

    private static bool IsUnreserved(string path)
    {
        foreach (var character in path)
            if (!IsUnreserved(character)) return false;
        return true;
    }

    private static bool IsUnreserved(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '.' or '_' or '~' or '/';
}
