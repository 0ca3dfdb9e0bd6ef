using System.Globalization;
using Validator.Analysis;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer.Features;

/// <summary>Finds letters by sender, recipient, date and file name.</summary>
internal static class LetterSearch
{
    private const int MostAnswers = 500;
    private const int File = 1;

    /// <summary>The letters that hold every word of the query somewhere in these.</summary>
    public static IReadOnlyList<SymbolInformation> Find(string query, IEnumerable<EditionResult> editions, Func<string, string> uriOf, CancellationToken cancellation)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        SymbolInformation[] letters = [.. editions.SelectMany(edition => edition.Facts)
            .Select(facts => (Facts: facts, Text: string.Join(' ', facts.Sender?.Text, facts.Recipient?.Text, facts.Date?.Text, IsoDate(facts), facts.Name)))
            .Where(letter => !cancellation.IsCancellationRequested && words.All(word => letter.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Take(MostAnswers)
            .Select(letter => new SymbolInformation(NameOf(letter.Facts), File, new Location(uriOf(letter.Facts.Path), letter.Facts.Heading.Place.ToRange()), letter.Facts.Name))];
        cancellation.ThrowIfCancellationRequested();
        return letters;
    }

    private static string NameOf(Facts facts)
    {
        var parties = facts.Sender is null ? Path.GetFileNameWithoutExtension(facts.Name) : $"{facts.Sender.Text} to {facts.Recipient?.Text}";
        return Reporting.VisibleText.Of(facts.Date is null ? parties : $"{parties}, {facts.Date.Text}");
    }

    private static string IsoDate(Facts facts) => facts.When is { Year: { } year, Month: { } month, Day: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
        : "";
}
