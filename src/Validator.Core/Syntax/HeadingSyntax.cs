using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;

namespace Validator.Syntax;

/// <summary>The document's first line: <c>SENDER to RECIPIENT. DATE.</c>, or another head such as <c>Memorandum of Conversation. 3 May 1961.</c></summary>
public sealed class HeadingSyntax : BlockSyntax
{
    private HeadingParts? parts;

    internal HeadingSyntax(BlockPlace place, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(place, span, children)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Heading;

    /// <summary>Its sender, recipient and date, each where it has one.</summary>
    public HeadingParts Parts => parts ??= HeadingGrammar.Read(this);

    internal override void Move(int by)
    {
        base.Move(by);
        parts = null;
    }
}
