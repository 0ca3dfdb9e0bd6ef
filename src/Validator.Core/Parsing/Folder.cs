using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>What a document is made of.</summary>
internal readonly record struct DocumentContent(
    ImmutableArray<SyntaxNode> Blocks, ImmutableArray<BracketSyntax> Marks, ImmutableArray<LooseBracketSyntax> LooseBrackets, NoteParts Notes)
{
    /// <summary>Whether a note too many may belong to a reference that is none, for which the whole text is searched.</summary>
    public bool SeeksReferences => HasStrayReferences || Notes.Notes.Length > Notes.References.Length + Notes.Malformed.Length;

    /// <summary>Whether such references were found.</summary>
    public bool HasStrayReferences { get; init; }

    /// <summary>Whether a mark may be one that names what is left out.</summary>
    public bool MayNameOmissions { get; init; }
}

/// <summary>What has to do with notes, each in the order of the text.</summary>
internal readonly record struct NoteParts(
    ImmutableArray<NoteReferenceSyntax> References, ImmutableArray<MalformedReferenceSyntax> Malformed, ImmutableArray<NoteSyntax> Notes, ImmutableArray<SuppliedSyntax> Lookalikes);

/// <summary>
/// Folds the flat grammar's pieces into the tree: blocks, note bodies and brackets, with an explicit stack, in one pass.
/// </summary>
internal sealed class Folder
{
    private readonly DocumentSyntax document;
    private readonly string text;
    private readonly BracketReader brackets;
    private readonly List<Piece> pieces;
    private readonly List<NumberShape> shapes;
    private readonly NoteFinder notes;

    // The nodes of the block at work, and where among them the brackets stand that are still open.
    private readonly List<SyntaxNode> output;
    private readonly List<int> open;
    private readonly ImmutableArray<SyntaxNode>.Builder children = ImmutableArray.CreateBuilder<SyntaxNode>();
    private readonly ImmutableArray<BracketSyntax>.Builder marks = ImmutableArray.CreateBuilder<BracketSyntax>();
    private readonly ImmutableArray<LooseBracketSyntax>.Builder loose = ImmutableArray.CreateBuilder<LooseBracketSyntax>();
    private readonly ImmutableArray<NoteReferenceSyntax>.Builder references = ImmutableArray.CreateBuilder<NoteReferenceSyntax>();
    private readonly ImmutableArray<MalformedReferenceSyntax>.Builder malformed = ImmutableArray.CreateBuilder<MalformedReferenceSyntax>();
    private readonly ImmutableArray<NoteSyntax>.Builder bodies = ImmutableArray.CreateBuilder<NoteSyntax>();
    private readonly ImmutableArray<SuppliedSyntax>.Builder lookalikes = ImmutableArray.CreateBuilder<SuppliedSyntax>();

    private BlockPlace place;
    private Voice voice;
    private int next;
    private bool namesOmissions;

    // Where the pieces end.
    private readonly int limit;

    private Folder(DocumentSyntax document, Vocabulary vocabulary, Workspace workspace, int limit)
    {
        this.document = document;
        place = new BlockPlace(document);
        text = document.Text;
        brackets = new BracketReader(document, vocabulary);
        pieces = workspace.Pieces;
        shapes = workspace.Shapes;
        output = workspace.Output;
        open = workspace.Open;
        notes = new NoteFinder(text, pieces);
        this.limit = limit;
    }

    /// <summary>Folds a whole text.</summary>
    public static DocumentContent Fold(DocumentSyntax document, Vocabulary vocabulary)
    {
        var end = document.Text.Length;
        var workspace = Workspace.Borrow();
        workspace.Read(document.Text, 0, end);
        var content = FoldPieces();
        if (content.SeeksReferences)
        {
            workspace.Read(document.Text, 0, end);
            if (StrayReferences.Mark(document.Text, workspace.Pieces)) content = FoldPieces() with { HasStrayReferences = true };
        }

        workspace.Return();
        return content;

        DocumentContent FoldPieces()
        {
            var folder = new Folder(document, vocabulary, workspace, end);
            var blocks = folder.FoldBlocks(default);
            LooseBrackets.Pair(document, blocks, folder.loose);
            return folder.ContentOf(blocks);
        }
    }

    /// <summary>
    /// Folds a stretch of a text's lines, whose loose brackets are yet to be paired; none where what is behind the stretch decides how it is to be folded.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="vocabulary">The marks that the edition uses.</param>
    /// <param name="start">Where the stretch begins, with a line.</param>
    /// <param name="limit">Where it ends.</param>
    /// <param name="before">What is before it.</param>
    public static DocumentContent? FoldStretch(DocumentSyntax document, Vocabulary vocabulary, int start, int limit, Before before)
    {
        var workspace = Workspace.Borrow();
        workspace.Read(document.Text, start, limit);
        var folder = new Folder(document, vocabulary, workspace, limit);
        var pieces = workspace.Pieces;
        var endsLine = limit == document.Text.Length || pieces.Count > 0 && pieces[pieces.Count - 1] is { Kind: PieceKind.LineEnd } last && last.End == limit;
        var blocks = endsLine ? folder.FoldBlocks(before) : [];
        var isDecided = endsLine && (limit == document.Text.Length || folder.notes.Furthest < pieces.Count);
        workspace.Return();
        return isDecided ? folder.ContentOf(blocks) : null;
    }

    /// <summary>Whether a stretch of a text's lines holds references that are none.</summary>
    public static bool HasStrayReferences(string text, int start, int limit)
    {
        var workspace = Workspace.Borrow();
        workspace.Read(text, start, limit);
        var has = StrayReferences.Mark(text, workspace.Pieces);
        workspace.Return();
        return has;
    }

    private List<SyntaxNode> FoldBlocks(Before before)
    {
        var blocks = new List<SyntaxNode>();
        var (sawWriting, followsNotes) = (before.HasWriting, before.EndsInNotes);
        while (next < pieces.Count)
        {
            var notesBefore = bodies.Count;
            var block = FoldBlock(isFirst: !sawWriting, followsNotes);
            sawWriting |= block is not BlankLineSyntax;
            followsNotes = bodies.Count > notesBefore;
            if (notes.Furthest >= next) block.Reach = (notes.Furthest < pieces.Count ? pieces[notes.Furthest].End : limit) - block.Span.End;
            blocks.Add(block);
        }

        return blocks;
    }

    private DocumentContent ContentOf(List<SyntaxNode> blocks)
    {
        children.Capacity = blocks.Count;
        children.AddRange(blocks);
        return new DocumentContent(
            children.MoveToImmutable(), marks.ToImmutable(), loose.ToImmutable(),
            new NoteParts(references.ToImmutable(), malformed.ToImmutable(), bodies.ToImmutable(), lookalikes.ToImmutable())) { MayNameOmissions = namesOmissions };
    }

    private BlockSyntax FoldBlock(bool isFirst, bool followsNotes)
    {
        place = new BlockPlace(document);
        var start = pieces[next].Start;
        var line = LineShape.Of(text, pieces, next);
        var shape = line.Number < 0 ? null : shapes[pieces[line.Number].Value];
        var isHeading = isFirst && !line.IsBlank && shape is not { IsPlain: true };
        var isRow = line.IsRow && !isHeading;
        var number = isHeading || isRow ? -1 : line.Number;

        // The empty line after a paragraph with notes is the extractor's.
        voice = isHeading ? Voice.Editor : line.IsBlank && followsNotes ? Voice.Extractor : Voice.Author;
        output.Clear();
        open.Clear();

        // A leaked comment pushes the paragraph's notes to the next line.
        var hasComment = FoldLine(number);
        while (hasComment && notes.BeginLine(next)) hasComment = FoldLine(-1);

        var span = TextSpan.FromBounds(start, next < pieces.Count ? pieces[next].Start : limit);
        if (line.IsBlank) return new BlankLineSyntax(place, span, Take(0));
        if (isHeading) return new HeadingSyntax(place, span, Take(0));
        if (isRow) return new TableRowSyntax(place, span, Take(0));
        if (number < 0 && IsLabel(start)) return new LabelSyntax(place, span, Take(0));
        return new ParagraphSyntax(place, span, number < 0 ? null : (NumberSyntax?)output.Find(static node => node is NumberSyntax), Take(0));
    }

    /// <summary>Folds the pieces up to and including the line end; says whether a comment leaked into the line.</summary>
    private bool FoldLine(int number)
    {
        var hasComment = false;
        while (next < pieces.Count)
        {
            var piece = pieces[next];
            hasComment |= piece.Kind == PieceKind.Comment;
            if (piece.Kind == PieceKind.LineEnd)
            {
                CloseBrackets();
                FoldPiece(piece);
                return hasComment;
            }

            if (next == number)
            {
                output.Add(new NumberSyntax(place, SpanOf(piece), shapes[piece.Value]));
                next++;
            }
            else if (piece.Kind == PieceKind.NoteOpening && notes.IsNote(next))
            {
                FoldNote(piece);
            }
            else
            {
                FoldPiece(piece);
            }
        }

        CloseBrackets();
        return false;
    }

    private void FoldNote(Piece opening)
    {
        // A note's body closes every bracket that is open.
        CloseBrackets();
        var outer = voice;
        voice = Voice.Editor;
        var extent = notes.ExtentOf(next);
        var start = TakeExtractorSpace() ? opening.Start - 1 : opening.Start;
        var first = output.Count;
        output.Add(new PunctuationSyntax(place, SyntaxKind.NoteOpening, TextSpan.FromBounds(start, opening.End), Voice.Extractor));
        next++;
        while (next < extent.End) FoldPiece(pieces[next]);
        if (extent.IsTerminated && pieces[next] is { Kind: PieceKind.Bracket } last)
        {
            // It opens inside the note and never closes: its closing bracket is the note's.
            Open(last.Start);
            AddText(TextSpan.FromBounds(last.Start + 1, last.End - 1));
            pieces[next] = new Piece(PieceKind.Close, last.End - 1, last.End);
        }

        CloseBrackets();

        var end = extent.End < pieces.Count ? pieces[extent.End].Start : limit;
        var bracketEnd = end;
        if (extent.IsTerminated)
        {
            var close = pieces[next++];
            bracketEnd = close.End;
            end = SkipExtractorSpace() ? close.End + 1 : close.End;
            output.Add(new PunctuationSyntax(place, SyntaxKind.NoteClosing, TextSpan.FromBounds(close.Start, end), Voice.Extractor));
        }

        var span = TextSpan.FromBounds(start, end);
        var note = new NoteSyntax(place, span, TextSpan.FromBounds(opening.Start, bracketEnd), opening.Value, extent.IsTerminated, Take(first));
        output.Add(note);
        bodies.Add(note);
        voice = outer;
    }

    /// <summary>Takes the extractor's space before a note from the end of the text before it, if there is one.</summary>
    private bool TakeExtractorSpace()
    {
        if (output.Count == 0 || output[output.Count - 1] is not TextSyntax before || text[before.Span.End - 1] != ' ') return false;
        output.RemoveAt(output.Count - 1);
        if (before.Span.Length > 1) output.Add(new TextSyntax(place, new TextSpan(before.Span.Start, before.Span.Length - 1), before.Voice));
        return true;
    }

    /// <summary>Takes the extractor's space after a note from the start of the text behind it, if there is one.</summary>
    private bool SkipExtractorSpace()
    {
        if (next == pieces.Count || pieces[next].Kind != PieceKind.Text || text[pieces[next].Start] != ' ') return false;
        var piece = pieces[next];
        if (piece.End - piece.Start == 1) next++;
        else pieces[next] = piece with { Start = piece.Start + 1 };
        return true;
    }

    private void FoldPiece(Piece piece)
    {
        next++;
        switch (piece.Kind)
        {
            case PieceKind.Tab:
                output.Add(new PunctuationSyntax(place, SyntaxKind.Tab, SpanOf(piece), voice == Voice.Author ? Voice.Extractor : voice));
                break;
            case PieceKind.LineEnd:
                output.Add(new PunctuationSyntax(place, SyntaxKind.LineEnd, SpanOf(piece), voice));
                break;
            case PieceKind.Comment:
                output.Add(new LeakedCommentSyntax(place, SpanOf(piece)));
                break;
            case PieceKind.Reference:
                var reference = new NoteReferenceSyntax(place, SpanOf(piece), text[piece.Start + 1] == 'f' ? NoteKind.Footnote : NoteKind.Endnote, piece.Value);
                output.Add(reference);
                references.Add(reference);
                break;
            case PieceKind.MalformedReference:
                AddMalformed(new MalformedReferenceSyntax(place, SpanOf(piece), text[piece.Start] != 'e' && text[piece.Start + 1] != 'e' ? NoteKind.Footnote : NoteKind.Endnote, piece.Value));
                break;
            case PieceKind.Bracket:
                FoldBracket(piece);
                break;
            case PieceKind.Open:
                Open(piece.Start);
                break;
            case PieceKind.NoteOpening:
                Open(piece.Start);
                AddText(TextSpan.FromBounds(piece.Start + 1, piece.End));
                break;
            case PieceKind.Close when open.Count > 0:
                CloseBracket(piece);
                break;
            case PieceKind.Close:
                AddLoose(new LooseBracketSyntax(place, SpanOf(piece)));
                break;
            default:
                FoldTextOrNumber(piece);
                break;
        }
    }

    /// <summary>A number where none can be, in a table row or a note's later line, is text.</summary>
    private void FoldTextOrNumber(Piece piece)
    {
        if (piece.Kind == PieceKind.Number && text[piece.Start] == '[' && text[piece.End - 1] == ']') FoldBracket(piece);
        else AddText(SpanOf(piece));
    }

    private void FoldBracket(Piece piece)
    {
        var span = SpanOf(piece);
        if (BracketReader.ReadNearlyReference(text.AsSpan(span.Start + 1, span.Length - 2)) is { } nearly)
        {
            AddMalformed(new MalformedReferenceSyntax(place, span, nearly.Kind, nearly.Number));
            return;
        }

        Open(piece.Start);
        if (span.Length > 2) AddText(TextSpan.FromBounds(span.Start + 1, span.End - 1));
        CloseBracket(new Piece(PieceKind.Close, piece.End - 1, piece.End));
    }

    private void Open(int position)
    {
        open.Add(output.Count);
        output.Add(new PunctuationSyntax(place, SyntaxKind.OpenBracket, new TextSpan(position, 1), Voice.Editor));
    }

    private void CloseBracket(Piece close)
    {
        var first = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        output.Add(new PunctuationSyntax(place, SyntaxKind.CloseBracket, SpanOf(close), Voice.Editor));
        var span = TextSpan.FromBounds(output[first].Span.Start, close.End);
        var bracket = brackets.Read(span, Take(first));
        output.Add(bracket);
        if (bracket is SuppliedSyntax { NoteNumber: not null } lookalike) lookalikes.Add(lookalike);
        else if (bracket is BracketSyntax mark and not SuppliedSyntax) marks.Add(mark);
        namesOmissions |= bracket is NamedOmissionSyntax;
    }

    /// <summary>The brackets that are open have no partner here; the words after them are whose they were.</summary>
    private void CloseBrackets()
    {
        if (open.Count == 0) return;
        foreach (var index in open)
        {
            var bracket = new LooseBracketSyntax(place, output[index].Span);
            output[index] = bracket;
            loose.Add(bracket);
        }

        for (var i = open[0]; i < output.Count; i++)
            if (output[i] is TextSyntax words) words.Voice = voice;
        open.Clear();
    }

    private void AddMalformed(MalformedReferenceSyntax reference)
    {
        output.Add(reference);
        malformed.Add(reference);
    }

    private void AddLoose(LooseBracketSyntax bracket)
    {
        output.Add(bracket);
        loose.Add(bracket);
    }

    private void AddText(TextSpan span) =>
        output.Add(new TextSyntax(place, span, open.Count > 0 ? Voice.Editor : voice));

    private bool IsLabel(int start)
    {
        var end = output.Count;
        while (end > 0 && output[end - 1] is NoteSyntax or NoteReferenceSyntax or PunctuationSyntax or TextSyntax { Source: " " }) end--;
        return end > 0 && LabelGrammar.IsLabel(text.AsSpan(start, output[end - 1].Span.End - start));
    }

    /// <summary>Makes children of the nodes from <paramref name="first"/> on.</summary>
    private ImmutableArray<SyntaxNode> Take(int first)
    {
        children.Capacity = output.Count - first;
        for (var i = first; i < output.Count; i++) children.Add(output[i]);
        output.RemoveRange(first, output.Count - first);
        return children.MoveToImmutable();
    }

    private static TextSpan SpanOf(Piece piece) => TextSpan.FromBounds(piece.Start, piece.End);

    /// <summary>What a stretch of lines must know of those before it.</summary>
    /// <param name="HasWriting">Whether one of them is not blank.</param>
    /// <param name="EndsInNotes">Whether the last of them has notes.</param>
    public readonly record struct Before(bool HasWriting, bool EndsInNotes);

    /// <summary>The lists that folding works with, kept by each thread for its next letter unless a huge one has grown them.</summary>
    private sealed class Workspace
    {
        private const int LargestKept = 1 << 18;

        [ThreadStatic]
        private static Workspace? kept;

        public List<Piece> Pieces { get; } = [];

        public List<NumberShape> Shapes { get; } = [];

        public List<SyntaxNode> Output { get; } = [];

        public List<int> Open { get; } = [];

        public static Workspace Borrow()
        {
            var workspace = kept ?? new Workspace();
            kept = null;
            return workspace;
        }

        public void Return()
        {
            if (Pieces.Capacity > LargestKept || Output.Capacity > LargestKept) return;
            kept = this;
        }

        /// <summary>Reads the pieces of a stretch of text; folding uses them up.</summary>
        public void Read(string text, int start, int end)
        {
            Pieces.Clear();
            Shapes.Clear();
            Tokenizer.Read(text, start, end, Pieces, Shapes);
        }
    }
}
