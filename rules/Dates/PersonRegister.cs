using Validator.Text;

namespace Validator.Rules.Dates;

/// <summary>The persons that an edition knows, one name a line; blank lines and those that begin with <c>#</c> are none.</summary>
internal sealed class PersonRegister
{
    private const int MostWords = 12;

    private readonly HashSet<string> names;

    private PersonRegister(IEnumerable<string> names) => this.names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a register.</summary>
    public static PersonRegister Read(string text) =>
        new(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => Join(Words(line))));

    /// <summary>Whether a name of the register is among the words of a heading's party: <c>A. Kerr</c> in “British Ambassador, A. Kerr”.</summary>
    public bool Knows(string party)
    {
        var words = Words(party);
        for (var first = 0; first < words.Length; first++)
            for (var last = first; last < words.Length && last < first + MostWords; last++)
                if (names.Contains(Join(words.Skip(first).Take(last - first + 1)))) return true;
        return false;
    }

    /// <summary>The name of the register that is nearest to a party's words; none where none is near.</summary>
    public string? NearestTo(string party) => EditDistance.Nearest(party, names) ?? EditDistance.Nearest(LastPart(party), names);

    private static string LastPart(string party) => party.Substring(party.LastIndexOf(',') + 1).Trim();

    private static string[] Words(string text) => text.Split([' ', '\t', '\u00A0', ',', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> words) => string.Join(" ", words);
}
