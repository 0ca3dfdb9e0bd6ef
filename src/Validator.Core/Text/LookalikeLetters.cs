namespace Validator.Text;

/// <summary>Latin, Cyrillic and Greek letters that look the same in print.</summary>
public static class LookalikeLetters
{
    private static readonly Dictionary<(char Letter, Script Script), char> Twins = Load();

    /// <summary>The letter of <paramref name="script"/> that <paramref name="letter"/> looks like; none where it looks like none.</summary>
    public static char? TwinOf(char letter, Script script) =>
        Twins.TryGetValue((letter, script), out var twin) ? twin : null;

    private static Dictionary<(char, Script), char> Load()
    {
        Script[] scripts = [Script.Latin, Script.Cyrillic, Script.Greek];
        var twins = new Dictionary<(char, Script), char>();
        foreach (var row in TextData.Rows("LookalikeLetters.txt"))
        {
            for (var from = 0; from < scripts.Length; from++)
                for (var to = 0; to < scripts.Length; to++)
                    if (from != to && row[from] != "-" && row[to] != "-" && !twins.ContainsKey((row[from][0], scripts[to])))
                        twins.Add((row[from][0], scripts[to]), row[to][0]);
        }

        return twins;
    }
}
