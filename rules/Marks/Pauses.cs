using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

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

    private static readonly HashSet<string> EnglishWords = new(StringComparer.OrdinalIgnoreCase) { "the", "of", "and", "to", "that", "is", "for", "with", "have", "you", "it", "by", "be" };

    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "der", "die", "das", "und", "ich", "nicht", "ist", "ein", "sie", "zu", "mit", "den", "wie", "es", "le", "la", "les", "et", "que", "vous", "je", "une", "pas", "dans", "il", "che", "di", "per", "non", "sono",
        "el", "los", "del", "y", "por", "con", "een", "het", "ik", "och", "att", "det", "jag",
    };

    private readonly string text;
    private readonly bool isEnglish;
    private readonly bool recur;

    private Pauses(DocumentSyntax document)
    {
        text = document.Text;
        isEnglish = IsEnglish(document);
        recur = !isEnglish && Count(document) > 1;
    }

    public static Pauses Of(DocumentSyntax document) => new(document);

    /// <summary>Whether a gap is likelier a pause of the author's.</summary>
    public bool Include(TextSpan gap)
    {
        if (text[gap.Start] is not ('.' or '…')) return false;
        if (gap.Length >= FewestAuthorsDots && text.AsSpan(gap.Start, gap.Length).TrimStart('.').IsEmpty) return true;
        return !isEnglish && (recur || gap.Start > 0 && (char.IsLetter(text[gap.Start - 1]) || text[gap.Start - 1] is '!' or '?' or ','));
    }

    private static int Count(DocumentSyntax document)
    {
        var count = 0;
        foreach (var words in Words(document))
            for (var gap = Gaps.Next(words, words.Span.Start); gap is { } found && count < 2; gap = Gaps.Next(words, found.End)) count++;
        return count;
    }

    /// <summary>Whether English words are as frequent as those of other languages in the transcript's beginning.</summary>
    private static bool IsEnglish(DocumentSyntax document)
    {
        int english = 0, other = 0;
        foreach (var words in Words(document))
        {
            var source = document.Text;
            for (int at = words.Span.Start, start = at; at <= words.Span.End; at++)
            {
                if (at < words.Span.End && char.IsLetter(source[at])) continue;
                if (at - start is > 0 and <= 5)
                {
                    var word = source.Substring(start, at - start);
                    if (EnglishWords.Contains(word)) english++;
                    else if (OtherWords.Contains(word)) other++;
                }

                start = at + 1;
            }

            if (words.Span.End > LongestSample) break;
        }

        return english >= other;
    }

    private static IEnumerable<TextSyntax> Words(DocumentSyntax document)
    {
        foreach (var block in document.Children)
        {
            if (block is not ParagraphSyntax) continue;
            foreach (var child in block.Children)
                if (child is TextSyntax { Voice: Voice.Author } words) yield return words;
        }
    }
}
