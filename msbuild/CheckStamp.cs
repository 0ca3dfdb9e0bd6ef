using System.Security.Cryptography;
using System.Text;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.MSBuild;

/// <summary>
/// A hash of all that findings are known to depend on before a check: the contents of the letters, of the
/// <c>.editorconfig</c> files that speak about them or could, and of <c>accepted.tsv</c>, and the build of the validator
/// itself. Contents, since a file's time says too little: version control and copies set it as they like.
/// </summary>
internal static class CheckStamp
{
    private const string Ledger = "accepted.tsv";

    /// <summary>The assemblies whose change may change findings.</summary>
    private static readonly Type[] Tool = [typeof(Edition), typeof(RuleCatalog), typeof(CheckStamp)];

    /// <summary>Computes the stamp: 32 bytes.</summary>
    /// <param name="editions">The editions to be checked.</param>
    /// <param name="configuration">The configuration files that were looked for, there or not.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static byte[] Of(IReadOnlyList<Edition> editions, IReadOnlyList<string> configuration, CancellationToken cancellation)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var type in Tool) whole.AppendData(type.Module.ModuleVersionId.ToByteArray());
        AppendFiles(whole, configuration, cancellation);
        foreach (var edition in editions)
        {
            Append(whole, edition.Root);
            AppendFiles(whole, [.. edition.Letters, Path.Combine(edition.Root, Ledger)], cancellation);
        }

        return whole.GetHashAndReset();
    }

    /// <summary>The hash of a file's bytes; of the reason where it cannot be read, so that it counts as changed once it can.</summary>
    public static byte[] OfFile(string path)
    {
        using var hash = SHA256.Create();
        try
        {
            // A named pipe has no length either; to open it is to wait for whoever writes into it.
            if (new FileInfo(path).Length == 0) return hash.ComputeHash([]);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return hash.ComputeHash(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return hash.ComputeHash(Encoding.UTF8.GetBytes(exception.GetType().Name));
        }
    }

    private static void AppendFiles(IncrementalHash whole, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var hashes = new byte[paths.Count][];
        Parallel.For(0, paths.Count, new ParallelOptions { CancellationToken = cancellation }, index => hashes[index] = OfFile(paths[index]));
        Append(whole, $"{paths.Count}");
        for (var i = 0; i < paths.Count; i++)
        {
            Append(whole, paths[i]);
            whole.AppendData(hashes[i]);
        }
    }

    private static void Append(IncrementalHash whole, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        whole.AppendData(BitConverter.GetBytes(bytes.Length));
        whole.AppendData(bytes);
    }
}
