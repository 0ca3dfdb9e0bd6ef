using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>The parts of a letter: its heading, its labelled parts, its paragraphs and their notes.</summary>
internal static class Outline
{
    private const int LongestName = 60;

    private const int File = 1;
    private const int Namespace = 3;
    private const int String = 15;
    private const int Constant = 14;

    /// <summary>The parts of a letter, nested.</summary>
    public static IReadOnlyList<DocumentSymbol> Of(DocumentSyntax document)
    {
        var roots = new List<DocumentSymbol>();
        var paragraphs = roots;
        Part? part = null;
        foreach (var paragraph in Paragraphs(document))
        {
            if (paragraph.First is LabelSyntax label)
            {
                Close();
                part = new Part(label);
                paragraphs = part.Paragraphs;
            }
            else
            {
                paragraphs.Add(SymbolOf(document, paragraph));
                if (part is not null) part.End = paragraph.End;
            }
        }

        Close();
        return roots;

        void Close()
        {
            if (part is null) return;
            roots.Add(new DocumentSymbol(NameOf(part.Label), null, Namespace, document.Lines.RangeOf(TextSpan.FromBounds(part.Label.BodySpan.Start, part.End)), document.Lines.RangeOf(part.Label.BodySpan), part.Paragraphs));
            part = null;
        }
    }

    /// <summary>The parts of a letter for editors that do not nest them.</summary>
    public static IReadOnlyList<SymbolInformation> Flat(DocumentSyntax document, string uri)
    {
        var flat = new List<SymbolInformation>();
        Add(Of(document), null);
        return flat;

        void Add(IReadOnlyList<DocumentSymbol> symbols, string? container)
        {
            foreach (var symbol in symbols)
            {
                flat.Add(new SymbolInformation(symbol.Name, symbol.Kind, new Location(uri, symbol.Range), container));
                Add(symbol.Children, symbol.Name);
            }
        }
    }

    /// <summary>What can be folded: labelled parts, paragraphs of several lines, notes of several lines.</summary>
    public static IReadOnlyList<FoldingRange> Folds(DocumentSyntax document)
    {
        var folds = new List<FoldingRange>();
        LabelSyntax? label = null;
        foreach (var paragraph in Paragraphs(document))
        {
            if (paragraph.First is LabelSyntax next)
            {
                Add(label, next.Span.Start, null);
                label = next;
            }
            else
            {
                Add(paragraph.First, paragraph.End, null);
            }
        }

        Add(label, document.Text.Length, null);
        foreach (var note in document.Notes.Notes) Add(note, note.BracketSpan.End, "comment");
        return folds;

        void Add(SyntaxNode? from, int end, string? kind)
        {
            if (from is null) return;
            var start = document.Lines.LineOf(from.Span.Start);
            var last = document.Lines.LineOf(Math.Max(from.Span.Start, end - 1));
            while (last > start && document.Text.AsSpan(document.Lines.SpanOf(last).Start, document.Lines.SpanOf(last).Length).IsWhiteSpace()) last--;
            if (last > start) folds.Add(new FoldingRange(start, last, kind));
        }
    }

    /// <summary>The letter's paragraphs: each written block, with the unnumbered ones after a numbered one, which belong to it.</summary>
    private static IEnumerable<Paragraph> Paragraphs(DocumentSyntax document)
    {
        Paragraph? open = null;
        foreach (var block in document.Blocks)
        {
            if (block is BlankLineSyntax) continue;
            if (open is { First: ParagraphSyntax { Number: not null } } && block is ParagraphSyntax { Number: null } or TableRowSyntax && open is not null)
            {
                open.Blocks.Add(block);
                continue;
            }

            if (open is not null) yield return open;
            open = new Paragraph(block);
        }

        if (open is not null) yield return open;
    }

    private static DocumentSymbol SymbolOf(DocumentSyntax document, Paragraph paragraph)
    {
        var first = paragraph.First;
        var notes = paragraph.Blocks.SelectMany(block => block.Notes).Select(note =>
            new DocumentSymbol($"Note {note.Number}", Markdown.Shorten(note.Words(), LongestName), Constant, document.Lines.RangeOf(note.BracketSpan), document.Lines.RangeOf(note.NumberSpan()), []));
        return new DocumentSymbol(
            NameOf(first), null, first is HeadingSyntax ? File : String,
            document.Lines.RangeOf(TextSpan.FromBounds(first.Span.Start, Math.Max(paragraph.End, first.BodySpan.End))), document.Lines.RangeOf(first.BodySpan), [.. notes]);
    }

    private static string NameOf(BlockSyntax block)
    {
        var name = Markdown.Shorten(block.Body.Length > 4 * LongestName ? block.Body[..(4 * LongestName)].ToString() : block.Body.ToString(), LongestName);
        return name.Length == 0 ? "Note" : Reporting.VisibleText.Of(name);
    }

    private sealed class Paragraph(BlockSyntax first)
    {
        public BlockSyntax First => first;

        public List<BlockSyntax> Blocks { get; } = [first];

        public int End => Blocks[^1].Span.End;
    }

    private sealed class Part(LabelSyntax label)
    {
        public LabelSyntax Label => label;

        public List<DocumentSymbol> Paragraphs { get; } = [];

        public int End { get; set; } = label.BodySpan.End;
    }
}
