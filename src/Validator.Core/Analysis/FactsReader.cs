using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using Validator.Dates;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>Reads a document's facts.</summary>
internal static class FactsReader
{
    private const int OpeningLength = 120;

    public static Facts Read(Letter letter, DocumentSyntax document)
    {
        var heading = document.Heading;
        var parts = heading?.Parts;
        var first = document.Blocks.FirstOrDefault(block => block is ParagraphSyntax);
        var opening = first is null ? default : first.Body;
        return new Facts(
            letter.Path,
            letter.Name,
            HashOf(document.Text),
            opening.Slice(0, Math.Min(opening.Length, OpeningLength)).ToString(),
            TextOf(parts?.Sender),
            TextOf(parts?.Recipient),
            TextOf(parts?.Date),
            HeadingDate.Of(document)?.Start,
            document.Lines.PlaceOf(heading?.BodySpan ?? default),
            MarksOf(document));

        string? TextOf(TextSpan? span) => span is null ? null : document.Text.Substring(span.Value.Start, span.Value.Length);
    }

    private static IReadOnlyList<MarkFact> MarksOf(DocumentSyntax document)
    {
        if (document.Marks.IsEmpty) return [];
        var first = new Dictionary<string, MarkFact>(StringComparer.Ordinal);
        foreach (var mark in document.Marks)
        {
            var spelling = mark.ToString();
            first[spelling] = first.TryGetValue(spelling, out var fact)
                ? fact with { Count = fact.Count + 1 }
                : new MarkFact(spelling, 1, document.Lines.PlaceOf(mark.Span));
        }

        return [.. first.Values];
    }

    private static ulong HashOf(string text)
    {
        // FNV-1a over eight bytes at a time; what is left over goes in character by character.
        const ulong prime = 1099511628211UL;
        var hash = 14695981039346656037UL;
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var word in words)
        {
            hash = (hash ^ word) * prime;
            hash ^= hash >> 32;
        }

        for (var i = words.Length * 4; i < text.Length; i++) hash = (hash ^ text[i]) * prime;
        return hash;
    }
}
