using Validator.Analysis;
using Validator.Rules.Style;
using Validator.Rules.Text;
using Validator.Syntax;

namespace Validator.Rules;

/// <summary>How often a letter writes in one way or another what editions settle once for all letters.</summary>
/// <param name="ReferencesBeforePunctuation">Note references before a stop or comma: <c>word[footnoteRef:1].</c></param>
/// <param name="ReferencesAfterPunctuation">Note references behind it: <c>word.[footnoteRef:1]</c></param>
/// <param name="CurlyApostrophes">Curly apostrophes.</param>
/// <param name="StraightApostrophes">Straight ones.</param>
/// <param name="CurlyQuotes">Curly quotation marks.</param>
/// <param name="StraightQuotes">Straight ones.</param>
public sealed record LetterHabits(
    int ReferencesBeforePunctuation, int ReferencesAfterPunctuation, int CurlyApostrophes, int StraightApostrophes, int CurlyQuotes, int StraightQuotes)
{
    /// <summary>Counts in a letter.</summary>
    public static LetterHabits Of(DocumentSyntax document)
    {
        var references = PlacedReference.In(document).ToList();
        var before = references.Count(reference => reference.Place == NotePlace.BeforePunctuation);
        var marks = document.Blocks.SelectMany(block => new BlockReading(block).Get(QuotationMarks.Of)?.All ?? []).ToList();
        return new LetterHabits(
            before,
            references.Count - before,
            marks.Count(mark => IsApostrophe(mark) && !mark.IsStraight),
            marks.Count(mark => IsApostrophe(mark) && mark.IsStraight),
            marks.Count(mark => IsQuote(mark) && !mark.IsStraight),
            marks.Count(mark => IsQuote(mark) && mark.IsStraight));
    }

    /// <summary>The sum of two counts.</summary>
    public static LetterHabits operator +(LetterHabits left, LetterHabits right) => left.Add(right);

    /// <summary>The sum of two counts.</summary>
    public LetterHabits Add(LetterHabits other) => new(
        ReferencesBeforePunctuation + other.ReferencesBeforePunctuation,
        ReferencesAfterPunctuation + other.ReferencesAfterPunctuation,
        CurlyApostrophes + other.CurlyApostrophes,
        StraightApostrophes + other.StraightApostrophes,
        CurlyQuotes + other.CurlyQuotes,
        StraightQuotes + other.StraightQuotes);

    private static bool IsApostrophe(QuotationMark mark) => mark.Role == QuotationRole.Apostrophe;

    private static bool IsQuote(QuotationMark mark) => mark.Role is QuotationRole.Opening or QuotationRole.Closing;
}
