using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;

namespace Validator.Syntax;

/// <summary>
/// Which note answers which reference. Pairs are made by number and order within a block; what is left over is paired with
/// the nearest block that asks for it.
/// </summary>
public sealed class NoteTable
{
    private const int Unnumbered = -1;

    // Of no use where all is plain.
    private readonly NoteSyntax?[] noteOfReference = [];
    private readonly NoteSyntax?[] noteOfMalformed = [];
    private readonly SyntaxNode?[] referenceOfNote = [];
    private int pairs;
    private readonly Dictionary<NoteReferenceSyntax, SuppliedSyntax> lookalikeOf = [];

    internal NoteTable(NoteParts parts)
    {
        References = parts.References;
        Malformed = parts.Malformed;
        Notes = parts.Notes;
        IsPlain = Malformed.IsEmpty && References.Length == Notes.Length && IsPlainFrom(0, Notes.Length);
        if (IsPlain) return;

        noteOfReference = new NoteSyntax?[References.Length];
        noteOfMalformed = new NoteSyntax?[Malformed.Length];
        referenceOfNote = new SyntaxNode?[Notes.Length];
        for (var i = 0; i < References.Length; i++) References[i].Ordinal = i;
        for (var i = 0; i < Malformed.Length; i++) Malformed[i].Ordinal = i;
        for (var i = 0; i < Notes.Length; i++) Notes[i].Ordinal = i;
        if (Notes.Length == 0 && parts.Lookalikes.Length == 0) return;

        PairInBlocks();
        if (pairs < Notes.Length) PairAcrossBlocks();
        if (parts.Lookalikes.Length > 0) PairLookalikes(parts.Lookalikes);
    }

    /// <summary>All references, in the order of the text.</summary>
    public ImmutableArray<NoteReferenceSyntax> References { get; private set; }

    /// <summary>What is nearly a reference, in the order of the text.</summary>
    public ImmutableArray<MalformedReferenceSyntax> Malformed { get; }

    /// <summary>All notes, in the order of the text.</summary>
    public ImmutableArray<NoteSyntax> Notes { get; private set; }

    /// <summary>
    /// Whether each reference has its note in its own block and each note its reference, in the order of their numbers, as in nearly all letters:
    /// then no rule about pairs has anything to find.
    /// </summary>
    public bool IsPlain { get; }

    /// <summary>The note that answers a reference; none where it dangles.</summary>
    public NoteSyntax? Answering(NoteReferenceSyntax reference) => IsPlain ? Notes[reference.Ordinal] : noteOfReference[reference.Ordinal];

    /// <summary>The bracket in mid-sentence that may be meant to answer a dangling reference.</summary>
    public SuppliedSyntax? LookalikeFor(NoteReferenceSyntax reference) => lookalikeOf.TryGetValue(reference, out var bracket) ? bracket : null;

    /// <summary>The reference, a malformed one perhaps, that a note answers; none where nothing asks for it.</summary>
    public SyntaxNode? ReferenceTo(NoteSyntax note) => IsPlain ? References[note.Ordinal] : referenceOfNote[note.Ordinal];

    /// <summary>Takes what stands in some lines now, where all was plain and is plain.</summary>
    /// <param name="parts">The notes and references of all lines.</param>
    /// <param name="lines">Where the lines stand that have others.</param>
    /// <returns>Whether that is so; else the table is of no use any more.</returns>
    internal bool TryReplace(NoteParts parts, TextSpan lines)
    {
        if (!IsPlain || !parts.Malformed.IsEmpty || parts.References.Length != References.Length || parts.Notes.Length != Notes.Length) return false;
        References = parts.References;
        Notes = parts.Notes;

        // The next one behind the lines must not have a lower number.
        return IsPlainFrom(Notes.CountBefore(lines.Start), Math.Min(Notes.Length, Notes.CountBefore(lines.End) + 1));
    }

    private bool IsPlainFrom(int first, int end)
    {
        var last = first == 0 ? 0 : Notes[first - 1].Number;
        for (var i = first; i < end; i++)
        {
            var note = Notes[i];
            var reference = References[i];
            if (note.Number <= last || note.Number != reference.Number || note.Block != reference.Block || reference.EnclosingNote is not null) return false;
            last = note.Number;
            note.Ordinal = reference.Ordinal = i;
        }

        return true;
    }

    private void PairInBlocks()
    {
        int reference = 0, nearly = 0, note = 0;
        var asking = new List<SyntaxNode>();
        while (note < Notes.Length)
        {
            var block = Notes[note].Block!;
            asking.Clear();
            for (; reference < References.Length && References[reference].Span.Start < block.Span.End; reference++)
                if (References[reference].Span.Start >= block.Span.Start && References[reference].EnclosingNote is null) asking.Add(References[reference]);
            for (; nearly < Malformed.Length && Malformed[nearly].Span.Start < block.Span.End; nearly++)
                if (Malformed[nearly].Span.Start >= block.Span.Start) asking.Add(Malformed[nearly]);
            var first = note;
            while (note < Notes.Length && Notes[note].Span.Start < block.Span.End) note++;
            PairInBlock(asking, first, note);
        }
    }

    /// <summary>Pairs the notes of one block by number and order; a reference without a number takes a note that nothing else asks for.</summary>
    private void PairInBlock(List<SyntaxNode> asking, int firstNote, int endOfNotes)
    {
        // Notes nearly always stand in the order of their references; then no look-up is needed.
        if (asking.Count == endOfNotes - firstNote)
        {
            var inOrder = true;
            for (var i = 0; i < asking.Count && inOrder; i++) inOrder = NumberOf(asking[i]) == Notes[firstNote + i].Number;
            if (inOrder)
            {
                for (var i = 0; i < asking.Count; i++) Pair(asking[i], Notes[firstNote + i]);
                return;
            }
        }

        var byNumber = new Dictionary<int, Queue<SyntaxNode>>();
        foreach (var reference in asking)
        {
            if (!byNumber.TryGetValue(NumberOf(reference), out var queue)) byNumber[NumberOf(reference)] = queue = new Queue<SyntaxNode>();
            queue.Enqueue(reference);
        }

        for (var i = firstNote; i < endOfNotes; i++)
            if (byNumber.TryGetValue(Notes[i].Number, out var queue) && queue.Count > 0) Pair(queue.Dequeue(), Notes[i]);
        if (!byNumber.TryGetValue(Unnumbered, out var unnumbered)) return;
        for (var i = firstNote; i < endOfNotes && unnumbered.Count > 0; i++)
            if (referenceOfNote[i] is null) Pair(unnumbered.Dequeue(), Notes[i]);
    }

    /// <summary>Pairs what is left over by number: each note with the nearest reference before it, else with the first after it.</summary>
    private void PairAcrossBlocks()
    {
        var asking = References.Where(reference => reference.EnclosingNote is null && Answering(reference) is null).Cast<SyntaxNode>()
            .Concat(Malformed.Where(nearly => nearly.Number is not null && noteOfMalformed[nearly.Ordinal] is null))
            .OrderBy(reference => reference.Span.Start).ToArray();
        if (asking.Length == 0) return;

        var before = new Dictionary<int, Stack<SyntaxNode>>();
        var waiting = new Dictionary<int, Queue<NoteSyntax>>();
        var next = 0;
        foreach (var note in Notes)
        {
            if (ReferenceTo(note) is not null) continue;
            for (; next < asking.Length && asking[next].Span.Start < note.Span.Start; next++) Of(before, NumberOf(asking[next])).Push(asking[next]);
            var nearest = Of(before, note.Number);
            if (nearest.Count > 0) Pair(nearest.Pop(), note);
            else Of(waiting, note.Number).Enqueue(note);
        }

        // A note that no reference before it asks for takes the first one after it.
        foreach (var reference in asking)
            if (NoteOf(reference) is null && waiting.TryGetValue(NumberOf(reference), out var notes) && notes.Count > 0 && notes.Peek().Span.Start < reference.Span.Start)
                Pair(reference, notes.Dequeue());
    }

    private static T Of<T>(Dictionary<int, T> byNumber, int number) where T : new()
    {
        if (!byNumber.TryGetValue(number, out var found)) byNumber[number] = found = new T();
        return found;
    }

    private void PairLookalikes(ImmutableArray<SuppliedSyntax> lookalikes)
    {
        var asking = References.Where(reference => Answering(reference) is null)
            .GroupBy(reference => reference.Number)
            .ToDictionary(group => group.Key, group => new Queue<NoteReferenceSyntax>(group));
        foreach (var lookalike in lookalikes)
            if (asking.TryGetValue(lookalike.NoteNumber!.Value, out var queue) && queue.Count > 0) lookalikeOf[queue.Dequeue()] = lookalike;
    }

    private void Pair(SyntaxNode reference, NoteSyntax note)
    {
        NoteOf(reference) = note;
        referenceOfNote[note.Ordinal] = reference;
        pairs++;
    }

    private ref NoteSyntax? NoteOf(SyntaxNode reference)
    {
        if (reference is NoteReferenceSyntax whole) return ref noteOfReference[whole.Ordinal];
        return ref noteOfMalformed[((MalformedReferenceSyntax)reference).Ordinal];
    }

    private static int NumberOf(SyntaxNode reference) =>
        reference is NoteReferenceSyntax whole ? whole.Number : ((MalformedReferenceSyntax)reference).Number ?? Unnumbered;
}
