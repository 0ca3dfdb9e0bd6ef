using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>What the rules about characters share: which text they judge, and how they quote it.</summary>
internal static class Prose
{
    private const int LongestExcerpt = 40;
    private const string LostNote = "!!! ";

    /// <summary>Whether the author or the editor wrote the character there as prose: no table cell, and nothing that the extractor printed.</summary>
    public static bool Holds(DocumentSyntax document, int position) =>
        document.TokenAt(position) is { Block: not TableRowSyntax } token
        && token is not LeakedCommentSyntax
        && token.Parent is not MachineMarkSyntax
        && !(token.EnclosingNote is { } note && IsLost(document.Text, note));

    /// <summary>What stands there, cut where it is long.</summary>
    public static string Excerpt(string text, TextSpan span) =>
        $"{text.Substring(span.Start, Math.Min(span.Length, LongestExcerpt))}{(span.Length > LongestExcerpt ? "…" : "")}";

    /// <summary>Whether the extractor's complaint stands in a note's place.</summary>
    private static bool IsLost(string text, NoteSyntax note) =>
        string.CompareOrdinal(text, note.ContentSpan.Start, LostNote, 0, LostNote.Length) == 0;
}
