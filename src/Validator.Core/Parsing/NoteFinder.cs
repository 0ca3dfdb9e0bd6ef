namespace Validator.Parsing;

/// <summary>How far a note's body runs, in pieces.</summary>
/// <param name="End">The piece after the body's text: its closing bracket, or where an unterminated body ends.</param>
/// <param name="IsTerminated">Whether it closes.</param>
internal readonly record struct NoteExtent(int End, bool IsTerminated);

/// <summary>
/// Tells the bodies of notes from brackets that only look like one, and finds where bodies end. A body stands in the tail
/// of its line; it runs to its own bracket over any number of lines, unless another body opens inside it first, or a
/// reference stands on a later line, or the file ends, or the bracket is the author's. Each piece is looked at a bounded number of times.
/// </summary>
internal sealed class NoteFinder(string text, List<Piece> pieces)
{
    // Nearly all brackets inside a note are shorter.
    private const int LongestBracket = 80;

    // What is shorter before a stop may be an abbreviation.
    private const int ShortestWord = 4;

    // A chain of bodies is judged once, from its first: [1: a] [2: b] and so on.
    private readonly Dictionary<int, NoteExtent> extents = [];
    private int chainEnd = -1;
    private bool chainIsTail;

    /// <summary>The furthest piece that was looked at; behind the last one where the end was.</summary>
    public int Furthest { get; private set; } = -1;

    /// <summary>Whether the bracket that opens at the piece <paramref name="opening"/> is a note's body.</summary>
    public bool IsNote(int opening)
    {
        if (opening <= chainEnd) return chainIsTail;
        var last = opening;
        while (true)
        {
            var extent = ExtentOf(last);
            var after = AfterBlank(extent.IsTerminated ? extent.End + 1 : extent.End);
            if (after < pieces.Count && pieces[after].Kind == PieceKind.NoteOpening)
            {
                last = after;
                continue;
            }

            chainEnd = last;
            chainIsTail = !extent.IsTerminated || after == pieces.Count || pieces[after].Kind is PieceKind.LineEnd or PieceKind.Tab or PieceKind.Comment;
            return chainIsTail;
        }
    }

    /// <summary>Whether the line that begins at a piece begins with a note's body.</summary>
    public bool BeginLine(int first)
    {
        first = AfterBlank(first);
        return first < pieces.Count && pieces[first].Kind == PieceKind.NoteOpening && IsNote(first);
    }

    /// <summary>How far the body that opens at a piece runs.</summary>
    public NoteExtent ExtentOf(int opening)
    {
        if (!extents.TryGetValue(opening, out var extent)) extents[opening] = extent = Measure(opening);
        return extent;
    }

    private NoteExtent Measure(int opening)
    {
        int depth = 1, depthBefore = 1;
        var lineEnd = -1;
        var lineStart = opening;
        var close = -1;
        bool isBlank = false, hasBlankLine = false, hasNumber = false;
        var i = opening + 1;
        for (; i < pieces.Count; i++)
        {
            switch (pieces[i].Kind)
            {
                case PieceKind.LineEnd:
                    if (lineEnd < 0) lineEnd = i;
                    hasBlankLine |= isBlank;
                    isBlank = true;
                    lineStart = pieces[i].End;
                    depthBefore = depth;
                    hasNumber |= BeginsWithNumber(text.AsSpan(lineStart));
                    continue;
                case PieceKind.Text when isBlank && text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start).IsWhiteSpace():
                    continue;
                case PieceKind.Open:
                    depth++;
                    break;
                case PieceKind.Close when --depth == 0:
                    return Seen(i, lineEnd >= 0 && IsAuthors(lineStart, pieces[i].End, hasBlankLine) ? Unclosed(lineEnd) : new NoteExtent(i, true));
                // A bracket that stands whole in a numbered paragraph is the transcript's.
                case PieceKind.Bracket when close < 0 && !hasBlankLine && !hasNumber && EndsNote(i):
                case PieceKind.Close when close < 0 && !hasBlankLine && (lineEnd < 0 || depth < depthBefore) && EndsNote(i):
                    close = i;
                    break;
                case PieceKind.NoteOpening:
                    return Seen(i, Unclosed(lineEnd < 0 ? i : lineEnd));
                case PieceKind.Reference or PieceKind.MalformedReference when lineEnd >= 0:
                    return Seen(i, Unclosed(lineEnd));
            }

            isBlank = false;
        }

        return Seen(i, Unclosed(lineEnd < 0 ? i : lineEnd));

        // A body without a closing bracket of its own; where one may be the note's, it is, and one inside the note never closes.
        NoteExtent Unclosed(int end) => close >= 0 ? new NoteExtent(close, true) : new NoteExtent(end, false);
    }

    /// <summary>Whether a bracket inside a note may be the note's own: the extractor's space and a line's end, a tab or another note are behind it.</summary>
    private bool EndsNote(int piece)
    {
        var end = pieces[piece].End;
        if (end < text.Length && text[end] != ' ') return false;
        var after = AfterBlank(piece + 1);
        if (after < pieces.Count && pieces[after].Kind is not (PieceKind.LineEnd or PieceKind.Tab or PieceKind.Comment or PieceKind.NoteOpening)) return false;
        return pieces[piece].Kind == PieceKind.Close || RunsToNotesEnd(text.AsSpan(pieces[piece].Start + 1, end - pieces[piece].Start - 2));
    }

    /// <summary>
    /// Whether words in a bracket at a note's end are more than that bracket's, which never closes: they run over sentences, or close parentheses or a
    /// quotation that they do not open, as in <c>[1:  Not printed (see tab [A).] </c>.
    /// </summary>
    private static bool RunsToNotesEnd(ReadOnlySpan<char> words) =>
        words.Length > LongestBracket || HoldsSentences(words) || CountOf(words, ')') > CountOf(words, '(') || CountOf(words, '”') > CountOf(words, '“');

    /// <summary>Whether a sentence ends in words and another begins; an abbreviation's stop, as in <c>see vol. 3</c> or <c>Sir J. Penrose</c>, ends none.</summary>
    private static bool HoldsSentences(ReadOnlySpan<char> words)
    {
        for (var stop = ShortestWord; stop + 2 < words.Length; stop++)
        {
            if (words[stop] != '.' || words[stop + 1] != ' ' || !char.IsUpper(words[stop + 2])) continue;
            var letters = 0;
            while (letters < ShortestWord && char.IsLower(words[stop - letters - 1])) letters++;
            if (letters == ShortestWord) return true;
        }

        return false;
    }

    private static bool BeginsWithNumber(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9') digits++;
        return digits is > 0 and <= 3 && digits < line.Length && line[digits] == '.';
    }

    private static int CountOf(ReadOnlySpan<char> words, char sign)
    {
        var count = 0;
        foreach (var character in words)
            if (character == sign) count++;
        return count;
    }

    /// <summary>
    /// Whether a bracket on a later line is no note's but the author's, when the extractor's space is not behind it: one behind a blank line, which no body
    /// holds, and the print's in <c>No. 58.]</c>.
    /// </summary>
    private bool IsAuthors(int lineStart, int end, bool hasBlankLine) =>
        (end == text.Length || text[end] != ' ') && (hasBlankLine || LooseBrackets.IsPrintedNumber(text.AsSpan(lineStart, end - lineStart).TrimStart()));

    private int AfterBlank(int piece)
    {
        while (piece < pieces.Count && pieces[piece].Kind == PieceKind.Text && text.AsSpan(pieces[piece].Start, pieces[piece].End - pieces[piece].Start).IsWhiteSpace()) piece++;
        return Seen(piece, piece);
    }

    private T Seen<T>(int piece, T found)
    {
        Furthest = Math.Max(Furthest, piece);
        return found;
    }
}
