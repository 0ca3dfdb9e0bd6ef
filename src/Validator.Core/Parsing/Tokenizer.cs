using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>Runs the flat grammar over a whole text.</summary>
internal static class Tokenizer
{
    /// <summary>Reads the pieces of a stretch of text, which cover it without gap, and the shapes of the numbers among them, by a piece's value.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Where a line begins.</param>
    /// <param name="end">Where no piece begins any more.</param>
    /// <param name="pieces">Takes the pieces; the last one may end behind <paramref name="end"/>.</param>
    /// <param name="shapes">Takes the shapes.</param>
    public static void Read(string text, int position, int end, List<Piece> pieces, List<NumberShape> shapes)
    {
        var arena = new TextInput.Arena(text, text.Length);
        var atLineStart = true;
        while (position < end)
        {
            if (atLineStart) position = ReadNumber(arena, position, pieces, shapes);
            if (position == text.Length) break;
            var item = LineGrammar.IsTextOrLineEnd(text[position])
                ? LineGrammar.ReadTextOrLineEnd(text, position)
                : LineGrammar.Item(arena.Begin(position)).Value;
            pieces.Add(item);
            position = item.End;
            atLineStart = item.Kind == PieceKind.LineEnd;
        }
    }

    /// <summary>Reads the blanks and the number that a line begins with, if it does; returns where reading goes on.</summary>
    private static int ReadNumber(TextInput.Arena arena, int lineStart, List<Piece> pieces, List<NumberShape> shapes)
    {
        var start = lineStart;
        while (start < arena.End && Scan.IsBlank(arena.Text[start])) start++;
        if (start == arena.End || !NumberGrammar.CanBegin(arena.Text.AsSpan(start))) return lineStart;
        var number = NumberGrammar.Number(arena.Begin(start));
        if (!number.WasSuccessful) return lineStart;
        if (start > lineStart) pieces.Add(new Piece(PieceKind.Text, lineStart, start));
        pieces.Add(new Piece(PieceKind.Number, start, number.Remainder.Position, shapes.Count));
        shapes.Add(number.Value);
        return number.Remainder.Position;
    }
}
