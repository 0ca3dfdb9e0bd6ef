using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Gives notes other numbers, wherever these stand: in references, before the notes and in what notes say of one another.</summary>
internal static class NoteNumbers
{
    // A number after one of these is a note's, of this letter or another.
    private static readonly string[] Words = ["note", "notes", "note no.", "n.", "nn.", "fn.", "fns.", "Anm.", "Anmerkung", "Anmerkungen", "Fußnote", "Fußnoten", "nota"];

    // What stands before a further number of an enumeration; of two, the comma is the first.
    private static readonly string[] Joints = [",", ";", "/", "and", "or", "&", "und", "oder", "u.", "et", "ou", "e", "o", "also", "as well as"];

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

        if (notes.Notes.Any(note => NamedUnclearly(note.Words()).Count > 0)) return null;
        foreach (var (span, number) in document.CrossReferences())
            if (number >= lowest && number <= last) changes.Add(To(number + 1, document.NumberSpan(span)));
        return changes;
    }

    /// <summary>Where notes name a number, by itself or within a range, in words that are not read as “see note 3” is.</summary>
    public static IEnumerable<int> NamedUnclearly(DocumentSyntax document, int number) => document.Notes.Notes.SelectMany(note =>
        NamedUnclearly(note.Words()).Where(named => named.First <= number && number <= named.Last).Select(named => note.ContentSpan.Start + named.Start));

    /// <summary>The numbers of notes that are named in words that are not read, as “7–9” and the last of “see note 3 and 5”; the same number twice where it is no range.</summary>
    private static List<(int Start, int First, int Last)> NamedUnclearly(ReadOnlySpan<char> words)
    {
        var found = new List<(int Start, int First, int Last)>();
        var end = 0;
        for (var at = Rules.Notes.CrossReferences.IndexIn(words, 0); at >= 0; at = Rules.Notes.CrossReferences.IndexIn(words, Math.Max(at + 1, end)))
        {
            if (!IsRead(words, at) && (!EndsWithAny(words[..at].TrimEnd()) || Rules.Notes.CrossReferences.IsOfAnotherDocument(words, at))) continue;
            for (var member = at; member >= 0; member = NextMember(words, end))
            {
                var endOfFirst = Rules.Notes.CrossReferences.EndOfDigits(words, member);
                end = Rules.Notes.CrossReferences.EndOfRange(words, endOfFirst);
                if (!IsRead(words, member)) found.Add((member, NumberThatEnds(words[..endOfFirst]), NumberThatEnds(words[..end])));
            }
        }

        return found;
    }

    private static bool IsRead(ReadOnlySpan<char> words, int at) => Rules.Notes.CrossReferences.ReadAt(words, at) is not null;

    /// <summary>The further number of an enumeration, behind one that ends at a place; −1 where there is none.</summary>
    private static int NextMember(ReadOnlySpan<char> words, int end)
    {
        var after = words[end..].TrimStart();
        var isJoined = false;
        foreach (var joint in Joints)
        {
            if (!after.StartsWith(joint, StringComparison.Ordinal)) continue;
            after = after[joint.Length..].TrimStart();
            isJoined = true;
        }

        return isJoined && after is [>= '0' and <= '9', ..] ? words.Length - after.Length : -1;
    }

    private static int NumberThatEnds(ReadOnlySpan<char> words) =>
        int.TryParse(words[(words.LastIndexOfAnyExceptInRange('0', '9') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static bool EndsWithAny(ReadOnlySpan<char> before)
    {
        foreach (var word in Words)
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]) || word[0] is 'n' && before.EndsWith("foot" + word, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static TextChange To(int number, TextSpan span) => new(span, number.ToString(CultureInfo.InvariantCulture));
}
