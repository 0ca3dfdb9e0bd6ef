namespace Validator.Parsing;

/// <summary>What a line is, seen from its pieces before they are folded.</summary>
/// <param name="IsBlank">Whether it holds white space only.</param>
/// <param name="IsRow">Whether tabs divide it into table cells.</param>
/// <param name="Number">The index of the piece that is its number; −1 where it has none.</param>
internal readonly record struct LineShape(bool IsBlank, bool IsRow, int Number)
{
    /// <summary>Looks at the line that begins at the piece <paramref name="first"/>.</summary>
    public static LineShape Of(string text, List<Piece> pieces, int first)
    {
        int number = -1, depth = 0;
        bool sawText = false, sawTabAfterText = false, isRow = false, hasComment = false;
        for (var i = first; i < pieces.Count && pieces[i].Kind != PieceKind.LineEnd; i++)
        {
            var piece = pieces[i];
            switch (piece.Kind)
            {
                case PieceKind.Number:
                    number = i;
                    break;
                case PieceKind.Tab:
                    sawTabAfterText |= sawText && depth == 0;
                    break;
                case PieceKind.Comment:
                    hasComment = true;
                    break;
                case PieceKind.Text when text.AsSpan(piece.Start, piece.End - piece.Start).IsWhiteSpace():
                    break;
                default:
                    if (piece.Kind is PieceKind.Open or PieceKind.NoteOpening) depth++;
                    if (piece.Kind == PieceKind.Close && depth > 0) depth--;
                    isRow |= sawTabAfterText;
                    sawText = true;
                    break;
            }
        }

        return new LineShape(!sawText && number < 0 && !hasComment, isRow, number);
    }
}
