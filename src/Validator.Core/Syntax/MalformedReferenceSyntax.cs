using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>Nearly a note reference: <c>[footnotRef:1]</c>, <c>[footnoteref: 1]</c>, <c>[footnoteRef 1]</c>, <c>[footnoteRef:]</c>.</summary>
public sealed class MalformedReferenceSyntax : SyntaxToken
{
    internal MalformedReferenceSyntax(BlockPlace place, TextSpan span, NoteKind noteKind, int? number)
        : base(place, span, Voice.Editor)
    {
        NoteKind = noteKind;
        Number = number;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MalformedReference;

    /// <summary>Whether it is nearer to a footnote's reference or to an endnote's.</summary>
    public NoteKind NoteKind { get; }

    /// <summary>The number that it names, if it names one.</summary>
    public int? Number { get; }

    /// <summary>Its place among those of its sort in the letter, from 0: where <see cref="NoteTable"/> has it.</summary>
    internal int Ordinal { get; set; }
}
