using System.Globalization;
using Validator.Comparing;

namespace Validator.Reporting;

/// <summary>Writes what became of letters as workflow commands of GitHub Actions: each change of the author's words on its line.</summary>
public static class ComparisonGitHubReporter
{
    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to.</param>
    /// <param name="nameOf">The path of a letter, from the root of the repository.</param>
    /// <param name="level">What a changed word is: <c>error</c>, or <c>notice</c> where it is meant.</param>
    public static void Write(EditionComparison comparison, TextWriter output, Func<ComparedLetter, string> nameOf, string level)
    {
        foreach (var letter in comparison.Letters.Where(letter => !letter.IsAuthorUnchanged))
        {
            var file = GitHubReporter.Property(nameOf(letter));
            if (letter.Status == LetterStatus.Deleted) output.Write($"::{level} file={file},title=Letter deleted::The letter is deleted, and the author’s words with it\n");
            foreach (var change in letter.Comparison.AuthorChanges) output.Write($"{CommandOf(change, file, level)}\n");
        }

        output.Write($"::notice title=Author’s words::{GitHubReporter.Data(comparison.Sentence)}\n");
    }

    private static string CommandOf(AuthorChange change, string file, string level)
    {
        var (start, end) = (change.NewPlace.Start, change.NewPlace.End);
        var columns = start.Line == end.Line && end.Character > start.Character
            ? string.Format(CultureInfo.InvariantCulture, ",col={0},endColumn={1}", start.Character + 1, end.Character + 1)
            : "";
        var lines = string.Format(CultureInfo.InvariantCulture, "line={0},endLine={1}", start.Line + 1, end.Line + 1);
        var what = change switch
        {
            { Before: "" } => $"added “{ChangeWords.Short(change.After)}”",
            { After: "" } => $"removed “{ChangeWords.Short(change.Before)}”",
            _ => $"“{ChangeWords.Short(change.Before)}” became “{ChangeWords.Short(change.After)}”",
        };
        var characters = ChangeWords.CharactersOf(change) is { } spelled ? $" ({spelled})" : "";
        return $"::{level} file={file},{lines}{columns},title=Author’s words changed::{GitHubReporter.Data($"{change.PlaceName}, {ChangeWords.NameOf(change.Kind)}: {what}{characters}")}";
    }
}
