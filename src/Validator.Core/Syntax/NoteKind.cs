namespace Validator.Syntax;

/// <summary>Where Word keeps a note.</summary>
public enum NoteKind : byte
{
    /// <summary>At the page's foot.</summary>
    Footnote,

    /// <summary>At the document's end.</summary>
    Endnote,
}
