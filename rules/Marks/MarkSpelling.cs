using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Marks;

/// <summary>Tells slips of marks from words that only look like them.</summary>
internal static class MarkSpelling
{
    private const int ShortestMark = 4;
    private const int LongestEverydayWord = 5;

    private static readonly string[] SlipsOfSic = ["sc", "sci", "si", "isc", "scic", "ssic", "siic", "sicc"];

    /// <summary>The mark that <paramref name="content"/> is one slip away from; none where it is a mark itself, or no slip.</summary>
    public static string? NearestMark(ReadOnlySpan<char> content, Vocabulary vocabulary)
    {
        var word = Vocabulary.Normalize(content);
        if (SlipsOfSic.Contains(word)) return "sic";
        if (word.Length < ShortestMark || vocabulary.Find(content) is not null) return null;
        foreach (var mark in vocabulary.Marks)
        {
            if (mark.Pattern.AsSpan().IndexOf('*') >= 0) continue;
            var form = Vocabulary.Normalize(mark.Pattern.AsSpan());
            if (form.Length >= ShortestMark && EditDistance.IsAtMost(word, form, 1) && IsSlip(word, form)) return Written(mark.Pattern, content);
        }

        return null;
    }

    /// <summary>Short marks are near to everyday words, as <c>blank</c> is to <c>bank</c>: of those only swapped and doubled letters are slips.</summary>
    private static bool IsSlip(string word, string form)
    {
        if (form.Length > LongestEverydayWord) return true;
        if (word.Length == form.Length) return word.OrderBy(letter => letter).SequenceEqual(form.OrderBy(letter => letter));
        for (var i = 1; i < word.Length; i++)
            if (word[i] == word[i - 1] && word.Remove(i, 1) == form) return true;
        return false;
    }

    /// <summary>The mark as it should stand, with the count that was typed.</summary>
    private static string Written(string pattern, ReadOnlySpan<char> content) =>
        pattern.AsSpan().IndexOf('#') < 0 ? pattern : pattern.Replace("#", content.ToString().Trim().Split(' ')[0]);
}
