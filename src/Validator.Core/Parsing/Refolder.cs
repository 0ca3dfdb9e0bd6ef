using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Parsing;

/// <summary>
/// Makes a tree that of another text: folds the lines anew that differ or that what differs decides about, keeps the others and moves those behind.
/// </summary>
internal static class Refolder
{
    /// <summary>Changes a tree that nobody else looks at.</summary>
    /// <param name="document">The tree; of no use any more where it cannot be changed.</param>
    /// <param name="text">The text that it is to be of.</param>
    /// <param name="vocabulary">The marks that it was read with.</param>
    /// <returns>Whether that can be done; else the text is to be read as a whole.</returns>
    public static bool TryChange(DocumentSyntax document, string text, Vocabulary vocabulary)
    {
        var (old, blocks) = (document.Content, document.Children);
        if (text == document.Text) return true;
        if (blocks.IsEmpty || old.HasStrayReferences) return false;

        var changed = Difference.ChangedPart(document.Text, text);
        var by = text.Length - document.Text.Length;
        var first = 0;
        while (blocks[first].Span.End + ((BlockSyntax)blocks[first]).Reach < changed.Start) first++;
        var end = first + 1;
        while (end < blocks.Length && blocks[end].Span.Start < changed.End) end++;

        document.Change(text, changed);
        var before = new Folder.Before(HasWriting(blocks, 0, first), first > 0 && HasNotes(blocks[first - 1]));
        var start = blocks[first].Span.Start;
        for (var further = 1; ; further *= 2)
        {
            var limit = end == blocks.Length ? text.Length : blocks[end].Span.Start + by;
            if (Folder.FoldStretch(document, vocabulary, start, limit, before) is { } stretch && Fits(stretch.Blocks))
            {
                var content = Splice(document, old, stretch, first, end, by);
                document.Take(content, first, stretch.Blocks.Length);

                // What was searched before needs no other search.
                return !content.SeeksReferences || old.SeeksReferences && !Folder.HasStrayReferences(text, start, limit);
            }

            end = Math.Min(end + further, blocks.Length);
        }

        // Whether the lines behind are what they were.
        bool Fits(ImmutableArray<SyntaxNode> folded) => end == blocks.Length
            || (before.HasWriting || HasWriting(folded, 0, folded.Length) == HasWriting(blocks, first, end))
            && (folded.IsEmpty ? before.EndsInNotes : HasNotes(folded[folded.Length - 1])) == HasNotes(blocks[end - 1]);
    }

    private static DocumentContent Splice(DocumentSyntax document, DocumentContent old, DocumentContent stretch, int first, int end, int by)
    {
        var blocks = old.Blocks;
        var stretchSpan = TextSpan.FromBounds(blocks[first].Span.Start, end == blocks.Length ? int.MaxValue : blocks[end].Span.Start);
        var all = Replace(blocks, stretch.Blocks);
        var loose = ImmutableArray.CreateBuilder<LooseBracketSyntax>();
        loose.AddRange(Replace(old.LooseBrackets, stretch.LooseBrackets));
        var notes = new NoteParts(
            Replace(old.Notes.References, stretch.Notes.References), Replace(old.Notes.Malformed, stretch.Notes.Malformed),
            Replace(old.Notes.Notes, stretch.Notes.Notes), Replace(old.Notes.Lookalikes, stretch.Notes.Lookalikes));
        var marks = Replace(old.Marks, stretch.Marks);

        Move(blocks, end, by);
        LooseBrackets.PairAgain(document, all, loose, blocks, old.LooseBrackets);
        return new DocumentContent(all, marks, loose.ToImmutable(), notes) { MayNameOmissions = old.MayNameOmissions || stretch.MayNameOmissions };

        ImmutableArray<T> Replace<T>(ImmutableArray<T> nodes, ImmutableArray<T> by) where T : SyntaxNode
        {
            var from = nodes.CountBefore(stretchSpan.Start);
            var to = nodes.CountBefore(stretchSpan.End);
            if (from == to && by.IsEmpty) return nodes;
            var all = new T[from + by.Length + nodes.Length - to];
            nodes.CopyTo(0, all, 0, from);
            by.CopyTo(all, from);
            nodes.CopyTo(to, all, from + by.Length, nodes.Length - to);
            return ImmutableArray.Create(all);
        }
    }

    private static void Move(ImmutableArray<SyntaxNode> blocks, int from, int by)
    {
        if (by == 0) return;
        for (var i = from; i < blocks.Length; i++) ((BlockSyntax)blocks[i]).Move(by);
    }

    private static bool HasWriting(ImmutableArray<SyntaxNode> blocks, int first, int end)
    {
        while (first < end && blocks[first] is BlankLineSyntax) first++;
        return first < end;
    }

    private static bool HasNotes(SyntaxNode block) => ((BlockSyntax)block).Notes.Any();
}
