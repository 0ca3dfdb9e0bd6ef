using System.Collections.Immutable;

namespace Validator.Syntax;

/// <summary>
/// Which note answers which reference. Pairs are made by number and order within a block; what is left over is paired with
/// the nearest block that asks for it.
/// </summary>
public sealed class NoteTable
{
    private readonly Dictionary<SyntaxNode, NoteSyntax> noteOf = [];
    private readonly Dictionary<NoteSyntax, SyntaxNode> referenceOf = [];
    private readonly Dictionary<NoteReferenceSyntax, SuppliedSyntax> lookalikeOf = [];

    internal NoteTable(DocumentSyntax document)
    {
        var references = ImmutableArray.CreateBuilder<NoteReferenceSyntax>();
        var malformed = ImmutableArray.CreateBuilder<MalformedReferenceSyntax>();
        var notes = ImmutableArray.CreateBuilder<NoteSyntax>();
        var lookalikes = new List<SuppliedSyntax>();
        foreach (var block in document.Blocks)
        {
            int firstReference = references.Count, firstMalformed = malformed.Count, firstNote = notes.Count;
            foreach (var node in block.Descendants())
            {
                switch (node)
                {
                    case NoteReferenceSyntax reference: references.Add(reference); break;
                    case MalformedReferenceSyntax nearly: malformed.Add(nearly); break;
                    case NoteSyntax note: notes.Add(note); break;
                    case SuppliedSyntax { NoteNumber: not null } lookalike: lookalikes.Add(lookalike); break;
                }
            }

            if (notes.Count > firstNote) PairInBlock(references, firstReference, malformed, firstMalformed, notes, firstNote);
        }

        References = references.ToImmutable();
        Malformed = malformed.ToImmutable();
        Notes = notes.ToImmutable();
        if (referenceOf.Count < Notes.Length) PairAcrossBlocks();
        foreach (var lookalike in lookalikes)
        {
            var asking = References.FirstOrDefault(reference => reference.Number == lookalike.NoteNumber && Answering(reference) is null && !lookalikeOf.ContainsKey(reference));
            if (asking is not null) lookalikeOf[asking] = lookalike;
        }
    }

    /// <summary>All references, in the order of the text.</summary>
    public ImmutableArray<NoteReferenceSyntax> References { get; }

    /// <summary>What is nearly a reference, in the order of the text.</summary>
    public ImmutableArray<MalformedReferenceSyntax> Malformed { get; }

    /// <summary>All notes, in the order of the text.</summary>
    public ImmutableArray<NoteSyntax> Notes { get; }

    /// <summary>The note that answers a reference; none where it dangles.</summary>
    public NoteSyntax? Answering(NoteReferenceSyntax reference) => noteOf.TryGetValue(reference, out var note) ? note : null;

    /// <summary>The bracket in mid-sentence that may be meant to answer a dangling reference.</summary>
    public SuppliedSyntax? LookalikeFor(NoteReferenceSyntax reference) => lookalikeOf.TryGetValue(reference, out var bracket) ? bracket : null;

    /// <summary>The reference, a malformed one perhaps, that a note answers; none where nothing asks for it.</summary>
    public SyntaxNode? ReferenceTo(NoteSyntax note) => referenceOf.TryGetValue(note, out var reference) ? reference : null;

    private void PairInBlock(
        ImmutableArray<NoteReferenceSyntax>.Builder references, int firstReference,
        ImmutableArray<MalformedReferenceSyntax>.Builder malformed, int firstMalformed,
        ImmutableArray<NoteSyntax>.Builder notes, int firstNote)
    {
        var asking = new Dictionary<int, Queue<SyntaxNode>>();
        for (var i = firstReference; i < references.Count; i++)
            if (references[i].EnclosingNote is null) Ask(references[i].Number, references[i]);
        for (var i = firstMalformed; i < malformed.Count; i++)
            if (malformed[i].Number is { } number) Ask(number, malformed[i]);

        var unnumbered = new Queue<SyntaxNode>(malformed.Skip(firstMalformed).Where(nearly => nearly.Number is null));
        for (var i = firstNote; i < notes.Count; i++)
        {
            if (asking.TryGetValue(notes[i].Number, out var queue) && queue.Count > 0) Pair(queue.Dequeue(), notes[i]);
            else if (unnumbered.Count > 0) Pair(unnumbered.Dequeue(), notes[i]);
        }

        void Ask(int number, SyntaxNode reference)
        {
            if (!asking.TryGetValue(number, out var queue)) asking[number] = queue = new Queue<SyntaxNode>();
            queue.Enqueue(reference);
        }
    }

    /// <summary>Pairs what is left over by number: each note with the nearest reference before it, else with the first after it.</summary>
    private void PairAcrossBlocks()
    {
        var asking = References.Where(reference => !noteOf.ContainsKey(reference)).Cast<SyntaxNode>()
            .Concat(Malformed.Where(nearly => nearly.Number is not null && !noteOf.ContainsKey(nearly)))
            .ToLookup(NumberOf);
        foreach (var note in Notes)
        {
            if (referenceOf.ContainsKey(note)) continue;
            SyntaxNode? nearest = null;
            foreach (var reference in asking[note.Number])
            {
                if (noteOf.ContainsKey(reference)) continue;
                if (nearest is null || reference.Span.Start < note.Span.Start) nearest = reference;
                if (reference.Span.Start > note.Span.Start) break;
            }

            if (nearest is not null) Pair(nearest, note);
        }
    }

    private void Pair(SyntaxNode reference, NoteSyntax note)
    {
        noteOf[reference] = note;
        referenceOf[note] = reference;
    }

    private static int NumberOf(SyntaxNode reference) =>
        reference is NoteReferenceSyntax whole ? whole.Number : ((MalformedReferenceSyntax)reference).Number ?? -1;
}
