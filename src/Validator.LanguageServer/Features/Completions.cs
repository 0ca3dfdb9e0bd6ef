using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>What may be written after a <c>[</c>: the edition's marks, and the next note with its reference.</summary>
internal static class Completions
{
    private const int Keyword = 14;
    private const int Snippet = 2;
    private const int LongestPrefix = 80;

    /// <summary>What may be written at a place; nothing where no bracket is open before it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="offset">The place.</param>
    /// <param name="used">The spellings of marks that the edition's letters use.</param>
    /// <param name="takesSnippets">Whether the client lets the writer fill in what a text leaves open.</param>
    public static IReadOnlyList<CompletionItem> At(LetterSnapshot letter, int offset, IEnumerable<MarkFact> used, bool takesSnippets)
    {
        var document = letter.Document;
        var text = document.Text;
        var open = offset - 1;
        while (open >= 0 && text[open] is not ('[' or ']' or '\n' or '\r') && offset - open <= LongestPrefix) open--;
        if (open < 0 || text[open] != '[') return [];

        var bracket = TextSpan.FromBounds(open, EndOf(letter, open, offset));
        var range = document.Lines.RangeOf(bracket);
        var items = new List<CompletionItem>();
        if (NextNote.At(letter, bracket, takesSnippets) is { } note) items.Add(note);
        var rank = 0;
        foreach (var form in OfferedMarks.For(letter, used))
        {
            var isOpen = form != OfferedMarks.Omission && form.Contains(OfferedMarks.Gap, StringComparison.Ordinal);
            if (isOpen && !takesSnippets) continue;
            items.Add(new CompletionItem
            {
                Label = form,
                Kind = Keyword,
                Detail = MeaningOf(form, letter.Home.Options.Vocabulary),
                SortText = string.Create(CultureInfo.InvariantCulture, $"1{rank++:000}"),
                FilterText = form,
                InsertTextFormat = isOpen ? Snippet : null,
                TextEdit = new TextEdit(range, isOpen ? Snippets.WithGap(form, OfferedMarks.Gap) : form),
            });
        }

        return items;
    }

    /// <summary>
    /// Where the bracket ends that is open at a place: behind its own <c>]</c>, which stands on the line where somebody writes in
    /// a bracket or where editors close brackets by themselves, else at the place.
    /// </summary>
    private static int EndOf(LetterSnapshot letter, int open, int offset)
    {
        var document = letter.Document;
        var text = document.Text;

        // An open bracket leaves a note without its own, and the lines behind without their note.
        var bare = DocumentSyntax.Parse(text.Remove(open, 1), letter.Home.Options.Vocabulary);
        var whole = (bare.TokenAt(open) ?? bare.TokenAt(open - 1))?.Block?.Span ?? bare.Span;
        var block = TextSpan.FromBounds(Math.Min(whole.Start, open), whole.End + 1);
        int around = 0, closed = 0;
        for (var at = open - 1; at >= block.Start; at--)
        {
            if (text[at] == ']') closed++;
            else if (text[at] == '[' && closed > 0) closed--;
            else if (text[at] == '[') around++;
        }

        // The last closing brackets of all that are left over belong to what is around.
        int depth = 0, own = -1, leftOver = 0;
        for (var at = offset; at < block.End && leftOver <= around; at++)
        {
            if (text[at] == '[') depth++;
            else if (text[at] == ']' && depth > 0) depth--;
            else if (text[at] == ']' && leftOver++ == 0) own = at;
        }

        return leftOver > around && document.Lines.LineOf(own) == document.Lines.LineOf(offset) ? own + 1 : offset;
    }

    private static string MeaningOf(string form, Vocabulary vocabulary)
    {
        if (form == OfferedMarks.Omission) return "the editor left something out";
        if (form == OfferedMarks.Doubt) return "a reading that the editor is not sure of";
        return vocabulary.Find(form.Replace(OfferedMarks.Gap, "", StringComparison.Ordinal).AsSpan().Trim("[]")) switch
        {
            { Meaning: MarkMeaning.Comment } => "the editor on the word before",
            { Meaning: MarkMeaning.Loss } => "text that nobody can read or may print",
            { StatesOmission: true } => "the editor: text is left out here",
            _ => "the editor about the document",
        };
    }
}
