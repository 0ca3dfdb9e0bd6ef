using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>The editor left out paragraphs and says which: <c>[2–4. …]</c>, <c>[2. …]</c>.</summary>
public sealed class NamedOmissionSyntax : BracketSyntax
{
    internal NamedOmissionSyntax(BlockPlace place, TextSpan span, int first, int last, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
        First = first;
        Last = last;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedOmission;

    /// <summary>The first paragraph left out.</summary>
    public int First { get; }

    /// <summary>The last paragraph left out.</summary>
    public int Last { get; }
}
