namespace Validator.Syntax;

/// <summary>What a node of the tree is; each concrete node class has exactly one kind.</summary>
public enum SyntaxKind : byte
{
    /// <summary>The whole file.</summary>
    Document,

    /// <summary>The first line, which names the parties and the date.</summary>
    Heading,

    /// <summary>A line that opens a new part.</summary>
    Label,

    /// <summary>A line of the transcript, with the lines that its notes run over.</summary>
    Paragraph,

    /// <summary>A line of table cells.</summary>
    TableRow,

    /// <summary>A line of white space.</summary>
    BlankLine,

    /// <summary>A paragraph's number.</summary>
    Number,

    /// <summary><c>[footnoteRef:1]</c>.</summary>
    NoteReference,

    /// <summary>Nearly a note reference.</summary>
    MalformedReference,

    /// <summary><c> [1:  text] </c>.</summary>
    Note,

    /// <summary><c>[…]</c>.</summary>
    Omission,

    /// <summary><c>[2–4. …]</c>.</summary>
    NamedOmission,

    /// <summary><c>[sic]</c>, <c>[recte …]</c>.</summary>
    EditorialComment,

    /// <summary><c>[grp. undec.]</c>, <c>[illegible]</c>.</summary>
    Loss,

    /// <summary><c>[word?]</c>.</summary>
    Conjecture,

    /// <summary><c>[Here follow …]</c>, <c>[Page 510]</c>.</summary>
    Statement,

    /// <summary>Any other text in brackets.</summary>
    Supplied,

    /// <summary><c>[bookmark: _GoBack]</c>.</summary>
    MachineMark,

    /// <summary>A <c>[</c> or <c>]</c> that has no partner in its block.</summary>
    LooseBracket,

    /// <summary>A Word comment that leaked into the text.</summary>
    LeakedComment,

    /// <summary>A run of text.</summary>
    Text,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>LF, CRLF or CR.</summary>
    LineEnd,

    /// <summary>The bracket that opens a bracketed node.</summary>
    OpenBracket,

    /// <summary>The bracket that closes a bracketed node.</summary>
    CloseBracket,

    /// <summary>The extractor's mark before a note's text: space, bracket, number, colon, space.</summary>
    NoteOpening,

    /// <summary>The extractor's mark after a note's text: bracket, space.</summary>
    NoteClosing,
}
