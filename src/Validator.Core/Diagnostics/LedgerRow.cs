using Microsoft.CodeAnalysis.Text;

namespace Validator.Diagnostics;

/// <summary>A row of tab-separated fields, quotation marks taken off, escapes still in.</summary>
/// <param name="Place">Its first line.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsOpen">Whether a quotation mark at the start of a field never closes; then the row ends with its line.</param>
internal sealed record LedgerRow(LinePositionSpan Place, IReadOnlyList<string> Fields, bool IsOpen)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);

    /// <summary>
    /// Reads rows as text editors and spreadsheets write them (RFC 4180, with tabs): lines end at LF, CRLF or CR, a field
    /// in quotation marks may hold tabs, line ends and doubled quotation marks.
    /// </summary>
    public static IReadOnlyList<LedgerRow> ReadAll(string text)
    {
        var rows = new List<LedgerRow>();
        var position = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        var line = 0;
        while (position < text.Length)
        {
            var start = position;
            var length = text.AsSpan(start).IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length - start;
            var place = new LinePositionSpan(new LinePosition(line, 0), new LinePosition(line, length));
            var fields = ReadFields(text, ref position);
            if (fields is null)
            {
                position = start + length;
                rows.Add(new LedgerRow(place, text.Substring(start, length).Split('\t'), IsOpen: true));
            }
            else
            {
                rows.Add(new LedgerRow(place, fields, IsOpen: false));
            }

            if (position < text.Length && text[position] == '\r') position++;
            if (position < text.Length && text[position] == '\n') position++;
            line += CountLines(text, start, position);
        }

        return rows;
    }

    /// <summary>Reads the fields of a row up to its line end; none where a quotation mark never closes.</summary>
    private static List<string>? ReadFields(string text, ref int position)
    {
        var fields = new List<string>();
        while (true)
        {
            if (position < text.Length && text[position] == '"')
            {
                var closing = ClosingMark(text, position);
                if (closing < 0) return null;
                fields.Add(EndsField(text, closing + 1) ? ReadQuoted(text, ref position, closing) : ReadPlain(text, ref position));
            }
            else
            {
                fields.Add(ReadPlain(text, ref position));
            }

            if (position == text.Length || text[position] != '\t') return fields;
            position++;
        }
    }

    /// <summary>The next quotation mark after an opening one that is not doubled; -1 where there is none.</summary>
    private static int ClosingMark(string text, int opening)
    {
        var mark = text.IndexOf('"', opening + 1);
        while (mark >= 0 && mark + 1 < text.Length && text[mark + 1] == '"') mark = text.IndexOf('"', mark + 2);
        return mark;
    }

    /// <summary>Whether a field ends here; a quotation mark that closes elsewhere was typed by hand and is part of the text.</summary>
    private static bool EndsField(string text, int position) => position == text.Length || text[position] is '\t' or '\r' or '\n';

    private static string ReadQuoted(string text, ref int position, int closing)
    {
        var field = text.Substring(position + 1, closing - position - 1).Replace("\"\"", "\"");
        position = closing + 1;
        return field;
    }

    private static string ReadPlain(string text, ref int position)
    {
        var start = position;
        var length = text.AsSpan(start).IndexOfAny('\t', '\r', '\n');
        position = length < 0 ? text.Length : start + length;
        return text.Substring(start, position - start);
    }

    private static int CountLines(string text, int start, int end)
    {
        var lines = 0;
        for (var i = start; i < end; i++)
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) lines++;
        return lines;
    }
}
