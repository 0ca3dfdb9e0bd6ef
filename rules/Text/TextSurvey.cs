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
internal sealed class TextSurvey : PlacedPart
{
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

    private TextSurvey(BlockSyntax block, int first) : base(block)
    {
        for (var next = first; next < Limit; next = NextSuspect(Text, Inspect(next), Limit))
        {
        }
    }

    /// <summary>Quotation marks and apostrophes, straight or not, guillemets excepted.</summary>
    public IReadOnlyList<int> Quotes => Now(quotes);

    /// <summary>Runs of two or more spaces, a no-break space among them perhaps.</summary>
    public IReadOnlyList<TextSpan> Spaces => Now(spaces);

    /// <summary>Spaces before <c>, ; . : ? !</c>, without the mark.</summary>
    public IReadOnlyList<TextSpan> SpacedPunctuation => Now(spacedPunctuation);

    /// <summary>Runs of letters and digits that hold both.</summary>
    public IReadOnlyList<TextSpan> WordsWithDigits => Now(wordsWithDigits);

    /// <summary>Words with Latin letters and Cyrillic or Greek ones, or with both of these.</summary>
    public IReadOnlyList<TextSpan> MixedWords => Now(mixedWords);

    /// <summary>A letter with the combining marks after it.</summary>
    public IReadOnlyList<TextSpan> Combined => Now(combined);

    /// <summary>Runs of characters that cannot be seen.</summary>
    public IReadOnlyList<TextSpan> Invisible => Now(invisible);

    /// <summary>Characters that are no text: U+FFFD, control characters, private use, halves of characters.</summary>
    public IReadOnlyList<int> Lost => Now(lost);

    /// <summary>Each CR that no LF follows.</summary>
    public IReadOnlyList<int> LoneReturns => Now(returns);

    /// <summary>Text that was read in a wrong encoding.</summary>
    public IReadOnlyList<MisreadText> Misread => Now(misread);

    /// <summary>Whether something occurs that is no text, that stands for something else, or a CR alone.</summary>
    public bool IsSuspicious => lost is not null || returns is not null || misread is not null;

    /// <summary>Surveys a block; none where nothing occurs.</summary>
    public static TextSurvey? Of(BlockReading reading)
    {
        var block = reading.Block;
        var first = NextSuspect(block.Document.Text, block.Span.Start, block.Span.End);
        return first < block.Span.End ? new TextSurvey(block, first) : null;
    }

    /// <inheritdoc/>
    protected override void Move(int by)
    {
        foreach (var positions in new[] { quotes, lost, returns }) Move(positions, position => position + by);
        foreach (var spans in new[] { spaces, spacedPunctuation, wordsWithDigits, mixedWords, combined, invisible }) Move(spans, by);
        Move(misread, wrong => wrong with { Span = new TextSpan(wrong.Span.Start + by, wrong.Span.Length) });
    }

    private int Limit => Block.Span.End;

    private static int NextSuspect(string text, int from, int limit) => SuspectScan.Next(text.AsSpan(0, limit), from);

    /// <summary>Notes the suspect at a position; returns where to look on.</summary>
    private int Inspect(int position)
    {
        var character = Text[position];
        switch (character)
        {
            case '"' or '\'':
                (quotes ??= []).Add(position);
                return position + 1;
            case ' ' or '\u00A0' or '\u202F':
                return InspectSpaces(position);
            case '\r':
                if (position + 1 == Limit || Text[position + 1] != '\n') (returns ??= []).Add(position);
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
        while (first > Block.Span.Start && IsSpace(Text[first - 1])) first--;
        while (end < Limit && IsSpace(Text[end])) end++;
        var span = TextSpan.FromBounds(first, end);
        if (span.Length > 1 && Text.IndexOf(' ', first, span.Length) >= 0) (spaces ??= []).Add(span);
        if (end < Limit && Text[end] is ',' or ';' or '.' or ':' or '?' or '!') (spacedPunctuation ??= []).Add(span);
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
        while (end < Limit && IsInvisible(Text[end])) end++;
        (invisible ??= []).Add(TextSpan.FromBounds(position, end));
        return end;
    }

    private int InspectLetter(int position)
    {
        if (Mojibake.ReadAt(Text, position) is { } wrong)
        {
            (misread ??= []).Add(wrong);
            return wrong.Span.End;
        }

        switch (Scripts.Of(Text[position]))
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
            var script = Scripts.Of(Text[i]);
            if (script == Script.None || script == first) continue;
            if (first == Script.None) first = script;
            else second = script;
        }

        if (second != Script.None) InspectMixedWord(word);
        return word.End;
    }

    private void InspectMixedWord(TextSpan word)
    {
        if (Mojibake.ReadWord(Text, word) is { } wrong) (misread ??= []).Add(wrong);
        else (mixedWords ??= []).Add(word);
    }

    private int InspectSymbol(int position)
    {
        var character = Text[position];
        if (char.IsSurrogate(character)) return InspectSurrogate(position);
        // It chooses between shapes of a symbol; these letters have one.
        if (character is >= '\uFE00' and <= '\uFE0F' && position > Block.Span.Start && Scripts.Of(Text[position - 1]) is not (Script.None or Script.Other)) return InspectInvisible(position);
        if (character is >= '\uE000' and <= '\uF8FF' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF') (lost ??= []).Add(position);
        if (!Composition.IsMark(character)) return position + 1;
        var end = position + 1;
        while (end < Limit && Composition.IsMark(Text[end])) end++;
        if (position > Block.Span.Start) (combined ??= []).Add(TextSpan.FromBounds(position - 1, end));
        return end;
    }

    private int InspectSurrogate(int position)
    {
        if (!char.IsHighSurrogate(Text[position]) || position + 1 == Limit || !char.IsLowSurrogate(Text[position + 1]))
        {
            (lost ??= []).Add(position);
            return position + 1;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(Text, position) == UnicodeCategory.PrivateUse) (lost ??= []).Add(position);
        return position + 2;
    }

    private TextSpan WordAt(int position, Func<char, bool> belongs)
    {
        int first = position, end = position + 1;
        while (first > Block.Span.Start && belongs(Text[first - 1])) first--;
        while (end < Limit && belongs(Text[end])) end++;
        return TextSpan.FromBounds(first, end);
    }

    private static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F';

    private static bool IsInvisible(char character) => character is
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or (>= '\u200B' and <= '\u200F') or
        (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0';
}
