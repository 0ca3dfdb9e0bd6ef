using Validator.Analysis;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>What the note rules need to know beyond which note answers which reference.</summary>
internal sealed class NotePairing
{
    private readonly Dictionary<int, NumberUse> uses = [];
    private readonly HashSet<NoteSyntax> duplicates = [];
    private readonly HashSet<int> numbersInNotes = [];

    private NotePairing(NoteTable notes)
    {
        Notes = notes;
        if (notes.IsPlain) return;
        foreach (var reference in Notes.References)
        {
            if (reference.EnclosingNote is null) UseOf(reference.Number).Add(reference, isAnswered: Notes.Answering(reference) is not null);
            else numbersInNotes.Add(reference.Number);
        }

        foreach (var note in Notes.Notes) UseOf(note.Number).Add(note);
        foreach (var use in uses.Values)
            if (!use.IsShared) duplicates.UnionWith(use.LaterNotes);
    }

    /// <summary>Which note answers which reference.</summary>
    public NoteTable Notes { get; }

    /// <summary>Whether two bodies anywhere have one number that they may not share.</summary>
    public bool HasDuplicates => duplicates.Count > 0;

    /// <summary>The lowest and the highest number of a note, as a message names them.</summary>
    public string Range
    {
        get
        {
            int lowest = Notes.Notes.Min(note => note.Number), highest = Notes.Notes.Max(note => note.Number);
            return lowest == highest ? $"{lowest} alone" : $"{lowest} to {highest}";
        }
    }

    public static NotePairing Of(RuleContext context) => new(context.Document.Notes);

    /// <summary>A note's words, white space folded, as they are compared.</summary>
    public static string TextOf(NoteSyntax note) =>
        string.Join(" ", note.Document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the note is the second, or a later, body of its number.</summary>
    public bool IsDuplicate(NoteSyntax note) => duplicates.Contains(note);

    /// <summary>Whether a reference inside another note asks for the note, which is a mistake of that reference.</summary>
    public bool IsAskedForInNote(NoteSyntax note) => numbersInNotes.Contains(note.Number);

    /// <summary>The first body of a note's number.</summary>
    public NoteSyntax FirstOf(NoteSyntax note) => uses[note.Number].FirstNote!;

    /// <summary>Whether a footnote and an endnote share the number.</summary>
    public bool IsShared(int number) => uses.TryGetValue(number, out var use) && use.IsShared;

    /// <summary>The first reference of this one's number and kind that has a body; none where this one has a body itself.</summary>
    public NoteReferenceSyntax? EarlierReferenceTo(NoteReferenceSyntax reference) =>
        reference.EnclosingNote is null && Notes.Answering(reference) is null && uses.TryGetValue(reference.Number, out var use)
            ? use.FirstAnswered(reference.NoteKind)
            : null;

    /// <summary>Whether a body or a reference of that number exists.</summary>
    public bool Exists(int number)
    {
        if (!Notes.IsPlain) return uses.ContainsKey(number);
        int low = 0, high = Notes.Notes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Notes.Notes[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low < Notes.Notes.Length && Notes.Notes[low].Number == number;
    }

    /// <summary>Whether a body that nothing refers to may be none: <c>at a scale [1: 5000]</c>.</summary>
    public bool IsAmbiguous(NoteSyntax note)
    {
        if (Notes.ReferenceTo(note) is not null || !note.IsTerminated || note.IsEmpty || duplicates.Contains(note)) return false;
        foreach (var character in note.Document.Text.AsSpan(note.ContentSpan.Start, note.ContentSpan.Length))
            if (!char.IsDigit(character) && character is not (' ' or ',' or '.' or '\u00A0')) return false;
        return true;
    }

    private NumberUse UseOf(int number)
    {
        if (!uses.TryGetValue(number, out var use)) uses[number] = use = new NumberUse();
        return use;
    }

    /// <summary>The bodies and references of one number.</summary>
    private sealed class NumberUse
    {
        private NoteReferenceSyntax? footnote;
        private NoteReferenceSyntax? endnote;
        private bool isFootnote;
        private bool isEndnote;

        public NoteSyntax? FirstNote { get; private set; }

        public List<NoteSyntax> LaterNotes { get; } = [];

        public bool IsShared => isFootnote && isEndnote && FirstNote is not null && LaterNotes.Count <= 1;

        public NoteReferenceSyntax? FirstAnswered(NoteKind kind) => kind == NoteKind.Footnote ? footnote : endnote;

        public void Add(NoteSyntax note)
        {
            if (FirstNote is null) FirstNote = note;
            else LaterNotes.Add(note);
        }

        public void Add(NoteReferenceSyntax reference, bool isAnswered)
        {
            var answered = isAnswered ? reference : null;
            if (reference.NoteKind == NoteKind.Footnote) (isFootnote, footnote) = (true, footnote ?? answered);
            else (isEndnote, endnote) = (true, endnote ?? answered);
        }
    }
}
