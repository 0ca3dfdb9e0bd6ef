using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>The editor about the document: <c>[Here follow …]</c>, <c>[Extract.]</c>, <c>[Page 510]</c>, <c>[seal.]</c>.</summary>
public sealed class StatementSyntax : BracketSyntax
{
    internal StatementSyntax(BlockPlace place, TextSpan span, bool statesOmission, ImmutableArray<SyntaxNode> children)
        : base(place, span, children) => StatesOmission = statesOmission;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Statement;

    /// <summary>Whether it says that text is left out here: <c>[Here follow …]</c>, <c>[Omitted here …]</c>.</summary>
    public bool StatesOmission { get; }
}
