using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>A part of what is read of a block that holds places in the text. They go along when the block moves: when somebody next asks for them.</summary>
public abstract class PlacedPart
{
    private int start;

    /// <summary>Begins to read a block where it stands now.</summary>
    protected PlacedPart(BlockSyntax block)
    {
        Block = block;
        start = block.Span.Start;
    }

    /// <summary>The block.</summary>
    public BlockSyntax Block { get; }

    /// <summary>The letter's text. A part is kept longer than the text that it was read from, and holds none.</summary>
    protected string Text => Block.Document.Text;

    /// <summary>What was read, with its places as they are now; empty where nothing was.</summary>
    protected IReadOnlyList<T> Now<T>(List<T>? read)
    {
        var by = Block.Span.Start - start;
        start += by;
        if (by != 0) Move(by);
        return read ?? (IReadOnlyList<T>)[];
    }

    /// <summary>Moves all places along the text.</summary>
    /// <param name="by">How many UTF-16 units farther on.</param>
    protected abstract void Move(int by);

    /// <summary>Moves spans along the text.</summary>
    protected static void Move(List<TextSpan>? spans, int by) => Move(spans, span => new TextSpan(span.Start + by, span.Length));

    /// <summary>Moves whatever has a place along the text.</summary>
    protected static void Move<T>(List<T>? items, Func<T, T> move)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++) items![i] = move(items[i]);
    }
}
