using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A note reference: <c>[footnoteRef:1]</c> or <c>[endnoteRef:1]</c>.</summary>
public sealed class NoteReferenceSyntax : SyntaxToken
{
    internal NoteReferenceSyntax(BlockPlace place, TextSpan span, NoteKind noteKind, int number)
        : base(place, span, Voice.Editor)
    {
        NoteKind = noteKind;
        Number = number;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NoteReference;

    /// <summary>Whether it refers to a footnote or an endnote.</summary>
    public NoteKind NoteKind { get; }

    /// <summary>Word's internal number of the note.</summary>
    public int Number { get; }

    /// <summary>Its place among those of its sort in the letter, from 0: where <see cref="NoteTable"/> has it.</summary>
    internal int Ordinal { get; set; }
}
