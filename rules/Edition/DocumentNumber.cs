using System.Globalization;
using Validator.Analysis;
using Validator.Configuration;

namespace Validator.Rules.Edition;

/// <summary>The number in a letter's file name: <c>d12</c>, <c>frus1861-d101</c>, <c>012-marlow-1921-05-03</c>, <c>d12a</c>.</summary>
/// <param name="Series">The folder and the part of the name that all numbers of a series share.</param>
/// <param name="Value">The number.</param>
/// <param name="Suffix">The letter behind the number of a document that was put in later.</param>
public sealed record DocumentNumber(string Series, int Value, string Suffix)
{
    /// <summary>Whether the edition numbers its files without gaps.</summary>
    public static readonly EditionOption<bool> IsNumbered = EditionOption.Flag("edition_numbered", false);

    private const int MostDigits = 7;
    private const int IsoLength = 10;

    /// <summary>The numbered letters of an edition by series, in the order of their numbers.</summary>
    public static IEnumerable<IReadOnlyList<(Facts Letter, DocumentNumber Number)>> SeriesOf(EditionContext edition) => edition.Letters
        .Select(letter => (Letter: letter, Number: In(letter.Name)))
        .Where(letter => letter.Number is not null)
        .Select(letter => (letter.Letter, Number: letter.Number!))
        .GroupBy(letter => letter.Number.Series, StringComparer.Ordinal)
        .Select(series => (IReadOnlyList<(Facts Letter, DocumentNumber Number)>)
            [.. series.OrderBy(letter => letter.Number.Value).ThenBy(letter => letter.Number.Suffix, StringComparer.Ordinal).ThenBy(letter => letter.Letter.Name, StringComparer.Ordinal)]);

    /// <summary>The number in the name of a file; none where it has none, or a date alone.</summary>
    public static DocumentNumber? In(string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var dot = name.LastIndexOf('.');
        var (folder, file) = (name.Substring(0, slash), WithoutDates(name.Substring(slash, (dot < slash ? name.Length : dot) - slash)));
        var leading = 0;
        while (leading < file.Length && IsDigit(file[leading])) leading++;
        if (leading is > 0 and <= MostDigits && (leading == file.Length || file[leading] is '-' or '_' or '.' or ' ')) return Make(folder, file, 0, leading, "");
        var end = file.Length;
        var suffix = end > 1 && char.IsLower(file[end - 1]) && IsDigit(file[end - 2]) ? file.Substring(--end) : "";
        var start = end;
        while (start > 0 && IsDigit(file[start - 1])) start--;
        return end - start is > 0 and <= MostDigits ? Make(folder + file.Remove(start), file, start, end, suffix) : null;
    }

    private static DocumentNumber Make(string series, string file, int start, int end, string suffix) =>
        new(series, int.Parse(file.AsSpan(start, end - start).ToString(), CultureInfo.InvariantCulture), suffix);

    /// <summary>A date in a name, <c>1921-05-03</c>, is no number.</summary>
    private static string WithoutDates(string file)
    {
        for (var at = 0; at + IsoLength <= file.Length; at++)
            if (file[at + 4] == '-' && file[at + 7] == '-' && Enumerable.Range(at, IsoLength).All(place => place == at + 4 || place == at + 7 || IsDigit(file[place])))
                return file.Remove(at, IsoLength).TrimEnd('-', '_', '.', ' ');
        return file;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
