using Validator.Reporting;

namespace Validator.Cli.Versioning;

/// <summary>The addresses of repositories as URIs that may be published.</summary>
internal static class RepositoryUri
{
    /// <summary>The URI of an address as git takes it, without a password; none where it is none.</summary>
    public static string? Of(string address)
    {
        if (Path.IsPathRooted(address)) return FileUri.OfFile(address);

        // As ssh has it: name@host:path.
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && !address.Contains("://", StringComparison.Ordinal)) return Of($"ssh://{address[..colon]}/{address[(colon + 1)..].TrimStart('/')}");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        if (uri.UserInfo.Length == 0) return uri.AbsoluteUri;

        // A user's name is part of ssh's address; elsewhere it may be a token.
        var user = uri.Scheme == "ssh" ? uri.UserInfo.Split(':')[0] : "";
        return new UriBuilder(uri) { UserName = user, Password = "" }.Uri.AbsoluteUri;
    }
}
