namespace Validator.Rules.Structure;

/// <summary>Tells a personal name, <c>A. Kerr</c>, from the title of a document, <c>Editorial Note</c>, by its form.</summary>
internal static class PersonalNames
{
    private const int MostWords = 6;

    private static readonly HashSet<string> Titles = Words(
        "Mr Mrs Miss Ms Messrs Sir Lord Lady Dr Prof Professor Count Countess Baron Baroness Prince Princess Duke Earl Viscount Herr Frau Fräulein M Mme Mlle Monsieur Madame Señor Signor Captain Colonel Lieutenant Admiral Commodore Rev");

    private static readonly HashSet<string> GivenNames = Words(
        "Abraham Adolf Albert Alexander Alfred Andrew Anna Anne Anthony Archibald Arthur August Benjamin Bernard Carl Catherine Charles Charlotte Christian Clara Cordell Daniel David Dean Dwight Edmund Edward Edwin Eleanor Elizabeth Emil Emily Emma Ernest Ernst Eugene Felix Ferdinand Francis Frank Franklin Franz Frederick Friedrich Georg George Gerald Gottfried Gustav Hamilton Hans Harold Harry Heinrich Helen Henri Henry Herbert Hermann Hugh Hugo Ignaz Isaac Ivan Jacob Jakob James Jane Jean Johann Johannes John Jonathan Joseph Josef Joshua Julius Karl Lewis Louis Louise Ludwig Margaret Maria Marie Martha Martin Mary Max Maxim Michael Nathaniel Nicholas Olga Oskar Otto Paul Peter Philip Pierre Rainer Ralph Richard Robert Roger Rudolf Samuel Sarah Sigmund Stefan Stephen Susan Theodor Theodore Thomas Timothy Victor Viktor Vyacheslav Walter Werner Wilhelm William Winston Woodrow");

    private static readonly HashSet<string> Particles = Words("von van de di da du der den la le zu and");

    /// <summary>
    /// Whether <paramref name="words"/> are a personal name and nothing else: initials, a title or a common given name, and
    /// then a surname.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> words)
    {
        var parts = words.ToString().Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > MostWords) return false;
        var hasSign = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].TrimEnd(',', '.');
            var isLast = i == parts.Length - 1;
            if (IsInitials(parts[i]) || Titles.Contains(part) || GivenNames.Contains(part)) hasSign |= !isLast;
            else if (part is not ("Jr" or "Sr") && !(Particles.Contains(part) && !isLast) && !IsSurname(parts[i])) return false;
        }

        return hasSign;
    }

    /// <summary><c>A.</c>, <c>J.P.</c>: no word of a title is written so.</summary>
    private static bool IsInitials(string part)
    {
        if (part.Length % 2 != 0 || part.Length > 6) return false;
        for (var i = 0; i < part.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(part[i]) : part[i] != '.') return false;
        return true;
    }

    private static bool IsSurname(string part) =>
        part.Length > 1 && char.IsUpper(part[0]) && part.TrimEnd(',').All(character => char.IsLetter(character) || character is '-' or '’' or '\'');

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
