using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>
/// Where the partner of a lone bracket is meant to stand, for the few cases that leave no doubt: a wrong guess would hide a mistake
/// that is found now.
/// </summary>
internal static class MissingPartner
{
    private const int MostWords = 6;
    private const int LongestLine = 80;

    /// <summary>The position of the missing bracket; none where there is doubt.</summary>
    public static int? Of(LooseBracketSyntax bracket) => bracket.IsOpening ? ClosingOf(bracket) : OpeningOf(bracket);

    /// <summary>Behind letters supplied in a word, behind a mark, at the end of a short line that is all the editor's.</summary>
    private static int? ClosingOf(LooseBracketSyntax bracket)
    {
        var text = bracket.Document.Text;
        var start = bracket.Span.End;
        var end = start;
        while (end < text.Length && text[end] is not ('[' or ']' or '\n' or '\r' or '\t')) end++;
        if (end < text.Length && text[end] is '[' or ']') return MarkAfter(text, start, end);

        if (bracket.Span.Start > 0 && char.IsLetter(text[bracket.Span.Start - 1]))
        {
            var letters = start;
            while (letters < end && char.IsLetter(text[letters])) letters++;
            return letters > start ? letters : null;
        }

        while (end > start && text[end - 1] == ' ') end--;
        var opensLine = bracket.Block is { } block && block.BodySpan.Start == bracket.Span.Start && block is not HeadingSyntax;
        if (MarkAfter(text, start, end) is { } mark && !(opensLine && IsMark(text, start, end))) return mark;
        return opensLine && end > start && end - start <= LongestLine ? end : null;
    }

    /// <summary>Before the mark whose closing bracket stands there.</summary>
    private static int? OpeningOf(LooseBracketSyntax bracket)
    {
        var text = bracket.Document.Text;
        var end = bracket.Span.Start;
        int? found = null;
        var words = 0;
        for (var at = end; at > 0 && words < MostWords && text[at - 1] is not ('[' or ']' or '\n' or '\r' or '\t'); at--)
        {
            if (text[at - 1] == ' ') continue;
            if (at - 1 > 0 && text[at - 2] is not (' ' or '\n' or '\r')) continue;
            words++;
            if (IsMark(text, at - 1, end)) found = at - 1;
        }

        return found;
    }

    /// <summary>The end of the longest mark of the vocabulary, or of a word with a question mark, at a position.</summary>
    private static int? MarkAfter(string text, int start, int limit)
    {
        int? found = null;
        var words = 0;
        for (var end = start + 1; end <= limit && words < MostWords; end++)
        {
            if (end < limit && text[end] != ' ' || text[end - 1] == ' ') continue;
            words++;
            if (IsMark(text, start, end) || words == 1 && text[end - 1] == '?' && end - start > 1) found = end;
        }

        return found;
    }

    private static bool IsMark(string text, int start, int end)
    {
        var content = text.AsSpan(start, end - start);
        return content.IndexOfAny('—', '–') < 0 && Vocabulary.Default.FullForms.ContainsKey(Vocabulary.Normalize(content));
    }
}
