using System.Globalization;
using Validator.Reporting;

namespace Validator.Comparing;

/// <summary>Changes in people's words.</summary>
public static class ChangeWords
{
    private static readonly Dictionary<int, string> CharacterNames = new()
    {
        ['\n'] = "line end",
        ['\t'] = "tab",
        [' '] = "space",
        [0xA0] = "no-break space",
        [0xAD] = "soft hyphen",
        [0x200B] = "zero-width space",
        [0x202F] = "narrow no-break space",
    };

    /// <summary>What kind of change it is.</summary>
    public static string NameOf(AuthorChangeKind kind) => kind switch
    {
        AuthorChangeKind.Words => "words",
        AuthorChangeKind.Number => "number",
        AuthorChangeKind.Punctuation => "punctuation",
        AuthorChangeKind.Capitals => "capital letters",
        AuthorChangeKind.QuotationMark => "quotation mark or apostrophe",
        AuthorChangeKind.Normalization => "Unicode normalization",
        AuthorChangeKind.LookalikeLetter => "look-alike letter",
        AuthorChangeKind.InvisibleCharacter => "invisible character",
        AuthorChangeKind.Space => "space",
        _ => "line break",
    };

    /// <summary>The characters that changed, one by one, where the eye does not tell them; none where it does.</summary>
    public static string? CharactersOf(AuthorChange change)
    {
        if (change.Kind is AuthorChangeKind.Words or AuthorChangeKind.Number or AuthorChangeKind.Punctuation or AuthorChangeKind.Capitals) return null;
        var (before, after) = (change.Before, change.After);
        if (change.IsGap) return $"{Spell(before)} → {Spell(after)}";
        var shorter = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < shorter && before[head] == after[head]) head++;

        // A mark belongs to the letter before it.
        while (head > 0 && change.Kind == AuthorChangeKind.Normalization && (Text.Composition.IsMark(CharAt(before, head)) || Text.Composition.IsMark(CharAt(after, head)))) head--;
        var tail = 0;
        while (tail < shorter - head && before[before.Length - tail - 1] == after[after.Length - tail - 1]) tail++;
        return $"{Spell(before.Substring(head, before.Length - head - tail))} → {Spell(after.Substring(head, after.Length - head - tail))}";
    }

    /// <summary>What changed in a letter beside the author's words, counted; empty where nothing did.</summary>
    public static string EditorialOf(LetterComparison comparison)
    {
        var parts = new List<string>();
        Count(comparison.Notes, "note");
        Count(comparison.References, "note reference");
        Count(comparison.Marks, "mark");
        Count(comparison.Numbers, "number");
        if (comparison.IsHeadingChanged) parts.Add("heading changed");
        if (comparison.IsLayoutOnly) parts.Add("only spaces or line ends outside the author’s words changed");
        return string.Join(", ", parts);

        void Count(ChangeCount count, string name)
        {
            if (!count.IsNone) parts.Add($"{Of(count, name)}");
        }
    }

    /// <summary>As in <c>1 note changed, 2 added</c>; a dash where nothing was.</summary>
    public static string Of(ChangeCount count, string? name = null)
    {
        var parts = new List<string>();
        Add(count.Changed, "changed");
        Add(count.Added, "added");
        Add(count.Removed, "removed");
        return parts.Count == 0 ? "–" : string.Join(", ", parts);

        void Add(int number, string verb)
        {
            if (number == 0) return;
            var thing = parts.Count > 0 || name is null ? number.ToString("N0", CultureInfo.InvariantCulture) : Tally.Of(number, name);
            parts.Add($"{thing} {verb}");
        }
    }

    /// <summary>A text on one line that is not too long to read: of a long one the middle is left out.</summary>
    public static string Short(string text)
    {
        const int longest = 240;
        const int end = 80;
        var line = text.Replace("\n", " ¶ ");
        if (line.Length <= longest) return VisibleText.Of(line);

        // Between words, where there are any, and never inside a pair of surrogates.
        var space = line.LastIndexOf(' ', longest - end);
        var first = space > longest / 2 ? space : longest - end - (char.IsLowSurrogate(line[longest - end]) ? 1 : 0);
        space = line.IndexOf(' ', line.Length - end);
        var last = space >= 0 && space < line.Length - (end / 2) ? space + 1 : line.Length - end + (char.IsLowSurrogate(line[line.Length - end]) ? 1 : 0);
        return $"{VisibleText.Of(line.Substring(0, first))} [{(last - first).ToString("N0", CultureInfo.InvariantCulture)} characters] {VisibleText.Of(line.Substring(last))}";
    }

    private static char CharAt(string text, int index) => index < text.Length ? text[index] : ' ';

    private static string Spell(string text)
    {
        if (text.Length == 0) return "nothing";
        var runs = new List<(int Character, int Count)>();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var character = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (isPair) i++;
            if (runs.Count > 0 && runs[runs.Count - 1].Character == character) runs[runs.Count - 1] = (character, runs[runs.Count - 1].Count + 1);
            else runs.Add((character, 1));
        }

        return string.Join(" ", runs.Select(run => CharacterNames.TryGetValue(run.Character, out var name) ? Tally.Of(run.Count, name) : Repeated(run)));

        static string Repeated((int Character, int Count) run)
        {
            var code = $"U+{run.Character.ToString("X4", CultureInfo.InvariantCulture)}";
            return run.Count == 1 ? code : $"{run.Count.ToString("N0", CultureInfo.InvariantCulture)} × {code}";
        }
    }
}
