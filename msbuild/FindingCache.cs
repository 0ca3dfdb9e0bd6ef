using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.MSBuild;

/// <summary>
/// The findings of the last check, kept in <c>obj</c>, so that a build of an unchanged edition shows them again without
/// checking. A file that is damaged, or of another stamp, or of other texts that rules have read, counts as none.
/// </summary>
internal static class FindingCache
{
    private const int HashLength = 32;

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        RuleCatalog.All.ToDictionary(rule => rule.Descriptor.Id, rule => rule.Descriptor, StringComparer.Ordinal);

    /// <summary>Reads the findings of the check with that stamp, by edition; none where there was no such check.</summary>
    public static IReadOnlyList<IReadOnlyList<Finding>>? Read(string path, byte[] stamp)
    {
        try
        {
            if (!File.Exists(path)) return null;
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < 2 * HashLength || !bytes.Take(HashLength).SequenceEqual(stamp)) return null;
            if (!bytes.Skip(HashLength).Take(HashLength).SequenceEqual(HashOf(bytes, 2 * HashLength))) return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 2 * HashLength, bytes.Length - 2 * HashLength, writable: false));
            if (!TextsAreAsTheyWere(reader)) return null;
            var editions = new IReadOnlyList<Finding>[reader.ReadInt32()];
            for (var i = 0; i < editions.Length; i++) editions[i] = ReadFindings(reader);
            return editions;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps the findings of a check.</summary>
    /// <param name="path">The cache's file.</param>
    /// <param name="stamp">The check's stamp.</param>
    /// <param name="texts">The texts that rules have read besides what the stamp covers.</param>
    /// <param name="editions">The findings by edition.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, byte[] stamp, IReadOnlyList<string> texts, IReadOnlyList<IReadOnlyList<Finding>> editions)
    {
        using var content = new MemoryStream();
        content.Write(stamp, 0, HashLength);
        content.Write(new byte[HashLength], 0, HashLength);
        using var writer = new BinaryWriter(content);
        WriteTexts(writer, texts);
        writer.Write(editions.Count);
        foreach (var findings in editions) WriteFindings(writer, findings);
        writer.Flush();
        var bytes = content.ToArray();
        HashOf(bytes, 2 * HashLength).CopyTo(bytes, HashLength);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static byte[] HashOf(byte[] bytes, int start)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes, start, bytes.Length - start);
        return hash.GetHashAndReset();
    }

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
            writer.Write(CheckStamp.OfFile(text));
        }
    }

    private static bool TextsAreAsTheyWere(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            if (!CheckStamp.OfFile(reader.ReadString()).SequenceEqual(reader.ReadBytes(HashLength))) return false;
        return true;
    }

    private static void WriteFindings(BinaryWriter writer, IReadOnlyList<Finding> findings)
    {
        writer.Write(findings.Count);
        foreach (var finding in findings)
        {
            writer.Write(finding.Id);
            writer.Write((int)finding.Severity);
            writer.Write(finding.Path);
            Write(writer, finding.Place);
            writer.Write(finding.Span.Start);
            writer.Write(finding.Span.Length);
            writer.Write(finding.Message);
            writer.Write(finding.Fingerprint.Document);
            writer.Write(finding.Fingerprint.Found);
            writer.Write(finding.Fingerprint.Context);
            writer.Write(finding.IsAccepted);
            writer.Write(finding.Justification ?? "");
            writer.Write(finding.Related.Count);
            foreach (var related in finding.Related)
            {
                writer.Write(related.Path);
                Write(writer, related.Place);
                writer.Write(related.Message);
            }
        }
    }

    private static List<Finding> ReadFindings(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var findings = new List<Finding>();
        for (var i = 0; i < count; i++)
        {
            var descriptor = Descriptors[reader.ReadString()];
            var severity = (DiagnosticSeverity)reader.ReadInt32();
            var path = reader.ReadString();
            var place = ReadPlace(reader);
            var span = new TextSpan(reader.ReadInt32(), reader.ReadInt32());
            var message = reader.ReadString();
            var fingerprint = new Fingerprint(descriptor.Id, reader.ReadString(), reader.ReadString(), reader.ReadString());
            var (isAccepted, justification) = (reader.ReadBoolean(), reader.ReadString());
            var related = new RelatedPlace[reader.ReadInt32()];
            for (var j = 0; j < related.Length; j++) related[j] = new RelatedPlace(reader.ReadString(), ReadPlace(reader), reader.ReadString());
            findings.Add(new Finding(Restore(descriptor, message, severity, Location.Create(path, span, place)), fingerprint, related) { Justification = isAccepted ? justification : null });
        }

        return findings;
    }

    /// <summary>A diagnostic whose message is kept as it was shown; what it was made from is not kept.</summary>
    private static Diagnostic Restore(DiagnosticDescriptor descriptor, string message, DiagnosticSeverity severity, Location location) =>
        Diagnostic.Create(
            descriptor.Id, descriptor.Category, message, severity, descriptor.DefaultSeverity, descriptor.IsEnabledByDefault,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1, descriptor.Title, descriptor.Description, descriptor.HelpLinkUri, location);

    private static void Write(BinaryWriter writer, LinePositionSpan place)
    {
        writer.Write(place.Start.Line);
        writer.Write(place.Start.Character);
        writer.Write(place.End.Line);
        writer.Write(place.End.Character);
    }

    private static LinePositionSpan ReadPlace(BinaryReader reader) =>
        new(new LinePosition(reader.ReadInt32(), reader.ReadInt32()), new LinePosition(reader.ReadInt32(), reader.ReadInt32()));
}
