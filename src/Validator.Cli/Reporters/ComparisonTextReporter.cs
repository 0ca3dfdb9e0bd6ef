using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Comparing;
using Validator.Reporting;

namespace Validator.Cli.Reporters;

/// <summary>Writes what became of letters for people: each that changed, each change of the author's words among its neighbours, the whole in a sentence.</summary>
internal sealed class ComparisonTextReporter(TextWriter output, Terminal? terminal)
{
    private readonly Palette palette = Palette.For(terminal);

    public void Write(EditionComparison comparison)
    {
        foreach (var letter in comparison.Changed)
        {
            WriteLine($"{palette.Strong(NameOf(letter))}: {Describe(letter)}");
            foreach (var change in letter.Comparison.AuthorChanges) WriteLine($"  {Describe(letter, change)}");
        }

        WriteLine($"{comparison.Sentence}.");
    }

    private static string NameOf(ComparedLetter letter)
    {
        var name = VisibleText.Of(letter.Name);
        return letter.OldName is null ? name : $"{name}, moved from {VisibleText.Of(letter.OldName)}";
    }

    private string Describe(ComparedLetter letter)
    {
        if (letter.Status == LetterStatus.New) return "a new letter";
        if (letter.Status == LetterStatus.Deleted) return palette.Of(DiagnosticSeverity.Error, "deleted, and the author’s words with it");
        var comparison = letter.Comparison;
        var words = comparison.IsAuthorUnchanged
            ? "the author’s words are unchanged"
            : palette.Of(DiagnosticSeverity.Error, $"the author’s words changed in {Tally.Of(comparison.AuthorChanges.Count, "place")}");
        var editorial = ChangeWords.EditorialOf(comparison);
        return editorial.Length == 0 ? words : $"{words}; {editorial}";
    }

    private string Describe(ComparedLetter letter, AuthorChange change)
    {
        var place = string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", VisibleText.Of(letter.Name), change.NewPlace.Start.Line + 1, change.NewPlace.Start.Character + 1);
        var removed = change.Before.Length == 0 ? "" : palette.Removed(ChangeWords.Short(change.Before));
        var added = change.After.Length == 0 ? "" : palette.Added(ChangeWords.Short(change.After));
        var characters = ChangeWords.CharactersOf(change) is { } spelled ? $" ({spelled})" : "";
        var space = change.IsGap ? "" : " ";
        return $"{place}: {change.PlaceName}, {ChangeWords.NameOf(change.Kind)}: {Context(change.Lead, "", space)}{removed}{added}{Context(change.Follow, space, "")}{characters}";
    }

    private static string Context(string words, string before, string after) => words.Length == 0 ? "" : $"{before}{ChangeWords.Short(words)}{after}";

    private void WriteLine(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
