using System.Globalization;
using Validator.Reporting;

namespace Validator.Comparing;

/// <summary>What became of the letters of an edition.</summary>
/// <param name="Letters">All of them, in the order of their names.</param>
public sealed record EditionComparison(IReadOnlyList<ComparedLetter> Letters)
{
    /// <summary>The letters that are not the same as before, name and text.</summary>
    public IEnumerable<ComparedLetter> Changed => Letters.Where(letter => letter.Status != LetterStatus.Kept || !letter.Comparison.IsSame);

    /// <summary>Whether all words of the author's that stood in the letters still do.</summary>
    public bool IsAuthorUnchanged => Letters.All(letter => letter.IsAuthorUnchanged);

    /// <summary>The whole in one sentence, without a final stop.</summary>
    public string Sentence
    {
        get
        {
            var letters = Tally.Of(Letters.Count, "letter");
            if (Letters.Count == 0) return "There is no letter to compare";
            var changed = Letters.Count(letter => !letter.IsAuthorUnchanged && letter.Status != LetterStatus.Deleted);
            var deleted = Letters.Count(letter => letter.Status == LetterStatus.Deleted);
            if (changed + deleted == 0) return $"The author’s words are unchanged in {(Letters.Count == 1 ? "the letter" : $"all {letters}")}";
            var gone = deleted == 0 ? "" : $"{Tally.Of(deleted, "letter")} of {Letters.Count.ToString("N0", CultureInfo.InvariantCulture)} deleted";
            if (changed == 0) return gone;
            return $"The author’s words changed in {changed.ToString("N0", CultureInfo.InvariantCulture)} of {letters}{(gone.Length == 0 ? "" : $"; {Tally.Of(deleted, "letter")} deleted")}";
        }
    }
}
