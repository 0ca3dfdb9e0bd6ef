using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Sprache;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Parsing;

/// <summary>
/// Says what a bracket is by what stands in it, in the order of markup.md: machine mark, nearly a reference, omission,
/// named omission, mark of the vocabulary, conjecture, and supplied words for anything else.
/// </summary>
internal sealed class BracketReader(DocumentSyntax document, Vocabulary vocabulary)
{
    private const int LongestMark = 400;
    private const string PageNumber = "#";

    /// <summary><c>2–4. …</c> or <c>2. …</c>.</summary>
    private static readonly Parser<(int First, int Last)> NamedOmission =
        from before in Scan.Blanks
        from first in Scan.Digits(5)
        from last in Scan.Blanks.Then(_ => Scan.OneOf("–-—")).Then(_ => Scan.Blanks).Then(_ => Scan.Digits(5)).Optional()
        from stop in Scan.Literal(".")
        from blanks in Scan.Blanks
        from dots in OmissionDots
        from end in Scan.LineEnds
        select (first, last.GetOrElse(first));

    /// <summary>A number of at most nine digits, for which letters that look like them may stand: <c>l0</c>.</summary>
    private static readonly Parser<int> NearlyDigits = input =>
    {
        var rest = ((TextInput)input).Rest;
        int length = 0, value = 0;
        for (; length < rest.Length && length < 9 && DigitOf(rest[length]) is { } digit; length++) value = value * 10 + digit;
        return length > 0 ? Result.Success(value, ((TextInput)input).At(input.Position + length)) : Scan.Fail<int>();
    };

    /// <summary>The letter of <c>1a</c>, where one stands.</summary>
    private static readonly Parser<bool> LetterOfNumber = input =>
    {
        var rest = ((TextInput)input).Rest;
        var isOne = input.Position > 0 && rest.Length > 0 && char.IsDigit(input.Source[input.Position - 1]) && char.IsLetter(rest[0]);
        return Result.Success(isOne, ((TextInput)input).At(input.Position + (isOne ? 1 : 0)));
    };

    /// <summary>
    /// <c>footnotRef:1</c>, <c>footnoteref: 1</c>, <c>footnoteRef 1</c>, <c>footnote ref:1</c>, <c>footnoteRef:1.</c>, <c>footnoteRef:1a</c>, <c>footnoteRef:l</c>,
    /// <c>footnoteRef:</c>, <c>footnote:1</c>.
    /// </summary>
    private static readonly Parser<(NoteKind Kind, int? Number)> NearlyReference =
        from before in Scan.Blanks
        from kind in ReferenceWord
        from joint in Scan.While(character => character is ':' or ';' or '.' or ' ' or '#' or '-' or '_', 0)
        from number in NearlyDigits.Optional()
        from letter in LetterOfNumber
        from after in Scan.While(character => character is ' ' or '\t' or '\u00A0' or '.' or ':' or ';' or ',', 0)
        from end in Scan.LineEnds
        select (kind, number.IsDefined ? number.Get() : (int?)null);

    private static Parser<TextSpan> OmissionDots => Scan.While(character => character is '.' or '…' or '*' or ' ' or '\u00A0', 1);

    /// <summary>Makes the node of a bracket whose children, both brackets among them, are given.</summary>
    public SyntaxNode Read(TextSpan span, ImmutableArray<SyntaxNode> children)
    {
        var content = document.Text.AsSpan(span.Start + 1, span.Length - 2);
        var words = FirstText(span, children);
        if (content.Length > LongestMark) return LongBracket(span, words, children);
        if (StartsWith(words, "bookmark: ") || StartsWith(words, "image: ")) return new MachineMarkSyntax(PlaceOf(children), span, children);
        if (IsOmission(content)) return new OmissionSyntax(PlaceOf(children), span, children);
        if (ReadNamedOmission(content) is { } named) return new NamedOmissionSyntax(PlaceOf(children), span, named.First, named.Last, children);
        if (vocabulary.Find(words) is { } mark && !(mark.Pattern == PageNumber && FollowsNumber(span.Start))) return OfMark(mark, span, children);
        if (IsConjecture(content)) return new ConjectureSyntax(PlaceOf(children), span, children);
        return new SuppliedSyntax(PlaceOf(children), span, NoteNumber(content), children);
    }

    /// <summary>What <paramref name="content"/> refers to, where it is nearly a note reference.</summary>
    public static (NoteKind Kind, int? Number)? ReadNearlyReference(ReadOnlySpan<char> content)
    {
        var trimmed = content.TrimStart();
        if (content.Length is < 6 or > 40 || trimmed.IsEmpty || char.ToLowerInvariant(trimmed[0]) is not ('f' or 'e' or 'n' or 'o')) return null;
        var text = WithoutDamage(content);
        var result = NearlyReference(new TextInput.Arena(text, text.Length).Begin(0));
        return result.WasSuccessful ? result.Value : null;
    }

    /// <summary>Whether a character is none of the text's, but what a broken encoding left.</summary>
    private static bool IsDamage(char character) => character == '\uFFFD' || character != '\t' && char.IsControl(character);

    /// <summary>Whether <paramref name="content"/> is an omission's: an ellipsis, three stops or two asterisks, and nothing else.</summary>
    public static bool IsOmission(ReadOnlySpan<char> content)
    {
        int stops = 0, asterisks = 0, ellipses = 0;
        foreach (var character in content)
        {
            switch (character)
            {
                case '.': stops++; break;
                case '*': asterisks++; break;
                case '…': ellipses++; break;
                case ' ' or '\u00A0': break;
                default: return false;
            }
        }

        return ellipses > 0 || stops >= 3 || asterisks >= 2;
    }

    /// <summary>The second word where the reference was split in two: <c>footnote ref</c>.</summary>
    private static readonly Parser<TextSpan> TwoWords =
        from joint in Scan.OneOf(" -")
        from word in Scan.Letters
        select word;

    private static Parser<NoteKind> ReferenceWord => input =>
    {
        var letters = Scan.Letters(input);
        if (!letters.WasSuccessful) return Scan.Fail<NoteKind>();
        var second = TwoWords(letters.Remainder);
        if (second.WasSuccessful) letters = Result.Success(TextSpan.FromBounds(letters.Value.Start, second.Value.End), second.Remainder);
        var word = input.Source.Substring(letters.Value.Start, letters.Value.Length).ToLowerInvariant().Replace(" ", "").Replace("-", "");
        NoteKind? kind = EditDistance.IsAtMost(word, "footnoteref", 2) ? NoteKind.Footnote
            : EditDistance.IsAtMost(word, "endnoteref", 2) ? NoteKind.Endnote
            : IsNumbered((TextInput)letters.Remainder) ? KindOf(word)
            : null;
        return kind is null ? Scan.Fail<NoteKind>() : Result.Success(kind.Value, letters.Remainder);
    };

    /// <summary>Whether a colon and a number follow, with no blank, as no editor writes of a note but the extractor does.</summary>
    private static bool IsNumbered(TextInput input) => input.Current == ':' && input.Peek(1) is >= '0' and <= '9';

    private static NoteKind? KindOf(string word) => word switch
    {
        "footnote" or "footnotereference" => NoteKind.Footnote,
        "endnote" or "endnotereference" => NoteKind.Endnote,
        _ => null,
    };

    private static string WithoutDamage(ReadOnlySpan<char> content)
    {
        var text = content.ToString();
        return text.Any(IsDamage) ? new string([.. text.Where(character => !IsDamage(character))]) : text;
    }

    private static (int First, int Last)? ReadNamedOmission(ReadOnlySpan<char> content)
    {
        var trimmed = content.TrimStart();
        if (trimmed.Length is 0 or > 40 || !char.IsDigit(trimmed[0])) return null;
        var text = content.ToString();
        var result = NamedOmission(new TextInput.Arena(text, text.Length).Begin(0));
        return result.WasSuccessful && IsOmission(text.AsSpan(text.IndexOf('.') + 1)) ? result.Value : null;
    }

    /// <summary>Whether a number stands just before a bracket, which then corrects it: <c>May 7 [17]</c>. Pages stand by themselves.</summary>
    private bool FollowsNumber(int position)
    {
        if (position > 0 && Scan.IsBlank(document.Text[position - 1])) position--;
        return position > 0 && char.IsDigit(document.Text[position - 1]);
    }

    private static int? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        'l' or 'I' => 1,
        'O' or 'o' => 0,
        _ => null,
    };

    private static bool IsConjecture(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        return content.Length > 0 && (content[0] == '?' || content[content.Length - 1] == '?');
    }

    private static int? NoteNumber(ReadOnlySpan<char> content)
    {
        int digits = 0, value = 0;
        while (digits < content.Length && digits < 9 && content[digits] is >= '0' and <= '9') value = value * 10 + (content[digits++] - '0');
        return digits > 0 && digits < content.Length && content[digits] == ':' && (digits + 1 == content.Length || Scan.IsBlank(content[digits + 1])) ? value : null;
    }

    private static bool StartsWith(ReadOnlySpan<char> content, string words) => content.StartsWith(words.AsSpan(), StringComparison.Ordinal);

    /// <summary>The words before the first node inside the bracket: <c>Received 4:10 p.m.</c> before its reference.</summary>
    private ReadOnlySpan<char> FirstText(TextSpan span, ImmutableArray<SyntaxNode> children)
    {
        for (var i = 1; i < children.Length; i++)
            if (children[i] is not TextSyntax) return document.Text.AsSpan(span.Start + 1, children[i].Span.Start - span.Start - 1);
        return default;
    }

    // A bracket's nodes have the place of its block.
    private static BlockPlace PlaceOf(ImmutableArray<SyntaxNode> children) => children[0].Place;

    private SyntaxNode LongBracket(TextSpan span, ReadOnlySpan<char> words, ImmutableArray<SyntaxNode> children) =>
        vocabulary.Find(words) is { } mark ? OfMark(mark, span, children) : new SuppliedSyntax(PlaceOf(children), span, null, children);

    private SyntaxNode OfMark(Mark mark, TextSpan span, ImmutableArray<SyntaxNode> children) => mark.Meaning switch
    {
        MarkMeaning.Comment => new EditorialCommentSyntax(PlaceOf(children), span, children),
        MarkMeaning.Loss => new LossSyntax(PlaceOf(children), span, mark.StatesOmission, children),
        _ => new StatementSyntax(PlaceOf(children), span, mark.StatesOmission, children),
    };
}
