using Validator.Analysis;
using Validator.Configuration;
using Validator.LanguageServer.Letters;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>The marks that are offered, written as editions write them.</summary>
internal static class OfferedMarks
{
    public const string Omission = "[…]";
    public const string Doubt = "[?]";

    /// <summary>Stands for the words that a mark leaves open.</summary>
    public const string Gap = "…";

    private const int LongestMark = 40;

    // The vocabulary knows more: these are the forms that somebody would write today, the commonest first.
    private static readonly string[] English =
    [
        Omission, "[sic]", Doubt, "[illegible]", "[word illegible]", "[2 words illegible]", "[2 lines illegible]", "[signature illegible]", "[blank]", "[left blank]", "[blank in original]",
        "[Here follows …]", "[Here follow …]", "[Omitted here is …]", "[The remainder of … is not printed.]", "[Not printed.]", "[sic: …]", "[recte …]", "[as in original]",
        "[group undecipherable]", "[2 groups undecipherable]", "[grp. undec.]", "[2 grps. undec.]", "[group omitted]", "[2 groups omitted]", "[group missing]", "[2 groups missing]", "[group garbled]",
        "[garble]", "[garbled passage]", "[apparent omission]", "[word missing]", "[2 words missing]", "[text missing]", "[page missing]", "[2 pages missing]", "[torn]", "[mutilated]",
        "[word omitted]", "[2 words omitted]", "[word deleted]", "[2 words deleted]", "[name deleted]", "[text not declassified]", "[unclear]", "[inaudible]", "[Received …]",
        "[Translation]", "[Extract]", "[Extract from …]", "[Telegram]", "[Paraphrase]", "[Enclosure]", "[Enclosure …]", "[Attachment]", "[Annex]", "[Appendix]", "[Postscript]",
        "[Seal]", "[L. S.]", "[Signed]", "[Signature]", "[Initialed …]", "[Undated]", "[No date]", "[Page 2]", "[Footnote in …]", "[Marginal note: …]", "[Handwritten: …]",
        "[Begin underline]", "[End underline]", "[Begin paraphrase]", "[End paraphrase]", "[Continued]", "[Laughter]", "[Applause]", "[Pause]",
    ];

    private static readonly string[] German =
    [
        "[unleserlich]", "[Wort unleserlich]", "[2 Wörter unleserlich]", "[Textverlust]", "[Lücke]", "[so im Original]", "[lies: …]", "[Hier folgt …]", "[Hier folgen …]", "[Abschrift]",
        "[Übersetzung]", "[Auszug]", "[Telegramm]", "[handschriftlich]", "[Beilage]", "[Seite 2]", "[Siegel]", "[Unterschrift]", "[ohne Datum]", "[o. D.]", "[o. O.]",
    ];

    // Words that no page of German is without, and none in another language has both of.
    private static readonly string[] GermanWords = [" und ", " der "];

    /// <summary>All forms, for the test that the vocabulary knows them.</summary>
    public static IEnumerable<string> All => English.Concat(German);

    /// <summary>The marks for a letter: first those that it or its edition uses, and what the edition's settings add, then the common ones.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="used">The spellings of marks that the edition's letters use.</param>
    public static IEnumerable<string> For(LetterSnapshot letter, IEnumerable<MarkFact> used)
    {
        var vocabulary = letter.Home.Options.Vocabulary;
        var own = (letter.Facts?.Marks ?? []).Select(mark => mark.First.Text).ToHashSet(StringComparer.Ordinal);
        var written = used.Concat(letter.Facts?.Marks ?? [])
            .GroupBy(mark => mark.First.Text, mark => mark.Count, StringComparer.Ordinal)
            .Where(mark => mark.Key.Length <= LongestMark && IsWhole(mark.Key, vocabulary))
            .OrderByDescending(mark => own.Contains(mark.Key)).ThenByDescending(mark => mark.Sum()).ThenBy(mark => mark.Key, StringComparer.Ordinal)
            .Select(mark => mark.Key)
            .ToArray();
        var isGerman = written.Any(German.Contains) || GermanWords.All(word => letter.Content.Text.Contains(word, StringComparison.Ordinal));
        return written
            .Concat(letter.Home.Options.Get(EditionOptions.ExtraMarks).Where(mark => !mark.Contains('*', StringComparison.Ordinal)).Select(mark => $"[{mark.Replace('#', '2')}]"))
            .Concat(isGerman ? German : [])
            .Concat(English)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a mark says all that it is to say, so that it can be written again as it is; what names persons or days cannot.</summary>
    private static bool IsWhole(string mark, Vocabulary vocabulary) =>
        mark.StartsWith('[') && mark.EndsWith(']') && (mark is Omission or "[...]" or Doubt || mark.Any(char.IsLetter) && vocabulary.FullForms.ContainsKey(Vocabulary.Normalize(mark.AsSpan(1, mark.Length - 2))));
}
