namespace Validator.Rules.Notes;

/// <summary>
/// Reads “see note 9”, “see notes 8 and 9”, <c>vgl. Anm. 9</c> or <c>voir note 9</c> in a note's text. A reference to another document's notes is none of
/// this letter's, and a range, “see notes 7–9”, is not read.
/// </summary>
public static class CrossReferences
{
    private const int GreatestNumber = 10_000;
    private const int LongestList = 50;
    private const int LongestFurtherNumber = 3;

    private static readonly string[] Words = ["footnote ", "note ", "Anm. ", "Anmerkung ", "Fußnote ", "nota "];

    // Of several: “see footnotes 2, 3 and 4”.
    private static readonly string[] Plurals = ["footnotes ", "notes ", "Anmerkungen ", "Fußnoten "];

    // What stands before the last of a list: any number after that is another matter, as the day in “see notes 3 and 5, 12 May 1921”.
    private static readonly string[] Ands = ["and ", "or ", "& ", "und ", "oder ", "u. ", "et ", "ou ", "e ", "o "];

    private static readonly string[] Verbs = ["see", "siehe", "vgl.", "vergleiche", "s.", "voir", "cf.", "v.", "vedi", "cfr.", "véase"];

    // What may stand between the two: “see also note 9”.
    private static readonly string[] Joints = ["also", "auch", "dazu", "hierzu", "oben", "unten", "aussi", "la", "ci-dessus,", "ci-dessous,", "ci-dessus", "ci-dessous", "anche"];

    // What stands between the first and the last number of a range.
    private static readonly string[] Ranges = ["–", "-", "—", "to ", "through ", "bis "];

    // What stands after the number where the note is another document's, or the sentence is about something else.
    private static readonly string[] Elsewhere =
    [
        "to ", "of ", "in ", "im ", "from ", "zu ", "zum ", "des ", "der ", "du ", "de ", "della ", "above, p", "supra", "infra", "(Document", "(document", "(ante", "(supra", "(vol", "(Vol",
        ", Document", ", document", ", p.", ", pp.", ", Vol", ", vol", ", supra", ", Supra", ", infra", ", Infra", ", ibid", ", Ibid", ", ebd", ", Ebd", ", ante", ", post", ", tome", ", Tab", ", Appendix", ", Dok", ", S. ", ", Brief", ", Nr", ", lettre", ", lettera", ", carta",
    ];

    // After the preposition, this makes the note perhaps one of the letter itself.
    private static readonly string[] Here = ["this ", "dies", "cette ", "ce ", "questa "];

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

    /// <summary>The cross-reference whose number is at <paramref name="at"/>: its place, from “note” to the number, or the number alone where it is a further one of a list.</summary>
    public static (int Start, int Length, int Number)? ReadAt(ReadOnlySpan<char> text, int at) =>
        AskedForAt(text, at) is { } asked && EndOfRange(text, asked.End) == asked.End && IsWhole(text, asked.EndOfAll) && !IsElsewhere(text.Slice(asked.EndOfAll), out _)
            ? (asked.Start, asked.End - asked.Start, asked.Number)
            : null;

    /// <summary>Whether the number at <paramref name="at"/> is surely that of another document's note, as in “see note 9, Document 12”.</summary>
    public static bool IsOfAnotherDocument(ReadOnlySpan<char> text, int at) =>
        AskedForAt(text, at) is { } asked && IsWhole(text, asked.EndOfAll) && IsElsewhere(text.Slice(asked.EndOfAll), out var isSure) && isSure;

    /// <summary>Where the range ends whose first number ends at <paramref name="end"/>, as in “7–9”; there itself where it is none.</summary>
    public static int EndOfRange(ReadOnlySpan<char> text, int end)
    {
        var after = text.Slice(end).TrimStart();
        foreach (var range in Ranges)
        {
            if (!after.StartsWith(range.AsSpan(), StringComparison.Ordinal)) continue;
            var last = text.Length - after.Slice(range.Length).TrimStart().Length;
            return last < text.Length && IsDigit(text[last]) ? EndOfDigits(text, last) : end;
        }

        return end;
    }

    /// <summary>The number at a place where a note asks for it, and where all ends that is asked for with it.</summary>
    private static (int Start, int End, int EndOfAll, int Number)? AskedForAt(ReadOnlySpan<char> text, int at)
    {
        int end = at, number = 0;
        while (end < text.Length && IsDigit(text[end]) && number < GreatestNumber) number = number * 10 + (text[end++] - '0');
        foreach (var word in Words)
            if (IsAskedFor(text, at, word)) return (at - word.Length, end, EndOfRange(text, end), number);
        var first = FirstOfList(text, at);
        if (first != at && !MayBeOfList(text, at, end)) return null;
        foreach (var word in Plurals)
            if (IsAskedFor(text, first, word)) return (first == at ? at - word.Length : at, end, EndOfList(text, EndOfRange(text, end)), number);
        return null;
    }

    private static bool IsAskedFor(ReadOnlySpan<char> text, int at, string word) =>
        text.Slice(0, at - 1).EndsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) && EndsWithVerb(text.Slice(0, at - word.Length));

    /// <summary>Whether a number behind another may be a note's too: a year, an hour or the number before a name is none, as in <c>1, 2, 50 Stat. 12</c>.</summary>
    private static bool MayBeOfList(ReadOnlySpan<char> text, int at, int end)
    {
        if (end - at > LongestFurtherNumber) return false;
        var after = text.Slice(end);
        if (after.IsEmpty || after[0] == ':') return after.IsEmpty;
        if (!IsBlank(after[0])) return true;
        after = after.TrimStart();
        return after.IsEmpty || !char.IsUpper(after[0]) && !IsDigit(after[0]);
    }

    /// <summary>Where the first number of a list stands, of which another is at <paramref name="at"/>.</summary>
    private static int FirstOfList(ReadOnlySpan<char> text, int at)
    {
        for (var members = 0; members < LongestList; members++)
        {
            var before = text.Slice(0, at);
            foreach (var and in Ands)
                if (before.EndsWith(and.AsSpan(), StringComparison.Ordinal)) before = before.Slice(0, before.Length - and.Length);
            if (before.Length == at ? !before.EndsWith(", ".AsSpan(), StringComparison.Ordinal) : members > 0) break;
            var end = before.TrimEnd(", ".AsSpan()).Length;
            var start = StartOfDigits(text, end);
            foreach (var range in Ranges)
                if (text.Slice(0, start).EndsWith(range.AsSpan(), StringComparison.Ordinal)) start = StartOfDigits(text, text.Slice(0, start - range.Length).TrimEnd().Length);
            if (start == end || start == 0 || !IsBlank(text[start - 1])) break;
            at = start;
        }

        return at;
    }

    /// <summary>Where a list ends whose number ends at <paramref name="end"/>.</summary>
    private static int EndOfList(ReadOnlySpan<char> text, int end)
    {
        var isOver = false;
        for (var members = 0; members < LongestList && !isOver; members++)
        {
            var after = text.Slice(end).TrimStart(", ".AsSpan());
            foreach (var and in Ands)
            {
                if (!after.StartsWith(and.AsSpan(), StringComparison.Ordinal)) continue;
                after = after.Slice(and.Length);
                isOver = true;
                break;
            }

            if (after.IsEmpty || !IsDigit(after[0]) || after.Length == text.Length - end) break;
            end = EndOfRange(text, EndOfDigits(text, text.Length - after.Length));
        }

        return end;
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

    private static bool IsElsewhere(ReadOnlySpan<char> after, out bool isSure)
    {
        isSure = true;
        const int longestPhrase = 20;
        after = after.TrimStart();

        // Two blanks where one is enough are a mistake of their own.
        after = after.Slice(0, Math.Min(after.Length, longestPhrase)).ToString().Replace("  ", " ").AsSpan();
        foreach (var phrase in Elsewhere)
        {
            if (!after.StartsWith(phrase.AsSpan(), StringComparison.Ordinal)) continue;
            foreach (var here in Here)
                if (after.Slice(phrase.Length).StartsWith(here.AsSpan(), StringComparison.Ordinal)) isSure = false;
            return true;
        }

        return false;
    }

    /// <summary>Whether a number that ends at <paramref name="end"/> ends there indeed: “9a” and “9ff.” say more.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);

    private static int StartOfDigits(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && IsDigit(text[end - 1])) end--;
        return end;
    }

    /// <summary>Where the digits end that begin at <paramref name="start"/>.</summary>
    public static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsDigit(text[start])) start++;
        return start;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsBlank(char character) => character is ' ' or '\u00A0';
}
