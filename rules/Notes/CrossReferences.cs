namespace Validator.Rules.Notes;

/// <summary>
/// Reads “see note 9”, <c>vgl. Anm. 9</c> or <c>voir note 9</c> in a note's text. A reference to another document's notes is none of
/// this letter's.
/// </summary>
public static class CrossReferences
{
    private const int GreatestNumber = 10_000;

    private static readonly string[] Words = ["footnote ", "note ", "Anm. ", "Anmerkung ", "Fußnote ", "nota "];

    private static readonly string[] Verbs = ["see", "siehe", "vgl.", "vergleiche", "s.", "voir", "cf.", "v.", "vedi", "cfr.", "véase"];

    // What may stand between the two: “see also note 9”.
    private static readonly string[] Joints = ["also", "auch", "dazu", "hierzu", "oben", "unten", "aussi", "la", "ci-dessus,", "ci-dessous,", "ci-dessus", "ci-dessous", "anche"];

    // What stands after the number where the note is another document's, or the sentence is about something else.
    private static readonly string[] Elsewhere =
    [
        "to ", "of ", "in ", "im ", "from ", "zu ", "zum ", "des ", "der ", "du ", "de ", "della ", "above, p", "supra", "infra", "(Document", "(document", "(ante", "(supra", "(vol", "(Vol",
        ", Document", ", document", ", p.", ", pp.", ", Vol", ", vol", ", supra", ", infra", ", ante", ", post", ", tome", ", Tab", ", Appendix", ", Dok", ", S. ", ", Brief", ", Nr", ", lettre", ", lettera", ", carta",
    ];

    /// <summary>Where the next number begins that stands after a blank, at or after <paramref name="start"/>; −1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length)
        {
            var index = text.Slice(start).IndexOfAny("0123456789".AsSpan());
            if (index < 0) return -1;
            start += index;
            if (start > 0 && IsBlank(text[start - 1])) return start;
            while (start < text.Length && IsDigit(text[start])) start++;
        }

        return -1;
    }

    /// <summary>The cross-reference whose number is at <paramref name="at"/>: its place, from “note” to the number, and the number.</summary>
    public static (int Start, int Length, int Number)? ReadAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in Words)
        {
            if (!text.Slice(0, at - 1).EndsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) || !EndsWithVerb(text.Slice(0, at - word.Length))) continue;
            int end = at, number = 0;
            while (end < text.Length && IsDigit(text[end]) && number < GreatestNumber) number = number * 10 + (text[end++] - '0');
            return IsElsewhere(text.Slice(end)) ? null : (at - word.Length, end - at + word.Length, number);
        }

        return null;
    }

    private static bool EndsWithVerb(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsBlank(text[text.Length - 1])) return false;
        text = text.TrimEnd();
        foreach (var joint in Joints)
        {
            if (!EndsWithWord(text, joint)) continue;
            text = text.Slice(0, text.Length - joint.Length).TrimEnd();
            break;
        }

        foreach (var verb in Verbs)
            if (EndsWithWord(text, verb)) return true;
        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[text.Length - word.Length - 1]) && text[text.Length - word.Length - 1] is not ('’' or '\'' or '.'));

    private static bool IsElsewhere(ReadOnlySpan<char> after)
    {
        if (after.Length > 0 && char.IsLetterOrDigit(after[0])) return true;
        const int longestPhrase = 20;
        after = after.TrimStart();

        // Two blanks where one is enough are a mistake of their own.
        after = after.Slice(0, Math.Min(after.Length, longestPhrase)).ToString().Replace("  ", " ").AsSpan();
        foreach (var phrase in Elsewhere)
            if (after.StartsWith(phrase.AsSpan(), StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsBlank(char character) => character is ' ' or '\u00A0';
}
