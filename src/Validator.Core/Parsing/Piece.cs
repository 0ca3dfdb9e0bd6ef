namespace Validator.Parsing;

/// <summary>What the flat grammar reads a stretch of text as.</summary>
internal enum PieceKind : byte
{
    Text,
    Number,
    Tab,
    LineEnd,
    Comment,
    Reference,
    MalformedReference,

    /// <summary><c>[1:</c> and the blanks after it: a note's body opens, or seems to.</summary>
    NoteOpening,

    /// <summary>A bracket that closes on its own line and holds no other.</summary>
    Bracket,
    Open,
    Close,
}

/// <summary>An item of the flat grammar: what nests is folded afterwards.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">The number of a reference, an opening note or a malformed reference; −1 where there is none.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, int Value = -1);
