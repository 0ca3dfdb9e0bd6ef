using System.Runtime.InteropServices;
using System.Text;
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
        var parts = document.Heading?.Parts;
        return new Facts(
            letter.Path,
            letter.Name,
            HashOf(document.Text),
            OpeningOf(document),
            Passage.Of(document, document.Heading?.BodySpan ?? default),
            PassageAt(parts?.Sender),
            PassageAt(parts?.Recipient),
            PassageAt(parts?.Date),
            HeadingDate.Of(document)?.Start,
            MarksOf(document),
            DocumentReferences.In(document));

        Passage? PassageAt(TextSpan? span) => span is null ? null : Passage.Of(document, span.Value);
    }

    /// <summary>The first words of the letter, a salutation and what follows it joined by a blank.</summary>
    private static string OpeningOf(DocumentSyntax document)
    {
        var opening = new StringBuilder(OpeningLength);
        foreach (var block in document.Blocks)
        {
            if (block is not ParagraphSyntax) continue;
            var body = block.BodySpan;
            if (opening.Length > 0 && !body.IsEmpty) opening.Append(' ');
            opening.Append(document.Text, body.Start, Math.Min(body.Length, Math.Max(0, OpeningLength - opening.Length)));
            if (opening.Length >= OpeningLength) break;
        }

        return opening.ToString();
    }

    private static IReadOnlyList<MarkFact> MarksOf(DocumentSyntax document)
    {
        if (document.Marks.IsEmpty) return [];
        var uses = new Dictionary<string, (BracketSyntax First, int Count)>(StringComparer.Ordinal);
        foreach (var mark in document.Marks)
        {
            var spelling = mark.ToString();
            uses[spelling] = uses.TryGetValue(spelling, out var use) ? (use.First, use.Count + 1) : (mark, 1);
        }

        return [.. uses.Values.Select(use => new MarkFact(Passage.Of(document, use.First.Span), use.First.Kind, use.Count))];
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
