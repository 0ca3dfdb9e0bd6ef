using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;

namespace Validator.Syntax;

/// <summary>The editor left something out: <c>[…]</c>, <c>[...]</c>, <c>[. . .]</c>, <c>[* * *]</c>.</summary>
public sealed class OmissionSyntax : BracketSyntax
{
    internal OmissionSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Omission;

    /// <summary>Whether <paramref name="mark"/>, brackets included, is an omission in any of its forms.</summary>
    public static bool IsForm(ReadOnlySpan<char> mark) =>
        mark.Length > 2 && mark[0] == '[' && mark[mark.Length - 1] == ']' && BracketReader.IsOmission(mark.Slice(1, mark.Length - 2));
}
