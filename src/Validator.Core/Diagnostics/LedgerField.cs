using System.Globalization;
using System.Text;
using Validator.Reporting;

namespace Validator.Diagnostics;

/// <summary>
/// A field of the ledger as it is written: on one line, with every character to be seen, and such that a spreadsheet takes it
/// for text. A backslash escapes: <c>\t</c>, <c>\n</c>, <c>\r</c>, <c>\s</c> for a space at either end, <c>\u200B</c> for what
/// cannot be seen, <c>\\</c> for itself; <c>\&amp;</c> stands for nothing, and keeps a formula, a number or a date from being one.
/// </summary>
internal static class LedgerField
{
    private const string Nothing = @"\&";

    /// <summary>Writes a field that is never taken for a formula.</summary>
    public static string Write(string text) => Quote(BeginsFormula(text) ? Nothing + Escape(text) : Escape(text));

    /// <summary>Writes a field that is never taken for a number or a date either.</summary>
    public static string WriteWords(string text) => LooksLikeValue(text) ? Quote(Nothing + Escape(text)) : Write(text);

    /// <summary>The text that a field stands for, its quotation marks already off. An unknown escape stands for its character.</summary>
    public static string Read(string field)
    {
        if (field.IndexOf('\\') < 0) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\' || i + 1 == field.Length)
            {
                text.Append(field[i]);
                continue;
            }

            i++;
            if (field[i] == 'u' && ReadCode(field, i + 1) is { } character)
            {
                text.Append(character);
                i += 4;
            }
            else if (field[i] != '&')
            {
                text.Append(field[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 's' => ' ', var other => other });
            }
        }

        return text.ToString();
    }

    private static char? ReadCode(string field, int start)
    {
        if (start + 4 > field.Length) return null;
        var code = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = "0123456789ABCDEF".IndexOf(char.ToUpperInvariant(field[i]));
            if (digit < 0) return null;
            code = (code * 16) + digit;
        }

        return (char)code;
    }

    private static string Escape(string text)
    {
        var field = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var character = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var isAtAnEnd = i == 0 || i == text.Length - 1;
            if (character == '\\') field.Append(@"\\");
            else if (character == '\t') field.Append(@"\t");
            else if (character == '\n') field.Append(@"\n");
            else if (character == '\r') field.Append(@"\r");
            else if (character == ' ' && isAtAnEnd) field.Append(@"\s");
            else if (VisibleText.IsUnprintable(character) || char.IsSurrogate(text[i]) && !isPair || isAtAnEnd && char.IsWhiteSpace(text[i])) AppendCode(field, text, i, isPair);
            else field.Append(text, i, isPair ? 2 : 1);
            if (isPair) i++;
        }

        return field.ToString();
    }

    private static void AppendCode(StringBuilder field, string text, int at, bool isPair)
    {
        field.Append(@"\u").Append(((int)text[at]).ToString("X4", CultureInfo.InvariantCulture));
        if (isPair) field.Append(@"\u").Append(((int)text[at + 1]).ToString("X4", CultureInfo.InvariantCulture));
    }

    /// <summary>As spreadsheets write a field with quotation marks, so that to save one changes nothing.</summary>
    private static string Quote(string field) => field.IndexOf('"') < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";

    private static bool BeginsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    /// <summary>Whether a spreadsheet may take a text for a number or a date: it has a digit and nothing that neither has.</summary>
    private static bool LooksLikeValue(string text) =>
        text.Any(character => character is >= '0' and <= '9') && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '\u00A0' or '.' or ',' or ':' or '/' or '-' or '–' or '%' or '$' or '€' or '£' or '(' or ')' or '\'' or '+');
}
