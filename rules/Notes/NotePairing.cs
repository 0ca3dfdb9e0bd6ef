using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>What the note rules need to know beyond which note answers which reference.</summary>
internal sealed class NotePairing
{
    private readonly Dictionary<int, List<NoteSyntax>> notesByNumber = [];
    private readonly Dictionary<int, List<NoteReferenceSyntax>> referencesByNumber = [];
    private readonly HashSet<NoteSyntax> duplicates = [];

    private NotePairing(DocumentSyntax document)
    {
        Notes = document.Notes;
        foreach (var note in Notes.Notes) Add(notesByNumber, note.Number, note);
        foreach (var reference in Notes.References)
            if (reference.EnclosingNote is null) Add(referencesByNumber, reference.Number, reference);

        foreach (var entry in notesByNumber)
        {
            if (entry.Value.Count == 1 || IsShared(entry.Key)) continue;
            for (var i = 1; i < entry.Value.Count; i++) duplicates.Add(entry.Value[i]);
        }
    }

    /// <summary>Which note answers which reference.</summary>
    public NoteTable Notes { get; }

    /// <summary>Whether two bodies anywhere have one number that they may not share.</summary>
    public bool HasDuplicates => duplicates.Count > 0;

    /// <summary>The lowest and the highest number of a note, as a message names them.</summary>
    public string Range => notesByNumber.Count == 1 ? $"{notesByNumber.Keys.Min()} alone" : $"{notesByNumber.Keys.Min()} to {notesByNumber.Keys.Max()}";

    public static NotePairing Of(DocumentSyntax document) => new(document);

    /// <summary>A note's words, white space folded, as they are compared.</summary>
    public static string TextOf(NoteSyntax note) =>
        string.Join(" ", note.Document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the note is the second, or a later, body of its number.</summary>
    public bool IsDuplicate(NoteSyntax note) => duplicates.Contains(note);

    /// <summary>The first body of a note's number.</summary>
    public NoteSyntax FirstOf(NoteSyntax note) => notesByNumber[note.Number][0];

    /// <summary>Whether a footnote and an endnote share the number.</summary>
    public bool IsShared(int number) =>
        referencesByNumber.TryGetValue(number, out var references)
        && notesByNumber.TryGetValue(number, out var notes)
        && notes.Count <= 2
        && references.Select(reference => reference.NoteKind).Distinct().Count() == 2;

    /// <summary>The reference before this one that the only body of the number answers; none where this one is the first or has a body.</summary>
    public NoteReferenceSyntax? EarlierReferenceTo(NoteReferenceSyntax reference)
    {
        if (reference.EnclosingNote is not null || Notes.Answering(reference) is not null) return null;
        return referencesByNumber.TryGetValue(reference.Number, out var all)
            ? all.FirstOrDefault(other => other != reference && other.NoteKind == reference.NoteKind && Notes.Answering(other) is not null)
            : null;
    }

    /// <summary>Whether a body or a reference of that number exists.</summary>
    public bool Exists(int number) => notesByNumber.ContainsKey(number) || referencesByNumber.ContainsKey(number);

    /// <summary>Whether a body that nothing refers to may be none: <c>at a scale [1: 5000]</c>.</summary>
    public bool IsAmbiguous(NoteSyntax note)
    {
        if (Notes.ReferenceTo(note) is not null || !note.IsTerminated || note.IsEmpty || duplicates.Contains(note)) return false;
        foreach (var character in note.Document.Text.AsSpan(note.ContentSpan.Start, note.ContentSpan.Length))
            if (!char.IsDigit(character) && character is not (' ' or ',' or '.' or '\u00A0')) return false;
        return true;
    }

    private static void Add<T>(Dictionary<int, List<T>> byNumber, int number, T item)
    {
        if (!byNumber.TryGetValue(number, out var list)) byNumber[number] = list = [];
        list.Add(item);
    }
}
