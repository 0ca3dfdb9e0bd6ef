using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>Text that nobody can read or may print: <c>[grp. undec.]</c>, <c>[illegible]</c>, <c>[2 lines not declassified]</c>.</summary>
public sealed class LossSyntax : BracketSyntax
{
    internal LossSyntax(BlockPlace place, TextSpan span, bool statesOmission, ImmutableArray<SyntaxNode> children)
        : base(place, span, children) => StatesOmission = statesOmission;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Loss;

    /// <summary>Whether it says how much is left out, so that it licenses a jump in numbering: <c>[2 lines not declassified]</c>.</summary>
    public bool StatesOmission { get; }
}
