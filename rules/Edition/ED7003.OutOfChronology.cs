using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Dates;
using Validator.Diagnostics;

namespace Validator.Rules.Edition;

/// <summary>A letter whose file stands out of the order of dates.</summary>
public sealed class OutOfChronology : Rule
{
    /// <summary>Whether the files' names are in the order of the letters' dates.</summary>
    internal static readonly EditionOption<bool> IsChronological = EditionOption.Flag("edition_chronological", false);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7003", "Document out of the order of dates",
        "The letter of {0} stands {1} that of {2} ({3}); edition_chronological = true says that files are in the order of dates",
        Category.Edition, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override EditionOption<bool> Switch => IsChronological;

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Switch];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        foreach (var series in edition.Letters.Where(letter => letter is { When.IsFull: true, Date: not null } && edition.IsOnFor(letter)).GroupBy(SeriesOf, StringComparer.Ordinal))
        {
            var letters = series.OrderBy(letter => DocumentNumber.In(letter.Name)?.Value ?? 0).ThenBy(letter => letter.Name, StringComparer.Ordinal).ToArray();
            var inOrder = LongestInOrder(letters);
            for (var i = 0; i < letters.Length; i++)
                if (!inOrder[i]) Report(edition, letters, inOrder, i);
        }
    }

    /// <summary>Numbered files follow their numbers; others their names, folder by folder.</summary>
    private static string SeriesOf(Facts letter) =>
        DocumentNumber.In(letter.Name) is { } number ? $"{number.Series}#" : letter.Name.Substring(0, letter.Name.LastIndexOf('/') + 1);

    private static void Report(EditionContext edition, Facts[] letters, bool[] inOrder, int index)
    {
        var letter = letters[index];
        for (var i = index - 1; i >= 0; i--)
            if (inOrder[i] && Compare(letters[i], letter) > 0)
            {
                Tell("after", letters[i]);
                return;
            }

        for (var i = index + 1; i < letters.Length; i++)
            if (inOrder[i] && Compare(letters[i], letter) < 0)
            {
                Tell("before", letters[i]);
                return;
            }

        void Tell(string side, Facts other) => edition.Report(
            letter, letter.Date!, other, other.Date, "the date of the other letter", letter.When!.Value, side, other.When!.Value, EditionContext.NameOf(other, other.Date!));
    }

    /// <summary>Which letters are in the longest sequence that is in order: the fewest others are out of it.</summary>
    private static bool[] LongestInOrder(Facts[] letters)
    {
        var ends = new List<int>();
        var before = new int[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Compare(letters[ends[middle]], letters[i]) <= 0) low = middle + 1;
                else high = middle;
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var inOrder = new bool[letters.Length];
        for (var i = ends.Count == 0 ? -1 : ends[ends.Count - 1]; i >= 0; i = before[i]) inOrder[i] = true;
        return inOrder;
    }

    private static int Compare(Facts left, Facts right) => Key(left.When!.Value).CompareTo(Key(right.When!.Value));

    private static int Key(PartialDate date) => (date.Year!.Value * 100 + date.Month!.Value) * 100 + date.Day!.Value;
}
