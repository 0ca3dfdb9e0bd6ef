using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>
/// What is read of one block and of nothing else in its letter. It is kept while the letter is typed, as long as the block stays the same,
/// wherever that is moved to: what it holds are nodes, places counted from one of these, and <see cref="PlacedPart"/>. Used by one thread.
/// </summary>
public sealed class BlockReading
{
    private List<BlockFinding>? findings;
    private object?[] parts = [];

    // The kinds of parts that were read and are none, a bit for each of the first.
    private ulong nothing;

    /// <summary>Begins to read a block.</summary>
    public BlockReading(BlockSyntax block) => Block = block;

    /// <summary>The block.</summary>
    public BlockSyntax Block { get; }

    /// <summary>Whether every rule has seen the block's nodes, and all that they found is here.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>Whether the block is no longer in the letter.</summary>
    internal bool IsGone { get; set; }

    /// <summary>What the checks of its nodes found.</summary>
    internal IReadOnlyList<BlockFinding> Findings => findings ?? (IReadOnlyList<BlockFinding>)[];

    /// <summary>A part of what is to be known of the block, read when somebody first asks; none where there is nothing.</summary>
    /// <param name="read">Reads it. It looks at the block, and at other parts.</param>
    public T? Get<T>(Func<BlockReading, T?> read) where T : class
    {
        var kind = PartKind<T>.Index;
        if (kind < parts.Length && parts[kind] is { } known) return Unsafe.As<T>(known);
        if (IsWithout(kind)) return null;
        var value = read(this);
        if (value is null) nothing |= BitOf(kind);
        else Keep(kind, value);
        return value;
    }

    /// <summary>Whether it is known that the block has no part of a kind.</summary>
    internal bool IsWithout(int kind) => (nothing & BitOf(kind)) != 0;

    private static ulong BitOf(int kind) => kind < 64 ? 1UL << kind : 0;

    private void Keep(int kind, object part)
    {
        // Most blocks have few kinds, and those that all rules ask for have the first numbers.
        if (kind >= parts.Length) Array.Resize(ref parts, (kind | 3) + 1);
        parts[kind] = part;
    }

    internal void Add(BlockFinding finding) => (findings ??= []).Add(finding);

    /// <summary>Begins anew with the block's nodes.</summary>
    internal void Forget() => findings = null;
}

/// <summary>A finding of a check of a node.</summary>
/// <param name="Rule">Whose it is.</param>
/// <param name="Severity">Its severity where it is another than the rule's.</param>
/// <param name="Span">Its place, counted from the block's start.</param>
/// <param name="Related">The other place that it speaks of, counted from the block's start.</param>
/// <param name="Relation">What is there.</param>
/// <param name="Arguments">What the message's places hold.</param>
internal readonly record struct BlockFinding(Rule Rule, DiagnosticSeverity? Severity, TextSpan Span, TextSpan? Related, string? Relation, object?[] Arguments);
