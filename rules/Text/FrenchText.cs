using Microsoft.CodeAnalysis.Text;

namespace Validator.Rules.Text;

/// <summary>French sets a space before the tall marks of punctuation, and keeps it in any edition.</summary>
internal static class FrenchText
{
    private const int Reach = 160;
    private const int Enough = 2;

    // Words that English, German, Italian and Spanish do not write so, other than in quotations from the French.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "au", "aux", "avec", "cette", "ces", "c’est", "dans", "elle", "est", "et", "il", "je", "le", "les", "leur", "mais", "ne", "nous", "où", "par", "pas", "qui", "sur", "une", "vous", "votre",
        "qu’il", "qu’une", "qu’un", "n’", "l’", "d’", "j’ai", "très", "été", "même", "être", "à", "y", "monsieur", "madame", "pour", "plus", "sont", "tout",
    };

    /// <summary>Whether more of the text than <paramref name="within"/> tells whether the spaces are those of French.</summary>
    public static bool ReachesBeyond(TextSpan spaces, TextSpan within) => spaces.Start - Reach < within.Start || spaces.End + Reach > within.End;

    /// <summary>Whether the spaces are those of French: a no-break space, or any space in French words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spaces">The spaces.</param>
    /// <param name="within">What of the text is looked at.</param>
    public static bool KeepsSpace(string text, TextSpan spaces, TextSpan within)
    {
        for (var i = spaces.Start; i < spaces.End; i++)
            if (text[i] != ' ') return true;
        int start = spaces.Start, end = spaces.End;
        while (start > within.Start && spaces.Start - start < Reach) start--;
        while (end < within.End && end - spaces.End < Reach) end++;
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Substring(start, end - start).Split([' ', '\n', '\r', ',', '.', ';', ':', '?', '!', '(', ')', '[', ']', '«', '»', '“', '”', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Replace('\'', '’');
            if (Words.Contains(plain)) found.Add(plain);
            else if (plain.IndexOf('’') is > 0 and < 3 and var apostrophe && Words.Contains(plain.Substring(0, apostrophe + 1))) found.Add(plain.Substring(0, apostrophe + 1));
        }

        return found.Count >= Enough;
    }
}
