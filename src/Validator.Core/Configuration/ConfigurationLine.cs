namespace Validator.Configuration;

/// <summary>A line of <c>.editorconfig</c> that says something.</summary>
/// <param name="Number">Its number, 0-based.</param>
/// <param name="Key">The key; of a section or of what is neither, the whole line without its comment.</param>
/// <param name="KeyColumn">Where that begins, 0-based.</param>
/// <param name="Value">The value, without the comment behind it.</param>
/// <param name="ValueColumn">Where that begins, 0-based.</param>
/// <param name="HasValue">Whether it is a key and a value.</param>
internal sealed record ConfigurationLine(int Number, string Key, int KeyColumn, string Value, int ValueColumn, bool HasValue)
{
    private static readonly char[] Dividers = ['=', ':'];

    /// <summary>Whether the line begins a section, soundly or not.</summary>
    public bool IsSection => Key.Length > 0 && Key[0] == '[';

    /// <summary>The pattern of a section that is closed; none where it is not.</summary>
    public string? Pattern => IsSection && Key.Length > 2 && Key[Key.Length - 1] == ']' ? Key.Substring(1, Key.Length - 2) : null;

    /// <summary>Reads the lines of a file, in time that grows with its length.</summary>
    public static IEnumerable<ConfigurationLine> ReadAll(string text)
    {
        var number = -1;
        foreach (var raw in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            var column = line.Length - line.TrimStart(' ', '\t', '\uFEFF').Length;
            if (column == line.Length || line[column] is '#' or ';') continue;
            var comment = StartOfComment(line, column);
            var divider = line[column] == '[' ? -1 : line.IndexOfAny(Dividers, column, comment - column);
            if (divider < 0)
            {
                yield return new ConfigurationLine(number, line.Substring(column, comment - column).TrimEnd(), column, "", 0, HasValue: false);
                continue;
            }

            var value = line.Substring(divider + 1, comment - divider - 1);
            var valueColumn = divider + 1 + (value.Length - value.TrimStart().Length);
            yield return new ConfigurationLine(number, line.Substring(column, divider - column).TrimEnd(), column, value.Trim(), valueColumn, HasValue: true);
        }
    }

    /// <summary>A comment begins at a <c>#</c> or <c>;</c>, unless a section's pattern escapes it.</summary>
    private static int StartOfComment(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
            if (line[i] is '#' or ';' && (line[start] != '[' || line[i - 1] != '\\')) return i;
        return line.Length;
    }
}
