using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Gives notes other numbers, wherever these stand: in references, before the notes and in what notes say of one another.</summary>
internal static class NoteNumbers
{
    // A number after one of these is a note's, of this letter or another.
    private static readonly string[] Words = ["note", "notes", "n.", "nn.", "Anm.", "Anmerkung", "Anmerkungen", "Fußnote", "Fußnoten", "nota"];

    // What stands before a further number of an enumeration or a range.
    private static readonly string[] Joints = ["–", "-", ",", "and", "und", "et", "or"];

    /// <summary>The changes that give a note another number.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="note">The note; none where a reference has none.</param>
    /// <param name="reference">The reference that has no note.</param>
    /// <param name="number">The number.</param>
    public static IEnumerable<TextChange> Change(DocumentSyntax document, NoteSyntax? note, SyntaxToken? reference, int number)
    {
        if (note is null) return reference?.NumberSpan() is { } own ? [To(number, own)] : [];
        return document.ReferencesTo(note).Select(asking => asking.NumberSpan()).OfType<TextSpan>()
            .Append(note.NumberSpan())
            .Concat(document.CrossReferencesTo(note).Select(document.NumberSpan))
            .Select(span => To(number, span));
    }

    /// <summary>
    /// The changes that make room for a note: one more for each number from the lowest on. None where that is not safe: where
    /// references and notes are not pair by pair in their order, or a note speaks of others in words that cannot be read.
    /// </summary>
    public static IReadOnlyList<TextChange>? MakeRoom(DocumentSyntax document, int lowest)
    {
        const int most = 1000;
        var notes = document.Notes;
        if (notes.References.Length > most || notes.Malformed.Length > 0 || notes.References.Length != notes.Notes.Length) return null;
        var changes = new List<TextChange>();
        var last = 0;
        foreach (var reference in notes.References)
        {
            if (reference.NoteKind != NoteKind.Footnote || reference.Number <= last || notes.Answering(reference) is not { IsTerminated: true } note) return null;
            last = reference.Number;
            if (reference.Number < lowest) continue;
            changes.Add(To(reference.Number + 1, reference.NumberSpan()));
            changes.Add(To(reference.Number + 1, note.NumberSpan()));
        }

        if (notes.Notes.Any(note => SpeaksUnclearly(note.Words()))) return null;
        foreach (var (span, number) in document.CrossReferences())
            if (number >= lowest && number <= last) changes.Add(To(number + 1, document.NumberSpan(span)));
        return changes;
    }

    /// <summary>Whether a note names others by their numbers in words that are not read as “see note 3” is.</summary>
    private static bool SpeaksUnclearly(ReadOnlySpan<char> words)
    {
        for (var at = Rules.Notes.CrossReferences.IndexIn(words, 0); at >= 0; at = Rules.Notes.CrossReferences.IndexIn(words, at + 1))
        {
            if (Rules.Notes.CrossReferences.ReadAt(words, at) is { } read ? GoesOn(words[(read.Start + read.Length)..]) && !IsNextRead(words, at) : EndsWithAny(words[..at].TrimEnd())) return true;
        }

        return false;
    }

    private static bool IsNextRead(ReadOnlySpan<char> words, int at) =>
        Rules.Notes.CrossReferences.IndexIn(words, at + 1) is >= 0 and var next && Rules.Notes.CrossReferences.ReadAt(words, next) is not null;

    private static bool GoesOn(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        foreach (var joint in Joints)
            if (after.StartsWith(joint, StringComparison.Ordinal) && after[joint.Length..].TrimStart() is [>= '0' and <= '9', ..]) return true;
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> before)
    {
        foreach (var word in Words)
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]) || word[0] is 'n' && before.EndsWith("foot" + word, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static TextChange To(int number, TextSpan span) => new(span, number.ToString(CultureInfo.InvariantCulture));
}
