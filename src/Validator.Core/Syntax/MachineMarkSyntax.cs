using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>What another extractor leaves behind: <c>[bookmark: _GoBack]</c>, <c>[image: …]</c>.</summary>
public sealed class MachineMarkSyntax : BracketSyntax
{
    internal MachineMarkSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MachineMark;
}
