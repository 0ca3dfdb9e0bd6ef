namespace Validator.Parsing;

/// <summary>The months' names in the languages of the editions, in full and as usually abbreviated.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> Months = Read(
        "january jan januar jänner janvier janv января январь",
        "february feb februar feber févr février fevrier февраля февраль",
        "march mar märz mrz maerz mars марта март",
        "april apr avril avr апреля апрель",
        "may mai мая май",
        "june jun juni juin июня июнь",
        "july jul juli juillet juil июля июль",
        "august aug août aout августа август",
        "september sept sep septembre сентября сентябрь",
        "october oct oktober okt octobre октября октябрь",
        "november nov novembre ноября ноябрь",
        "december dec dezember dez décembre decembre déc декабря декабрь");

    /// <summary>Whether a month's name can begin with <paramref name="letter"/>.</summary>
    public static bool CanBegin(char letter) => char.ToLowerInvariant(letter) is 'j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd' or (>= 'а' and <= 'я');

    /// <summary>The month, from 1, that <paramref name="word"/> names, without its final stop; 0 where it names none.</summary>
    public static int Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 10 && CanBegin(word[0]) && Months.TryGetValue(word.ToString().ToLowerInvariant(), out var month) ? month : 0;

    private static Dictionary<string, int> Read(params string[] names)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 0; month < names.Length; month++)
            foreach (var name in names[month].Split(' ')) months[name] = month + 1;
        return months;
    }
}
