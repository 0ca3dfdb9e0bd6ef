using System.Collections.Immutable;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>
/// What is read of a letter's blocks, one by one. It follows the letter's tree while that is typed: what was read of blocks that stay the same is
/// kept. Used by one thread at a time.
/// </summary>
internal sealed class LetterReading
{
    // More blocks than these are read as quickly with all others.
    private const int MostReplaced = 100;

    // None for an empty line, of which nothing is to be read.
    private readonly List<BlockReading?> blocks = [];
    private readonly List<BlockReading> unread = [];
    private readonly List<BlockReading> telling = [];
    private readonly Dictionary<Type, PartList> lists = [];
    private ImmutableArray<SyntaxNode> known = ImmutableArray<SyntaxNode>.Empty;
    private bool isUnordered;

    /// <summary>The readings that are not whole, and those that tell of findings, in the order of the text.</summary>
    public IEnumerable<BlockReading> Due
    {
        get
        {
            if (isUnordered) unread.Sort(static (left, right) => left.Block.Index.CompareTo(right.Block.Index));
            isUnordered = false;
            var next = 0;
            foreach (var reading in telling.ToArray())
            {
                while (next < unread.Count && unread[next].Block.Index <= reading.Block.Index) yield return unread[next++];
                if (reading.IsWhole) yield return reading;
            }

            while (next < unread.Count) yield return unread[next++];
        }
    }

    /// <summary>Begins to read a letter.</summary>
    public static LetterReading Of(DocumentSyntax document)
    {
        var reading = new LetterReading();
        reading.Follow(document);
        return reading;
    }

    /// <summary>What is read of a block; none for an empty line.</summary>
    public BlockReading? Of(BlockSyntax block) => blocks[block.Index];

    /// <summary>A part of each block that has it, in the order of the text.</summary>
    public IReadOnlyList<T> Parts<T>(Func<BlockReading, T?> read) where T : class
    {
        if (lists.TryGetValue(typeof(T), out var known)) return ((PartList<T>)known).Parts;
        var list = new PartList<T>(read);
        list.Replace(blocks, 0, blocks.Count);
        lists.Add(typeof(T), list);
        return list.Parts;
    }

    /// <summary>Takes the tree as it is now: what is read of blocks that are no more in it goes.</summary>
    public void Follow(DocumentSyntax document)
    {
        var now = document.Children;
        int same = 0, behind = 0, shorter = Math.Min(now.Length, known.Length);
        while (same < shorter && known[same] == now[same]) same++;
        while (same + behind < shorter && known[known.Length - behind - 1] == now[now.Length - behind - 1]) behind++;
        if (same + behind < Math.Max(now.Length, known.Length)) Replace(document, same, known.Length - same - behind, now.Length - same - behind);
        known = now;

        var revoiced = document.TakeRevoiced().Where(index => index < same || index >= now.Length - behind).ToList();
        if (revoiced.Count > MostReplaced) Replace(document, 0, now.Length, now.Length);
        else foreach (var index in revoiced) Replace(document, index, 1, 1);
    }

    /// <summary>Says what was read anew: the readings that are whole are due no longer.</summary>
    public void Settle()
    {
        foreach (var reading in unread)
            if (reading is { IsWhole: true, Findings.Count: > 0 }) telling.Insert(IndexIn(telling, reading.Block.Index), reading);
        unread.RemoveAll(static reading => reading.IsWhole);
    }

    private void Replace(DocumentSyntax document, int first, int count, int by)
    {
        for (var i = first; i < first + count; i++)
            if (blocks[i] is { } gone) gone.IsGone = true;
        blocks.RemoveRange(first, Math.Max(count - by, 0));
        if (by > count) blocks.InsertRange(first, new BlockReading[by - count]);
        unread.RemoveAll(static reading => reading.IsGone);
        isUnordered |= unread.Count > 0;
        for (var i = first; i < first + by; i++)
        {
            var block = (BlockSyntax)document.Children[i];
            blocks[i] = IsEmptyLine(block) ? null : new BlockReading(block);
            if (blocks[i] is { } reading) unread.Add(reading);
        }

        RemoveGone(telling, IndexIn(telling, first));
        foreach (var list in lists.Values) list.Replace(blocks, first, by);
    }

    /// <summary>Whether a line holds its end and nothing else: half of most letters' lines.</summary>
    private static bool IsEmptyLine(BlockSyntax block) => block.Span.Length <= 2 && block.Source is "\n" or "\r\n";

    /// <summary>Where among readings in the order of the text the first stands that is of the block at an index or of one behind it. Those that are gone stand where they stood.</summary>
    private static int IndexIn(List<BlockReading> readings, int block)
    {
        int low = 0, high = readings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (readings[middle].Block.Index < block) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int RemoveGone(List<BlockReading> readings, int first)
    {
        var end = first;
        while (end < readings.Count && readings[end].IsGone) end++;
        readings.RemoveRange(first, end - first);
        return end - first;
    }

    /// <summary>The parts of one kind.</summary>
    private abstract class PartList
    {
        /// <summary>Takes out what is gone, and reads the blocks that have come.</summary>
        public abstract void Replace(List<BlockReading?> blocks, int first, int count);
    }

    private sealed class PartList<T>(Func<BlockReading, T?> read) : PartList where T : class
    {
        private readonly List<BlockReading> owners = [];
        private readonly List<T> parts = [];

        public IReadOnlyList<T> Parts => parts;

        public override void Replace(List<BlockReading?> blocks, int first, int count)
        {
            var at = IndexIn(owners, first);
            parts.RemoveRange(at, RemoveGone(owners, at));
            for (var i = first; i < first + count; i++)
            {
                if (blocks[i] is not { } block || read(block) is not { } part) continue;
                owners.Insert(at, block);
                parts.Insert(at++, part);
            }
        }
    }
}
