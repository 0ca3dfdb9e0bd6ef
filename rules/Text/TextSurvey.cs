using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>
/// What occurs in a letter that a rule about characters may want to see, found in one pass for all of them. Most letters
/// leave most of the lists empty.
/// </summary>
internal sealed class TextSurvey
{
    private readonly List<int> quotes = [];
    private readonly List<TextSpan> spaces = [];
    private readonly List<TextSpan> spacedPunctuation = [];
    private readonly List<TextSpan> wordsWithDigits = [];
    private readonly List<TextSpan> mixedWords = [];
    private readonly List<TextSpan> combined = [];
    private readonly List<TextSpan> invisible = [];
    private readonly List<int> lost = [];
    private readonly List<int> returns = [];
    private readonly List<MisreadText> misread = [];
    private readonly string text;

    private TextSurvey(DocumentSyntax document)
    {
        text = document.Text;
        var next = SuspectScan.Next(text.AsSpan(), 0);
        while (next < text.Length) next = SuspectScan.Next(text.AsSpan(), Inspect(next));
        Quotations = new Lazy<QuotationMarks>(() => new QuotationMarks(document, quotes));
    }

    /// <summary>Quotation marks and apostrophes, straight or not, guillemets excepted.</summary>
    public IReadOnlyList<int> Quotes => quotes;

    /// <summary>What each of the quotation marks does.</summary>
    public Lazy<QuotationMarks> Quotations { get; }

    /// <summary>Runs of two or more spaces, a no-break space among them perhaps.</summary>
    public IReadOnlyList<TextSpan> Spaces => spaces;

    /// <summary>Spaces before <c>, ; . : ? !</c>, without the mark.</summary>
    public IReadOnlyList<TextSpan> SpacedPunctuation => spacedPunctuation;

    /// <summary>Runs of letters and digits that hold both.</summary>
    public IReadOnlyList<TextSpan> WordsWithDigits => wordsWithDigits;

    /// <summary>Words with Latin letters and Cyrillic or Greek ones, or with both of these.</summary>
    public IReadOnlyList<TextSpan> MixedWords => mixedWords;

    /// <summary>A letter with the combining marks after it.</summary>
    public IReadOnlyList<TextSpan> Combined => combined;

    /// <summary>Runs of characters that cannot be seen.</summary>
    public IReadOnlyList<TextSpan> Invisible => invisible;

    /// <summary>Characters that are no text: U+FFFD, control characters, private use, halves of characters.</summary>
    public IReadOnlyList<int> Lost => lost;

    /// <summary>Each CR that no LF follows.</summary>
    public IReadOnlyList<int> LoneReturns => returns;

    /// <summary>Text that was read in a wrong encoding.</summary>
    public IReadOnlyList<MisreadText> Misread => misread;

    /// <summary>Surveys a letter.</summary>
    public static TextSurvey Of(DocumentSyntax document) => new(document);

    /// <summary>Notes the suspect at a position; returns where to look on.</summary>
    private int Inspect(int position)
    {
        var character = text[position];
        switch (character)
        {
            case '"' or '\'':
                quotes.Add(position);
                return position + 1;
            case ' ' or '\u00A0' or '\u202F':
                return InspectSpaces(position);
            case '\r':
                if (position + 1 == text.Length || text[position + 1] != '\n') returns.Add(position);
                return position + 1;
            case < '\u007F' and >= ' ':
                return InspectDigits(position);
            case < '\u00A0' or '\uFFFD':
                lost.Add(position);
                return position + 1;
            case >= '\u2018' and <= '\u201F':
                quotes.Add(position);
                return position + 1;
            default:
                return IsInvisible(character) ? InspectInvisible(position) : InspectLetter(position);
        }
    }

    private int InspectSpaces(int position)
    {
        int start = position, end = position + 1;
        while (start > 0 && IsSpace(text[start - 1])) start--;
        while (end < text.Length && IsSpace(text[end])) end++;
        var span = TextSpan.FromBounds(start, end);
        if (span.Length > 1 && text.IndexOf(' ', start, span.Length) >= 0) spaces.Add(span);
        if (end < text.Length && text[end] is ',' or ';' or '.' or ':' or '?' or '!') spacedPunctuation.Add(span);
        return end;
    }

    private int InspectDigits(int position)
    {
        if (wordsWithDigits.Count > 0 && wordsWithDigits[wordsWithDigits.Count - 1].End > position) return position + 1;
        wordsWithDigits.Add(WordAt(position, char.IsLetterOrDigit));
        return position + 1;
    }

    private int InspectInvisible(int position)
    {
        var end = position + 1;
        while (end < text.Length && IsInvisible(text[end])) end++;
        invisible.Add(TextSpan.FromBounds(position, end));
        return end;
    }

    private int InspectLetter(int position)
    {
        if (Mojibake.ReadAt(text, position) is { } wrong)
        {
            misread.Add(wrong);
            return wrong.Span.End;
        }

        switch (Scripts.Of(text[position]))
        {
            case Script.Latin:
                return position + 1;
            case Script.None:
                return InspectSymbol(position);
        }

        // A word in another script is looked at as a whole, and once.
        var word = WordAt(position, char.IsLetter);
        Script first = Script.None, second = Script.None;
        for (var i = word.Start; i < word.End; i++)
        {
            var script = Scripts.Of(text[i]);
            if (script == Script.None || script == first) continue;
            if (first == Script.None) first = script;
            else second = script;
        }

        if (second != Script.None) InspectMixedWord(word);
        return word.End;
    }

    private void InspectMixedWord(TextSpan word)
    {
        if (Mojibake.ReadWord(text, word) is { } wrong) misread.Add(wrong);
        else mixedWords.Add(word);
    }

    private int InspectSymbol(int position)
    {
        var character = text[position];
        if (char.IsSurrogate(character)) return InspectSurrogate(position);
        if (character is >= '\uE000' and <= '\uF8FF' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF') lost.Add(position);
        if (!Composition.IsMark(character)) return position + 1;
        var end = position + 1;
        while (end < text.Length && Composition.IsMark(text[end])) end++;
        if (position > 0) combined.Add(TextSpan.FromBounds(position - 1, end));
        return end;
    }

    private int InspectSurrogate(int position)
    {
        if (!char.IsHighSurrogate(text[position]) || position + 1 == text.Length || !char.IsLowSurrogate(text[position + 1]))
        {
            lost.Add(position);
            return position + 1;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(text, position) == UnicodeCategory.PrivateUse) lost.Add(position);
        return position + 2;
    }

    private TextSpan WordAt(int position, Func<char, bool> belongs)
    {
        int start = position, end = position + 1;
        while (start > 0 && belongs(text[start - 1])) start--;
        while (end < text.Length && belongs(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F';

    private static bool IsInvisible(char character) => character is
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or (>= '\u200B' and <= '\u200F') or
        (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0';
}
