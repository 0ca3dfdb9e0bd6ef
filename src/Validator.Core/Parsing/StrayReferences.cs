namespace Validator.Parsing;

/// <summary>
/// Finds references whose square brackets are lost or others: <c>(footnoteRef:3)</c>, <c>{footnoteRef:3}</c>, <c>footnoteRef:5]</c>. Only a letter
/// in which a note lacks its reference is searched for them.
/// </summary>
internal static class StrayReferences
{
    private const string Ending = "noteRef";

    /// <summary>Makes pieces of their own of the stray references among <paramref name="pieces"/>; says whether there are any.</summary>
    public static bool Mark(string text, List<Piece> pieces)
    {
        var found = text.Contains(Ending) ? Split(text, pieces) : [];
        if (!found.Exists(piece => piece.Kind == PieceKind.MalformedReference && text[piece.Start] != '[')) return false;
        pieces.Clear();
        pieces.AddRange(found);
        return true;
    }

    private static List<Piece> Split(string text, List<Piece> pieces)
    {
        var split = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            var start = piece.Start;
            if (piece.Kind == PieceKind.Close && split.Count > 0 && split[split.Count - 1] is { Kind: PieceKind.MalformedReference } last && last.End == piece.End) continue;
            if (piece.Kind == PieceKind.Text)
            {
                for (var at = text.IndexOf(Ending, start, piece.End - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Ending, at + 1, piece.End - at - 1, StringComparison.Ordinal))
                {
                    if (ReadAt(text, at, start, piece.End) is not { } reference) continue;
                    if (reference.Start > start) split.Add(piece with { Start = start, End = reference.Start });
                    split.Add(reference);
                    start = Math.Min(reference.End, piece.End);
                }
            }

            if (start < piece.End) split.Add(piece with { Start = start });
        }

        return split;
    }

    /// <summary>The reference whose <c>noteRef</c> is at <paramref name="at"/>, with the brackets around it, a closing square one of the next piece included.</summary>
    private static Piece? ReadAt(string text, int at, int from, int end)
    {
        var start = at;
        foreach (var kind in new[] { "foot", "end" })
            if (at - from >= kind.Length && string.CompareOrdinal(text, at - kind.Length, kind, 0, kind.Length) == 0) start = at - kind.Length;
        var digits = at + Ending.Length;
        if (start == at || digits == end || text[digits] is not (':' or ';' or ' ')) return null;
        digits++;
        int next = digits, number = 0;
        while (next < end && next - digits < 9 && text[next] is >= '0' and <= '9') number = number * 10 + (text[next++] - '0');
        if (next == digits) return null;
        if (start > from && text[start - 1] is '(' or '{' or '<') start--;
        if (next < text.Length && text[next] is ')' or '}' or '>' or ']') next++;
        return new Piece(PieceKind.MalformedReference, start, next, number);
    }
}
