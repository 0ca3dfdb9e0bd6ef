using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>
/// What occurs in a block that a rule about characters may want to see, found in one pass for all of them. Most blocks leave most of the
/// lists empty.
/// </summary>
internal sealed class TextSurvey
{
    private readonly BlockSyntax block;
    private readonly string text;
    private readonly int start;
    private readonly int limit;
    private List<int>? quotes;
    private List<TextSpan>? spaces;
    private List<TextSpan>? spacedPunctuation;
    private List<TextSpan>? wordsWithDigits;
    private List<TextSpan>? mixedWords;
    private List<TextSpan>? combined;
    private List<TextSpan>? invisible;
    private List<int>? lost;
    private List<int>? returns;
    private List<MisreadText>? misread;

    private TextSurvey(BlockSyntax block, int first)
    {
        this.block = block;
        text = block.Document.Text;
        start = block.Span.Start;
        limit = block.Span.End;
        for (var next = first; next < limit; next = NextSuspect(text, Inspect(next), limit))
        {
        }
    }

    /// <summary>Quotation marks and apostrophes, straight or not, guillemets excepted.</summary>
    public IReadOnlyList<int> Quotes => Moved(quotes);

    /// <summary>Runs of two or more spaces, a no-break space among them perhaps.</summary>
    public IReadOnlyList<TextSpan> Spaces => Moved(spaces);

    /// <summary>Spaces before <c>, ; . : ? !</c>, without the mark.</summary>
    public IReadOnlyList<TextSpan> SpacedPunctuation => Moved(spacedPunctuation);

    /// <summary>Runs of letters and digits that hold both.</summary>
    public IReadOnlyList<TextSpan> WordsWithDigits => Moved(wordsWithDigits);

    /// <summary>Words with Latin letters and Cyrillic or Greek ones, or with both of these.</summary>
    public IReadOnlyList<TextSpan> MixedWords => Moved(mixedWords);

    /// <summary>A letter with the combining marks after it.</summary>
    public IReadOnlyList<TextSpan> Combined => Moved(combined);

    /// <summary>Runs of characters that cannot be seen.</summary>
    public IReadOnlyList<TextSpan> Invisible => Moved(invisible);

    /// <summary>Characters that are no text: U+FFFD, control characters, private use, halves of characters.</summary>
    public IReadOnlyList<int> Lost => Moved(lost);

    /// <summary>Each CR that no LF follows.</summary>
    public IReadOnlyList<int> LoneReturns => Moved(returns);

    /// <summary>Text that was read in a wrong encoding.</summary>
    public IReadOnlyList<MisreadText> Misread => misread is null ? [] : [.. misread.Select(wrong => wrong with { Span = Moved(wrong.Span) })];

    /// <summary>Whether something occurs that is no text, that stands for something else, or a CR alone.</summary>
    public bool IsSuspicious => lost is not null || returns is not null || misread is not null;

    /// <summary>Surveys a block; none where nothing occurs.</summary>
    public static TextSurvey? Of(BlockReading reading)
    {
        var block = reading.Block;
        var first = NextSuspect(block.Document.Text, block.Span.Start, block.Span.End);
        return first < block.Span.End ? new TextSurvey(block, first) : null;
    }

    private static int NextSuspect(string text, int from, int limit) => SuspectScan.Next(text.AsSpan(0, limit), from);

    // The block may have moved since.
    private TextSpan Moved(TextSpan span) => new(span.Start - start + block.Span.Start, span.Length);

    private TextSpan[] Moved(List<TextSpan>? spans) => spans is null ? [] : [.. spans.Select(Moved)];

    private int[] Moved(List<int>? positions) => positions is null ? [] : [.. positions.Select(position => position - start + block.Span.Start)];

    /// <summary>Notes the suspect at a position; returns where to look on.</summary>
    private int Inspect(int position)
    {
        var character = text[position];
        switch (character)
        {
            case '"' or '\'':
                (quotes ??= []).Add(position);
                return position + 1;
            case ' ' or '\u00A0' or '\u202F':
                return InspectSpaces(position);
            case '\r':
                if (position + 1 == limit || text[position + 1] != '\n') (returns ??= []).Add(position);
                return position + 1;
            case < '\u007F' and >= ' ':
                return InspectDigits(position);
            case < '\u00A0' or '\uFFFD':
                (lost ??= []).Add(position);
                return position + 1;
            case >= '\u2018' and <= '\u201F':
                (quotes ??= []).Add(position);
                return position + 1;
            default:
                return IsInvisible(character) ? InspectInvisible(position) : InspectLetter(position);
        }
    }

    private int InspectSpaces(int position)
    {
        int first = position, end = position + 1;
        while (first > start && IsSpace(text[first - 1])) first--;
        while (end < limit && IsSpace(text[end])) end++;
        var span = TextSpan.FromBounds(first, end);
        if (span.Length > 1 && text.IndexOf(' ', first, span.Length) >= 0) (spaces ??= []).Add(span);
        if (end < limit && text[end] is ',' or ';' or '.' or ':' or '?' or '!') (spacedPunctuation ??= []).Add(span);
        return end;
    }

    private int InspectDigits(int position)
    {
        if (wordsWithDigits is { Count: > 0 } words && words[words.Count - 1].End > position) return position + 1;
        (wordsWithDigits ??= []).Add(WordAt(position, char.IsLetterOrDigit));
        return position + 1;
    }

    private int InspectInvisible(int position)
    {
        var end = position + 1;
        while (end < limit && IsInvisible(text[end])) end++;
        (invisible ??= []).Add(TextSpan.FromBounds(position, end));
        return end;
    }

    private int InspectLetter(int position)
    {
        if (Mojibake.ReadAt(text, position) is { } wrong)
        {
            (misread ??= []).Add(wrong);
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
        if (Mojibake.ReadWord(text, word) is { } wrong) (misread ??= []).Add(wrong);
        else (mixedWords ??= []).Add(word);
    }

    private int InspectSymbol(int position)
    {
        var character = text[position];
        if (char.IsSurrogate(character)) return InspectSurrogate(position);
        // It chooses between shapes of a symbol; these letters have one.
        if (character is >= '\uFE00' and <= '\uFE0F' && position > start && Scripts.Of(text[position - 1]) is not (Script.None or Script.Other)) return InspectInvisible(position);
        if (character is >= '\uE000' and <= '\uF8FF' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF') (lost ??= []).Add(position);
        if (!Composition.IsMark(character)) return position + 1;
        var end = position + 1;
        while (end < limit && Composition.IsMark(text[end])) end++;
        if (position > start) (combined ??= []).Add(TextSpan.FromBounds(position - 1, end));
        return end;
    }

    private int InspectSurrogate(int position)
    {
        if (!char.IsHighSurrogate(text[position]) || position + 1 == limit || !char.IsLowSurrogate(text[position + 1]))
        {
            (lost ??= []).Add(position);
            return position + 1;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(text, position) == UnicodeCategory.PrivateUse) (lost ??= []).Add(position);
        return position + 2;
    }

    private TextSpan WordAt(int position, Func<char, bool> belongs)
    {
        int first = position, end = position + 1;
        while (first > start && belongs(text[first - 1])) first--;
        while (end < limit && belongs(text[end])) end++;
        return TextSpan.FromBounds(first, end);
    }

    private static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F';

    private static bool IsInvisible(char character) => character is
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or (>= '\u200B' and <= '\u200F') or
        (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0';
}
