using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A line of the transcript, numbered or not.</summary>
public sealed class ParagraphSyntax : BlockSyntax
{
    internal ParagraphSyntax(BlockPlace place, TextSpan span, NumberSyntax? number, ImmutableArray<SyntaxNode> children)
        : base(place, span, children) => Number = number;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Paragraph;

    /// <summary>Its number, if it has one.</summary>
    public NumberSyntax? Number { get; }
}
