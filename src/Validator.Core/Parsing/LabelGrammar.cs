using Microsoft.CodeAnalysis.Text;
using Sprache;

namespace Validator.Parsing;

/// <summary>
/// A line that opens a new part.
/// <code>
/// label      = part [ "No." ] [ designator ] [ " in No. " digits ] [ title ]
/// part       = "Enclosure" | "Subenclosure" | "Inclosure" | "Annex" | "Attachment" | "Appendix" | "Tab" | …
/// designator = digits | letter | roman | quoted letter
/// title      = ( "—" | ":" | "." | "," ) { any }
/// </code>
/// In brackets any words may follow the part: <c>[Inclosure in No. 1555.—Extract from the Japan Daily Herald]</c>.
/// </summary>
internal static class LabelGrammar
{
    private const int LongestLabel = 160;

    private static readonly string[] Parts =
        ["Subenclosure", "Sub-enclosure", "Enclosure", "Subinclosure", "Sub-inclosure", "Inclosure", "Annex", "Attachment", "Appendix", "Tab", "Exhibit", "Supplement", "Addendum", "Beilage", "Anlage", "Anhang", "Приложение"];

    private static readonly Parser<TextSpan> Part = input =>
    {
        foreach (var part in Parts)
        {
            if (!((TextInput)input).Rest.StartsWith(part.AsSpan(), StringComparison.OrdinalIgnoreCase)) continue;
            var end = Scan.Take(input, part.Length);
            return char.IsLetter(end.Remainder.Current) ? Scan.Fail<TextSpan>() : end;
        }

        return Scan.Fail<TextSpan>();
    };

    private static readonly Parser<TextSpan> Designator =
        from blanks in Scan.Blank
        from number in Scan.Literal("No.").Or(Scan.Literal("Nr.")).Then(_ => Scan.Blanks).Optional()
        from word in Scan.While(character => char.IsLetterOrDigit(character) || character is '–' or '-' or '“' or '”' or '"' or '/', 1)
        where word.Length <= 8
        select word;

    private static readonly Parser<int> InNumber =
        from joint in Scan.Literal(" in No.").Or(Scan.Literal(" to No."))
        from blanks in Scan.Blanks
        from number in Scan.Digits(5)
        select number;

    private static readonly Parser<int> Title =
        from joint in Scan.OneOf("—–:.,")
        from end in Scan.Here
        select end;

    private static readonly Parser<int> Bare =
        from part in Part
        from designator in Designator.Optional()
        from whole in InNumber.Optional()
        from blanks in Scan.Blanks
        from end in Scan.LineEnds.Or(Title)
        select end;

    /// <summary>Whether <paramref name="line"/>, without its notes and references, is a label.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > LongestLabel || !BeginsWithPart(line)) return false;
        var isBracketed = line[0] == '[' && line[line.Length - 1] == ']';
        if (isBracketed) line = line.Slice(1, line.Length - 2).Trim();
        var text = line.ToString();
        var input = new TextInput.Arena(text, text.Length).Begin(0);
        if (isBracketed) return Part(input).WasSuccessful;
        var bare = Bare(input);
        return bare.WasSuccessful && !IsSentence(text, bare.Value);
    }

    private static bool BeginsWithPart(ReadOnlySpan<char> line)
    {
        if (line[0] == '[') line = line.Slice(1).TrimStart();
        if (line.IsEmpty) return false;
        var first = char.ToUpperInvariant(line[0]);
        foreach (var part in Parts)
            if (part[0] == first && line.StartsWith(part.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A title that goes on in lower case and ends as a sentence does is prose: <c>Annex A, which you sent, is here.</c></summary>
    private static bool IsSentence(string text, int end)
    {
        var rest = text.AsSpan(end).Trim();
        return rest.Length > 0 && (char.IsLower(rest[0]) || rest.Length > 100);
    }
}
