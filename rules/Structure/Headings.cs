using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>What tells a heading from other short lines.</summary>
internal static class Headings
{
    private const int LongestHeading = 400;
    private const int LongestParty = 120;
    private const int LongestSalutation = 60;
    private const int LinesUnderLabel = 3;

    private static readonly string[] Salutations =
        ["Sir", "Madam", "Gentlemen", "Dear ", "My dear ", "My Dear ", "My Lord", "Your Excellency", "Excellency", "Mr. President", "Lieber ", "Liebe ", "Verehrter ", "Verehrte ", "Hochverehrter ", "Sehr geehrter ", "Cher ", "Chère ", "Monsieur", "Madame", "Уважаемый "];

    /// <summary>Whether what stands where the heading should is the letter's text: a salutation, or a whole paragraph.</summary>
    public static bool IsText(HeadingSyntax heading) =>
        IsSalutation(heading) || heading.BodySpan.Length > LongestHeading && heading.Parts.Date is null;

    /// <summary>Whether a line has the shape of a heading: two parties, a stop, and a date at its end.</summary>
    public static bool IsHeading(ParagraphSyntax paragraph)
    {
        var body = paragraph.Body;
        if (body.Length is 0 or > LongestHeading || !char.IsUpper(body[0]) || body.IndexOf(" to ".AsSpan(), StringComparison.Ordinal) < 0 || !HeadingGrammar.MayEndInDate(body)) return false;

        // Initials look like a letter's number: A. Kerr.
        if (paragraph.Number is { Shape.Numeral: not NumeralKind.Upper }) return false;
        var parts = HeadingGrammar.Read(paragraph);
        if (parts is not { Sender: { Length: > 0 } sender, Recipient: { Length: > 0 } recipient, Date: { } date }) return false;
        var text = paragraph.Document.Text;
        var between = text.AsSpan(recipient.End, date.Start - recipient.End).Trim();
        return between.Length > 0 && between[0] == '.' && IsParty(text.AsSpan(sender.Start, sender.Length)) && IsParty(text.AsSpan(recipient.Start, recipient.Length));
    }

    /// <summary>Whether one of the few lines above <paramref name="block"/> is a label, as in <c>Enclosure</c>, <c>[Translation]</c> and the heading.</summary>
    public static bool StandsUnderLabel(BlockSyntax block)
    {
        var lines = 0;
        for (var i = block.Index - 1; i >= 0 && lines < LinesUnderLabel; i--)
        {
            var above = (BlockSyntax)block.Document.Children[i];
            if (above is LabelSyntax) return true;
            if (above is not BlankLineSyntax) lines++;
        }

        return false;
    }

    /// <summary>A short line as a whole, the first word of a long one.</summary>
    public static TextSpan OpeningOf(BlockSyntax block)
    {
        var body = block.BodySpan;
        var blank = block.Body.IndexOf(' ');
        return body.Length <= LongestSalutation || blank < 0 ? body : new TextSpan(body.Start, blank);
    }

    /// <summary>The words of a line, cut where they are too many for a message.</summary>
    public static string WordsOf(BlockSyntax block)
    {
        const int most = 60;
        var body = block.Body;
        return body.Length <= most ? body.ToString() : body.Slice(0, most).TrimEnd().ToString() + "…";
    }

    /// <summary><c>Dear Mr. Hale,</c>.</summary>
    private static bool IsSalutation(BlockSyntax block)
    {
        var body = block.Body;
        if (body.Length is 0 or > LongestSalutation || body[body.Length - 1] is not (',' or ':' or '!' or '—' or '–' or '-')) return false;
        foreach (var salutation in Salutations)
            if (body.StartsWith(salutation.AsSpan(), StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A party is no sentence: it begins with a capital or an article, and no stop in it is followed by a sentence.</summary>
    private static bool IsParty(ReadOnlySpan<char> words) =>
        words.Length <= LongestParty
        && (char.IsUpper(words[0]) || words.StartsWith("the ".AsSpan(), StringComparison.Ordinal))
        && words.IndexOfAny(";:!?".AsSpan()) < 0
        && !words.EndsWith(" No".AsSpan(), StringComparison.Ordinal) && !words.EndsWith(" Nos".AsSpan(), StringComparison.Ordinal);
}
