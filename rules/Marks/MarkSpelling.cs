using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Marks;

/// <summary>Tells slips of marks from words that only look like them.</summary>
internal static class MarkSpelling
{
    private const int ShortestMark = 4;
    private const int LongestEverydayWord = 5;
    private const int LongestFullForm = 60;

    // Words of their own that a slip of a mark would look like.
    private static readonly HashSet<string> EverydayWords = new(StringComparer.Ordinal) { "gamble", "depleted", "singed", "sighed", "sinned", "delegated" };

    private static readonly string[] SlipsOfSic = ["sc", "sci", "si", "isc", "scic", "ssic", "siic", "sicc"];

    /// <summary>The mark that <paramref name="content"/> is one slip away from; none where it is a mark itself, or no slip.</summary>
    public static string? NearestMark(ReadOnlySpan<char> content, Vocabulary vocabulary)
    {
        var word = Vocabulary.Normalize(content);
        if (SlipsOfSic.Contains(word)) return "sic";
        if (word.Length < ShortestMark || vocabulary.Find(content) is not null) return null;
        return content.Length <= LongestFullForm && NearestFullForm(content, word, vocabulary) is { } full ? full : NearestOpenForm(content.ToString().Trim(), vocabulary);
    }

    /// <summary>Whether a character is lost or look-alike letters are mixed, which is a mistake of its own.</summary>
    public static bool IsBroken(ReadOnlySpan<char> content)
    {
        bool isLatin = false, isOther = false;
        foreach (var character in content)
        {
            if (character == '\uFFFD' || char.IsControl(character)) return true;
            var script = Scripts.Of(character);
            isLatin |= script == Script.Latin;
            isOther |= script is Script.Cyrillic or Script.Greek;
        }

        return isLatin && isOther;
    }

    /// <summary>Whether <paramref name="content"/> is a slip of <c>sic</c>.</summary>
    public static bool IsSlipOfSic(ReadOnlySpan<char> content) => content.Length <= LongestEverydayWord && SlipsOfSic.Contains(Vocabulary.Normalize(content));

    private static string? NearestFullForm(ReadOnlySpan<char> content, string word, Vocabulary vocabulary)
    {
        foreach (var entry in vocabulary.FullForms)
        {
            var form = entry.Key;
            if (form.Length < ShortestMark || Math.Abs(form.Length - word.Length) > 1 || form[0] != word[0]) continue;
            if (EditDistance.IsAtMost(word, form, 1) && IsSlip(word, form)) return Written(entry.Value.Pattern, content);
        }

        return null;
    }

    /// <summary>A mark whose end or beginning is open: <c>Recieved 4 p.m.</c>, <c>2 lines not declasified</c>. The rest is what was typed.</summary>
    private static string? NearestOpenForm(string typed, Vocabulary vocabulary)
    {
        var words = typed.Split(' ');
        foreach (var (start, end, mark) in vocabulary.OpenForms)
        {
            var form = start.Length > 0 ? start : end;
            var count = form.Split(' ').Length;
            if (form.Length <= LongestEverydayWord || mark.Pattern.AsSpan().IndexOf('#') >= 0 || words.Length < count) continue;
            var isStart = start.Length > 0;
            var found = string.Join(" ", isStart ? words.Take(count) : words.Skip(words.Length - count)).TrimEnd('.', ':', ',');
            var normal = found.ToLowerInvariant();
            if (normal == form || !EditDistance.IsAtMost(normal, form, 1) || !IsSlip(normal, form)) continue;
            var written = char.IsUpper(found[0]) ? $"{char.ToUpperInvariant(form[0])}{form.Substring(1)}" : form;
            var position = isStart ? 0 : typed.LastIndexOf(found, StringComparison.Ordinal);
            return typed.Remove(position, found.Length).Insert(position, written);
        }

        return null;
    }

    /// <summary>A slip is made in one word: the words before and after it are the mark's.</summary>
    private static bool IsSlip(string found, string form)
    {
        string[] foundWords = found.Split(' '), formWords = form.Split(' ');
        if (foundWords.Length != formWords.Length) return found.Replace(" ", "") == form.Replace(" ", "");
        for (var i = 0; i < formWords.Length; i++)
            if (foundWords[i] != formWords[i]) return IsSlipInWord(foundWords[i], formWords[i]) || IsSlipInAbbreviation(foundWords[i], formWords[i], form);
        return false;
    }

    /// <summary>A letter too few or too many in a mark of abbreviated words, which are no everyday ones: <c>gp. undec.</c>, <c>grp. undc.</c></summary>
    private static bool IsSlipInAbbreviation(string found, string form, string mark) =>
        mark.Contains(". ") && found.Length != form.Length && found.Length > 2 && found[0] == form[0];

    /// <summary>
    /// Marks are near to everyday words, <c>unclear</c> to <c>nuclear</c>, <c>blank</c> to <c>bank</c>. A slip leaves a word's
    /// first letters and its last as they are, and in a short word it is a swap or a doubled letter.
    /// </summary>
    private static bool IsSlipInWord(string found, string form)
    {
        if (found.Replace(".", "") == form.Replace(".", "")) return true;
        if (form.Length < ShortestMark || found[0] != form[0] || EverydayWords.Contains(found)) return false;
        if (found.Length == form.Length && found.OrderBy(letter => letter).SequenceEqual(form.OrderBy(letter => letter))) return true;
        if (HasDoubled(found, form)) return true;
        return form.Length > LongestEverydayWord && found[1] == form[1] && found[found.Length - 1] == form[form.Length - 1];
    }

    private static bool HasDoubled(string found, string form)
    {
        for (var i = 1; i < found.Length; i++)
            if (found[i] == found[i - 1] && found.Remove(i, 1) == form) return true;
        return false;
    }

    /// <summary>The mark as it should stand, with the count that was typed.</summary>
    private static string Written(string pattern, ReadOnlySpan<char> content) =>
        pattern.AsSpan().IndexOf('#') < 0 ? pattern : pattern.Replace("#", content.ToString().Trim().Split(' ')[0]);
}
