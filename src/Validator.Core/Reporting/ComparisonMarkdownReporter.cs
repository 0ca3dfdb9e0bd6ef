using System.Globalization;
using Validator.Comparing;

namespace Validator.Reporting;

/// <summary>Writes what became of letters in Markdown: a comment on a pull request, or the summary of a job.</summary>
public static class ComparisonMarkdownReporter
{
    // GitHub takes 65,536 characters in a comment.
    private const int Longest = 60_000;

    /// <summary>Writes a comparison.</summary>
    public static void Write(EditionComparison comparison, TextWriter output)
    {
        var length = 0;
        var isCut = false;
        Add($"### {(comparison.IsAuthorUnchanged ? "✅" : "❌")} {comparison.Sentence}\n");
        var changed = comparison.Changed.OrderBy(letter => letter.IsAuthorUnchanged).ToArray();
        if (changed.Length > 0) Add("\n| Letter | Author’s words | Notes | References | Marks | Numbers | Heading |\n|---|---|---|---|---|---|---|\n");
        foreach (var letter in changed) Add(RowOf(letter));
        foreach (var letter in changed.Where(letter => letter.Comparison.AuthorChanges.Count > 0))
        {
            Add($"\n**{MarkdownText.Of(letter.Name)}**\n\n");
            foreach (var change in letter.Comparison.AuthorChanges) Add(ItemOf(change));
        }

        if (isCut) output.Write("\nThere is more than fits here; `validator compare --format text` shows all.\n");

        void Add(string text)
        {
            isCut |= length + text.Length > Longest;
            if (isCut) return;
            length += text.Length;
            output.Write(text);
        }
    }

    private static string RowOf(ComparedLetter letter)
    {
        var comparison = letter.Comparison;
        var name = MarkdownText.Of(letter.Name) + (letter.OldName is null ? "" : $", moved from {MarkdownText.Of(letter.OldName)}");
        var words = letter.Status switch
        {
            LetterStatus.New => "new letter",
            LetterStatus.Deleted => "**letter deleted**",
            _ when comparison.IsAuthorUnchanged => "unchanged",
            _ => $"**changed in {Tally.Of(comparison.AuthorChanges.Count, "place")}**",
        };
        var counts = new[] { comparison.Notes, comparison.References, comparison.Marks, comparison.Numbers }.Select(count => ChangeWords.Of(count));
        return $"| {name} | {words} | {string.Join(" | ", counts)} | {(comparison.IsHeadingChanged ? "changed" : "–")} |\n";
    }

    private static string ItemOf(AuthorChange change)
    {
        var line = (change.NewPlace.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var space = change.IsGap ? "" : " ";
        var removed = change.Before.Length == 0 ? "" : $"<del>{Show(change.Before)}</del>";
        var added = change.After.Length == 0 ? "" : $"<ins>{Show(change.After)}</ins>";
        var characters = ChangeWords.CharactersOf(change) is { } spelled ? $" ({MarkdownText.Of(spelled)})" : "";
        return $"- line {line}, {MarkdownText.Of(change.PlaceName)}, {ChangeWords.NameOf(change.Kind)}: {Show(change.Lead)}{space}{removed}{added}{space}{Show(change.Follow)}{characters}\n";
    }

    private static string Show(string text) => MarkdownText.Of(ChangeWords.Short(text));
}
