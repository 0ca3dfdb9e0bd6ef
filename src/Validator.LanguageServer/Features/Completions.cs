using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>What may be written after a <c>[</c>: the edition's marks, and the next note with its reference.</summary>
internal static class Completions
{
    private const int Keyword = 14;
    private const int Reference = 18;
    private const int LongestPrefix = 80;

    /// <summary>What may be written at a place; nothing where no bracket is open before it.</summary>
    public static IReadOnlyList<CompletionItem> At(LetterSnapshot letter, int offset)
    {
        var document = letter.Document;
        var text = document.Text;
        var open = offset - 1;
        while (open >= 0 && text[open] is not ('[' or ']' or '\n' or '\r') && offset - open <= LongestPrefix) open--;
        if (open < 0 || text[open] != '[') return [];

        // Editors close brackets by themselves: the one that they put there is part of what is replaced.
        var end = offset < text.Length && text[offset] == ']' ? offset + 1 : offset;
        var range = document.Lines.RangeOf(TextSpan.FromBounds(open, end));
        var items = new List<CompletionItem>();
        if (NextNote(document, open, end, range) is { } note) items.Add(note);
        items.Add(Mark("[…]", "the editor left something out", range, 0));
        items.Add(Mark("[?]", "a reading that the editor is not sure of", range, 0));
        foreach (var mark in letter.Home.Options.Vocabulary.Marks)
        {
            if (mark.Pattern.StartsWith('*') || mark.Pattern is "#" || !mark.Pattern.Any(char.IsLetter)) continue;
            var words = mark.Pattern.TrimEnd('*').TrimEnd(':').Replace("#", "2", StringComparison.Ordinal);
            items.Add(Mark($"[{words}]", MeaningOf(mark), range, 1));
        }

        return [.. items.DistinctBy(item => item.Label)];
    }

    private static string MeaningOf(Mark mark) => mark.Meaning switch
    {
        MarkMeaning.Comment => "the editor on the word before",
        MarkMeaning.Loss => "text that nobody can read or may print",
        _ => mark.StatesOmission ? "the editor: text is left out here" : "the editor about the document",
    };

    private static CompletionItem Mark(string text, string meaning, TextRange range, int group) => new()
    {
        Label = text,
        Kind = Keyword,
        Detail = meaning,
        SortText = $"{group.ToString(CultureInfo.InvariantCulture)}{text}",
        FilterText = text,
        TextEdit = new TextEdit(range, text),
    };

    /// <summary>The next note: its reference here, and an empty body in the tail of the paragraph or the cell, in the order of the references.</summary>
    private static CompletionItem? NextNote(DocumentSyntax document, int open, int end, TextRange range)
    {
        if (document.TokenAt(open) is not { Block: { } block } token || token.EnclosingNote is not null) return null;
        var numbers = document.Notes.References.Select(reference => reference.Number).Concat(document.Notes.Notes.Select(note => note.Number));
        var number = numbers.DefaultIfEmpty(0).Max() + 1;
        var reference = string.Create(CultureInfo.InvariantCulture, $"[footnoteRef:{number}]");
        var body = string.Create(CultureInfo.InvariantCulture, $" [{number}:  ] ");
        var tail = TailFor(document, block, open, end);
        var isAtTail = tail <= end;
        return new CompletionItem
        {
            Label = $"{reference} and its note",
            Kind = Reference,
            Detail = "the next note",
            SortText = "0",
            FilterText = reference,
            TextEdit = new TextEdit(range, isAtTail ? reference + body : reference),
            AdditionalTextEdits = isAtTail ? null : [new TextEdit(document.Lines.RangeOf(new TextSpan(tail, 0)), body)],
        };
    }

    /// <summary>Where the body of a new reference goes: after those of the references before it, before those of the references after it.</summary>
    private static int TailFor(DocumentSyntax document, BlockSyntax block, int open, int end)
    {
        var isRow = block is TableRowSyntax;
        var cellEnd = isRow ? block.Tokens().FirstOrDefault(token => token.Kind == SyntaxKind.Tab && token.Span.Start >= end && token.EnclosingNote is null) : null;
        var limit = cellEnd?.Span.Start ?? block.Span.End;
        var notes = block.Notes.Where(note => !isRow || note.Span.Start >= end && note.Span.End <= limit).ToArray();
        if (notes.FirstOrDefault(note => document.ReferencesTo(note).Any(reference => reference.Span.Start > open)) is { } next) return next.Span.Start;
        return notes.Length > 0 ? notes[^1].Span.End : cellEnd?.Span.Start ?? block.BodySpan.End;
    }
}
