using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Marks;

/// <summary>
/// Tells dots that are likely the author's pauses from an editor's gaps. English editions leave out with bare dots; editors of letters in
/// other languages mark with brackets what they leave out, so that dots there that hang on a word or recur are the author's.
/// </summary>
internal sealed class Pauses
{
    // Nobody leaves out with five dots in a row.
    private const int FewestAuthorsDots = 5;
    private const int LongestSample = 20_000;

    private const int LongestWord = 5;
    private const int English = 0;
    private const int Other = 1;

    private static readonly NameTable Words = NameTable.Of(
        "the of and to that is for with have you it by be",
        "der die das und ich nicht ist ein sie zu mit den wie es le la les et que vous je une pas dans il che di per non sono el los del y por con een het ik och att det jag");

    private readonly string text;
    private readonly bool isEnglish;
    private readonly bool recur;

    private Pauses(RuleContext context)
    {
        text = context.Document.Text;
        isEnglish = IsEnglish(context);
        recur = !isEnglish && context.Parts(BareGaps.Of).Sum(gaps => gaps.CountOfAuthor) > 1;
    }

    public static Pauses Of(RuleContext context) => new(context);

    /// <summary>Whether a gap is likelier a pause of the author's.</summary>
    public bool Include(TextSpan gap)
    {
        if (text[gap.Start] is not ('.' or '…')) return false;
        if (gap.Length >= FewestAuthorsDots && text.AsSpan(gap.Start, gap.Length).TrimStart('.').IsEmpty) return true;
        return !isEnglish && (recur || gap.Start > 0 && (char.IsLetter(text[gap.Start - 1]) || text[gap.Start - 1] is '!' or '?' or ','));
    }

    /// <summary>Whether English words are as frequent as those of other languages in the transcript's beginning.</summary>
    private static bool IsEnglish(RuleContext context)
    {
        int english = 0, other = 0;
        foreach (var block in context.Document.Blocks)
        {
            if (block.Span.Start > LongestSample) break;
            if (context.Part(block, LanguageWords.Of) is not { } words) continue;
            english += words.English;
            other += words.Other;
        }

        return english >= other;
    }

    /// <summary>How many of a block's words are of one language or another.</summary>
    private sealed record LanguageWords(int English, int Other)
    {
        public static LanguageWords? Of(BlockReading reading)
        {
            if (reading.Block is not ParagraphSyntax) return null;
            int english = 0, other = 0;
            foreach (var child in reading.Block.Children)
                if (child is TextSyntax { Voice: Voice.Author } text) Count(text, ref english, ref other);
            return new LanguageWords(english, other);
        }

        private static void Count(TextSyntax words, ref int english, ref int other)
        {
            var source = words.Document.Text;
            var end = Math.Min(words.Span.End, words.Span.Start + LongestSample);
            for (int at = words.Span.Start, start = at; at <= end; at++)
            {
                if (at < end && char.IsLetter(source[at])) continue;
                switch (at - start <= LongestWord ? Words.Find(source.AsSpan(start, at - start), out _) : -1)
                {
                    case Pauses.English: english++; break;
                    case Pauses.Other: other++; break;
                }

                start = at + 1;
            }
        }
    }
}
