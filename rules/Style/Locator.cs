using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>Where in a book or an archive something stands: <c>p. 468</c>, <c>T. 1</c>, <c>Bd. 3</c>.</summary>
/// <param name="Span">The abbreviation and the number.</param>
/// <param name="Languages">The languages that write it so.</param>
internal readonly record struct Locator(TextSpan Span, Languages Languages)
{
    private const Languages EnglishOrFrench = Languages.English | Languages.French;

    private static readonly Dictionary<string, Languages> Abbreviations = new(StringComparer.Ordinal)
    {
        ["p"] = EnglishOrFrench,
        ["pp"] = EnglishOrFrench,
        ["P"] = EnglishOrFrench,
        ["vol"] = EnglishOrFrench,
        ["Vol"] = EnglishOrFrench,
        ["ch"] = EnglishOrFrench,
        ["chap"] = EnglishOrFrench,
        ["no"] = EnglishOrFrench,
        ["nos"] = EnglishOrFrench,
        ["No"] = EnglishOrFrench,
        ["Nos"] = EnglishOrFrench,
        ["fol"] = EnglishOrFrench | Languages.German,
        ["vols"] = Languages.English,
        ["Vols"] = Languages.English,
        ["pt"] = Languages.English,
        ["bk"] = Languages.English,
        ["t"] = Languages.French | Languages.Russian,
        ["S"] = Languages.German | Languages.Russian,
        ["Bd"] = Languages.German,
        ["Bde"] = Languages.German,
        ["Nr"] = Languages.German,
        ["Bl"] = Languages.German,
        ["Sp"] = Languages.German,
        ["Anm"] = Languages.German,
        ["T"] = Languages.Russian,
        ["Op"] = Languages.Russian,
        ["D"] = Languages.Russian,
        ["L"] = Languages.Russian,
        ["Т"] = Languages.Russian,
        ["т"] = Languages.Russian,
        ["С"] = Languages.Russian,
        ["с"] = Languages.Russian,
        ["Оп"] = Languages.Russian,
        ["оп"] = Languages.Russian,
        ["Д"] = Languages.Russian,
        ["д"] = Languages.Russian,
        ["Л"] = Languages.Russian,
        ["л"] = Languages.Russian,
        ["Ф"] = Languages.Russian,
        ["ф"] = Languages.Russian,
    };

    /// <summary>The locators of a note, in the order of the text.</summary>
    public static IReadOnlyList<Locator> In(NoteSyntax note)
    {
        var text = note.Document.Text;
        var locators = new List<Locator>();
        for (var stop = note.ContentSpan.Start; stop < note.ContentSpan.End; stop++)
        {
            if (text[stop] != '.') continue;
            int start = stop, number = stop + 1;
            while (start > note.ContentSpan.Start && char.IsLetter(text[start - 1])) start--;
            while (number < note.ContentSpan.End && text[number] is ' ' or '\u00A0') number++;
            var end = number;
            while (end < note.ContentSpan.End && char.IsDigit(text[end])) end++;
            if (end > number && Abbreviations.TryGetValue(text.Substring(start, stop - start), out var languages))
                locators.Add(new Locator(TextSpan.FromBounds(start, end), languages));
        }

        return locators;
    }
}
