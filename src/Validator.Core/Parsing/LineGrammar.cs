using Microsoft.CodeAnalysis.Text;
using Sprache;

namespace Validator.Parsing;

/// <summary>
/// The flat grammar of a line. It is total: every character starts some item, and the choice of item is made by the next
/// character or two. What nests, brackets and note bodies, is folded afterwards by <see cref="Folder"/>.
/// <code>
/// item         = line-end | tab | comment | reference | note-opening | bracket | "[" | "]" | text
/// reference    = "[" ( "footnoteRef" | "endnoteRef" ) ":" digits "]"
/// note-opening = "[" digits ":" blanks
/// bracket      = "[" { no bracket, no line end } "]"
/// comment      = tab "Comment by " { no bracket, no line end }
/// </code>
/// </summary>
internal static class LineGrammar
{
    private const string CommentStart = "\tComment by ";

    private static readonly Parser<TextSpan> OpeningBracket = Scan.Literal("[");

    private static readonly Parser<TextSpan> ClosingBracket = Scan.Literal("]");

    private static readonly Parser<TextSpan> Colon = Scan.Literal(":");

    private static readonly Parser<TextSpan> FootnoteReferenceStart = Scan.Literal("[footnoteRef:");

    private static readonly Parser<TextSpan> EndnoteReferenceStart = Scan.Literal("[endnoteRef:");

    private static readonly Parser<int> NoteNumber = Scan.Digits(9);

    private static readonly Parser<TextSpan> ToNextBracket = input =>
        Scan.Take(input, Markers.BracketIndexIn(((TextInput)input).Rest));

    private static readonly Parser<Piece> TextOrLineEnd = input =>
    {
        var piece = ReadTextOrLineEnd(input.Source, input.Position);
        return Result.Success(piece, ((TextInput)input).At(piece.End));
    };

    private static readonly Parser<Piece> Tab = input => Piece(input, PieceKind.Tab, 1);

    private static readonly Parser<Piece> Comment =
        from start in Scan.Literal(CommentStart)
        from words in ToNextBracket
        select new Piece(PieceKind.Comment, start.Start, words.End);

    private static readonly Parser<Piece> Open = input => Piece(input, PieceKind.Open, 1);

    private static readonly Parser<Piece> Close = input => Piece(input, PieceKind.Close, 1);

    /// <summary>A bracket that holds no other, of at least its two brackets.</summary>
    private static readonly Parser<Piece> Bracket =
        from open in OpeningBracket
        from content in ToNextBracket
        from close in ClosingBracket
        select new Piece(PieceKind.Bracket, open.Start, close.End);

    private static readonly Parser<TextSpan> ReferenceStart = Scan.Choose((_, next) =>
        next == 'f' ? FootnoteReferenceStart : EndnoteReferenceStart);

    private static readonly Parser<Piece> Reference =
        from open in ReferenceStart
        from number in NoteNumber
        from close in ClosingBracket
        select new Piece(PieceKind.Reference, open.Start, close.End, number);

    /// <summary>A reference whose closing bracket is missing.</summary>
    private static readonly Parser<Piece> UnclosedReference =
        from open in ReferenceStart
        from number in NoteNumber
        from end in Scan.Here
        select new Piece(PieceKind.MalformedReference, open.Start, end, number);

    private static readonly Parser<int> BodyStart =
        Scan.Ahead(input => input.AtEnd || Scan.IsBlank(input.Current) || input.Current is ']' or '[' or '\n' or '\r');

    /// <summary><c>[1:</c> opens a note's body where a blank, the closing bracket or the line's end follows, not in <c>[10:30 a.m.]</c>.</summary>
    private static readonly Parser<Piece> NoteOpening =
        from open in OpeningBracket
        from number in NoteNumber
        from colon in Colon
        from next in BodyStart
        from blanks in Scan.Blanks
        select new Piece(PieceKind.NoteOpening, open.Start, blanks.End, number);

    private static readonly Parser<Piece> BracketOrOpen = Bracket.Or(Open);

    private static readonly Parser<Piece> NoteOrBracket = NoteOpening.Or(BracketOrOpen);

    private static readonly Parser<Piece> ReferenceOrBracket =
        Reference.Or(Bracket).Or(UnclosedReference).Or(Open);

    private static readonly Parser<Piece> Opening = Scan.Choose((_, next) => next switch
    {
        >= '0' and <= '9' => NoteOrBracket,
        'f' or 'e' => ReferenceOrBracket,
        _ => BracketOrOpen,
    });

    private static readonly Parser<Piece> TabOrComment = Scan.Choose((_, next) => next == 'C' ? Comment.Or(Tab) : Tab);

    /// <summary>Any item.</summary>
    public static readonly Parser<Piece> Item = Scan.Choose(next => next switch
    {
        '[' => Opening,
        ']' => Close,
        '\t' => TabOrComment,
        _ => TextOrLineEnd,
    });

    /// <summary>Whether the item that begins with a character is text or a line end, which nearly all are.</summary>
    public static bool IsTextOrLineEnd(char next) => next is not ('[' or ']' or '\t');

    /// <summary>Reads a run of text or a line end, the two items that need no result object: there is nothing that they could not be.</summary>
    public static Piece ReadTextOrLineEnd(string text, int position) => text[position] switch
    {
        '\n' => new Piece(PieceKind.LineEnd, position, position + 1),
        '\r' => new Piece(PieceKind.LineEnd, position, position + (position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1)),
        _ => new Piece(PieceKind.Text, position, position + Markers.IndexIn(text.AsSpan(position))),
    };

    private static IResult<Piece> Piece(IInput input, PieceKind kind, int length) =>
        Result.Success(new Piece(kind, input.Position, input.Position + length), ((TextInput)input).At(input.Position + length));
}
