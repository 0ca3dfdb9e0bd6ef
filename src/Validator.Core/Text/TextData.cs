using System.Globalization;

namespace Validator.Text;

/// <summary>Reads the tables of characters that travel in this assembly.</summary>
internal static class TextData
{
    /// <summary>The tab-separated fields of each line of a table; lines that begin with <c># </c> are its notes.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(TextData).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)) yield return line.Split('\t');
    }

    /// <summary>The character of a hexadecimal number.</summary>
    public static char Character(string number) => (char)int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
