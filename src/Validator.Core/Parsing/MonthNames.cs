using Validator.Text;

namespace Validator.Parsing;

/// <summary>The months' names in English, German, French and Russian, in full and as usually abbreviated.</summary>
internal static class MonthNames
{
    private static readonly NameTable Months = NameTable.Of(
        "january !jan. januar jänner janvier janv. января январь янв.",
        "february feb. februar feber febr. février févr. fév. fevrier fevr. февраля февраль февр. фев.",
        "!march !mar. märz mrz. maerz mars марта март",
        "april apr. avril avr. апреля апрель апр.",
        "!may mai мая май",
        "june jun. juni juin июня июнь",
        "july jul. juli juillet juil. июля июль",
        "!august aug. august août aout августа август авг.",
        "september sept. sep. septembre сентября сентябрь сент. сен.",
        "october oct. oktober okt. octobre октября октябрь окт.",
        "november nov. novembre ноября ноябрь нояб. ноя.",
        "december !dec. dezember dez. décembre decembre déc. декабря декабрь дек.");

    /// <summary>Whether a month's name can begin with <paramref name="letter"/>.</summary>
    public static bool CanBegin(char letter) =>
        (char)(letter | 0x20) is 'j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd' || letter is >= 'А' and <= 'я';

    /// <summary>The month, from 1, that <paramref name="word"/> names, without its final stop; 0 where it names none.</summary>
    public static int Find(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 10 && CanBegin(word[0]) ? Months.Find(word, out _) + 1 : 0;

    /// <summary>As <see cref="Find(ReadOnlySpan{char})"/>, but in running text: <c>may</c> and <c>march</c> name no month there.</summary>
    /// <param name="word">The word without its stop.</param>
    /// <param name="isAbbreviation">Whether a stop may follow it.</param>
    public static int FindInText(ReadOnlySpan<char> word, out bool isAbbreviation)
    {
        isAbbreviation = false;
        if (word.Length is < 3 or > 10 || !CanBegin(word[0])) return 0;
        var month = Months.Find(word, out var name) + 1;
        isAbbreviation = name.IsAbbreviation;
        return month > 0 && name.NeedsCapital && char.IsLower(word[0]) ? 0 : month;
    }
}
