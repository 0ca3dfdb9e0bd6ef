namespace Validator.Rules.Notes;

/// <summary>Reads “see note 9” in a note's text. A reference to another document's notes is none of this letter's.</summary>
public static class CrossReferences
{
    private static readonly string[] Words = ["footnote ", "note ", "Anm. ", "Anmerkung ", "Fußnote "];

    // What stands after the number where the note is another document's, or the sentence is about something else.
    private static readonly string[] Elsewhere =
        ["to ", "of ", "in ", ", Document", "(Document", "(document", "(ante", "(supra", "(vol", "(Vol", "supra", "infra", ", document", " above, p", ", p.", ", pp.", ", Vol", ", vol", ", supra", ", infra", ", ante", ", post", ", tome", ", Tab", " from ", ", Appendix", "zu ", ", Dok", ", S. "];

    /// <summary>Where “see” begins at or after <paramref name="start"/>; −1 where it does not.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length) return -1;
        var index = text.Slice(start).IndexOf("ee ".AsSpan(), StringComparison.Ordinal);
        var german = text.Slice(start).IndexOf("iehe ".AsSpan(), StringComparison.Ordinal);
        if (german >= 0 && (index < 0 || german < index)) index = german;
        return index < 0 ? -1 : start + index;
    }

    /// <summary>The cross-reference whose “see” is at <paramref name="at"/>: its place, from “note” to the number, and the number.</summary>
    public static (int Start, int Length, int Number)? ReadAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(at);
        var afterSee = rest[0] == 'e' ? 3 : 5;
        if (at == 0 || char.ToLowerInvariant(text[at - 1]) != 's' || rest.Length <= afterSee) return null;
        var start = at + afterSee;
        foreach (var word in Words)
        {
            if (!text.Slice(start).StartsWith(word.AsSpan(), StringComparison.Ordinal)) continue;
            int end = start + word.Length, number = 0;
            while (end < text.Length && text[end] is >= '0' and <= '9' && number < 10_000) number = number * 10 + (text[end++] - '0');
            return end == start + word.Length || IsElsewhere(text.Slice(end)) ? null : (start, end - start, number);
        }

        return null;
    }

    private static bool IsElsewhere(ReadOnlySpan<char> after)
    {
        if (after.Length > 0 && char.IsLetterOrDigit(after[0])) return true;
        foreach (var phrase in Elsewhere)
            if (after.StartsWith(phrase.AsSpan(), StringComparison.Ordinal) || after.TrimStart().StartsWith(phrase.AsSpan(), StringComparison.Ordinal)) return true;
        return false;
    }
}
