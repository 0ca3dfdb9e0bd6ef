using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>
/// A paragraph's number with its punctuation, white space around it excluded: <c>3.</c>, <c>[3.]</c>, <c>(a)</c>,
/// <c>2–4.</c>, <c>“1.</c>, <c>317. 1.</c>.
/// </summary>
public sealed class NumberSyntax : SyntaxToken
{
    internal NumberSyntax(BlockPlace place, TextSpan span, NumberShape shape)
        : base(place, span, shape.IsSupplied ? Voice.Editor : Voice.Author) => Shape = shape;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Number;

    /// <summary>How it is written and what it stands for.</summary>
    public NumberShape Shape { get; }
}
