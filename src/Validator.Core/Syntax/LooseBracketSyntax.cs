using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A <c>[</c> or <c>]</c> that has no partner in its own block.</summary>
public sealed class LooseBracketSyntax : SyntaxToken
{
    internal LooseBracketSyntax(BlockPlace place, TextSpan span) : base(place, span, Voice.Editor) => IsOpening = place.Document.Text[span.Start] == '[';

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LooseBracket;

    /// <summary>Whether it opens (<c>[</c>) rather than closes (<c>]</c>).</summary>
    public bool IsOpening { get; }

    /// <summary>The other end, where it stands in another block; none where the bracket is alone.</summary>
    public LooseBracketSyntax? Partner { get; internal set; }

    /// <summary>Whether it is the closing bracket of old print, as in <c>No. 58.]</c>, which opens nowhere.</summary>
    public bool IsPrinted { get; internal set; }
}
