using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>Words that the editor supplied, and anything else in brackets: <c>representative[s]</c>, <c>[and]</c>.</summary>
public sealed class SuppliedSyntax : BracketSyntax
{
    internal SuppliedSyntax(BlockPlace place, TextSpan span, int? noteNumber, ImmutableArray<SyntaxNode> children)
        : base(place, span, children) => NoteNumber = noteNumber;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Supplied;

    /// <summary>The number in <c>[1: 5000]</c>, which opens as a note's body does but stands in mid-sentence; else none.</summary>
    public int? NoteNumber { get; }
}
