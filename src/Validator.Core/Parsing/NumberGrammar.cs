using Microsoft.CodeAnalysis.Text;
using Sprache;
using Validator.Syntax;

namespace Validator.Parsing;

/// <summary>
/// A paragraph's number at a line's start, after its leading blanks.
/// <code>
/// number   = [ quote ] plain | supplied | parens | section | article | letters
/// plain    = digits [ range ] "." | serial plain | digits ")" | digits ordinal "."
/// supplied = "[" ( digits [ range ] | letter | roman ) ".]"
/// parens   = "(" ( digits | letter | roman ) [ "." ] ")"
/// letters  = ( letter | roman ) ( "." | ")" )
/// section  = "§" digits "."
/// article  = ( "Article" | "Art." ) ( digits | roman )
/// </code>
/// A whole date is text: <c>12. 4. 1943</c>, <c>1. Juli 1943</c>.
/// </summary>
public static class NumberGrammar
{
    /// <summary>What follows a number: a blank, the line's end, a bracket (<c>4.[…]</c>) or a dash (<c>11.—(a.)</c>).</summary>
    private static readonly Parser<int> Boundary =
        Scan.Ahead(IsBoundary);

    private static readonly Parser<int> Digits = Scan.Digits(5);

    private static readonly Parser<int> LongDigits = Scan.Digits(9);

    /// <summary>The rest of <c>2 and 3.</c>, <c>2–3.</c>, <c>2, 3.</c>: its last number.</summary>
    private static readonly Parser<int> RangeTail =
        from joint in Scan.Choose(next => next switch
        {
            '–' or '-' => Scan.OneOf("–-").Select(_ => 0),
            ',' => Scan.Literal(", ").Select(_ => 0),
            ' ' => Scan.Literal(" and ").Or(Scan.Literal(" & ")).Or(Scan.Literal(" und ")).Select(_ => 0),
            _ => Scan.Never<int>(),
        })
        from last in Digits
        select last;

    /// <summary><c>4. 1943</c> or <c>Juli 1943</c>: with the day before it, a whole date.</summary>
    private static readonly Parser<int> NumericMonthAndYear =
        from month in Scan.Digits(2)
        from stop in Scan.Literal(".")
        from blanks in Scan.Blanks
        from year in LongDigits
        from end in Scan.Ahead(input => !char.IsLetterOrDigit(input.Current))
        where month is >= 1 and <= 12 && year is >= 1000 and <= 2999 or >= 10 and <= 99
        select year;

    private static readonly Parser<int> NamedMonthAndYear =
        from month in Month
        from stop in Scan.Literal(".").Optional()
        from blanks in Scan.Blank
        from year in Scan.Digits(4)
        where year >= 1000
        select year;

    private static readonly Parser<int> MonthAndYear =
        Scan.Choose(next => next is >= '0' and <= '9' ? NumericMonthAndYear : MonthNames.CanBegin(next) ? NamedMonthAndYear : Scan.Never<int>());

    /// <summary>The paragraph's own number after a telegram's serial: <c>317. 1. Text</c>.</summary>
    private static readonly Parser<int> FirstAfterSerial =
        from blanks in Scan.Blank
        from first in Scan.Literal("1.")
        from next in Boundary
        from end in Scan.Here
        select end;

    private static readonly Parser<NumberShape> OtherPlain =
        from first in LongDigits
        from shape in Scan.Choose((next, second) => next switch
        {
            '.' when second == ')' => HalfParenthesis(first),
            ')' => HalfParenthesis(first),
            ']' => MissingOpening(first),
            ' ' when second == '.' => SpacedStop(first),
            ' ' or '–' or '-' or ',' => Range(first),
            's' or 'n' or 'r' or 't' or 'd' => Ordinal(first),
            _ => Scan.Never<NumberShape>(),
        })
        select shape;

    private static readonly Parser<NumberShape> Plain = input =>
    {
        var stop = Stop(input);
        return stop.WasSuccessful ? stop : OtherPlain(input);
    };

    private static readonly Parser<NumberShape> Quoted =
        from quote in Scan.OneOf("“„«\"‘")
        from shape in Plain
        where shape.IsPlain && !shape.IsMalformed
        select shape with { IsQuoted = true };

    private static readonly Parser<(NumeralKind Numeral, int Letter, int Roman)> LetterOrRoman =
        from letters in Scan.While(letter => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z', 1)
        from value in Meaning(letters)
        select value;

    private static readonly Parser<NumberShape> SuppliedLetter =
        from open in Scan.Literal("[")
        from value in LetterOrRoman
        from close in Scan.Literal(".]")
        select Shape(NumberStyle.Stop, value) with { IsSupplied = true };

    private static readonly Parser<NumberShape> SuppliedNumber =
        from open in Scan.Literal("[")
        from first in Digits
        from last in RangeTail.Optional()
        from shape in Scan.Choose((next, second) => next switch
        {
            '.' when second == ']' => SuppliedStop(first, last.GetOrElse(first)),
            '.' => MissingClosing(first),
            ']' when second == '.' => StopOutside(first),
            _ => Scan.Never<NumberShape>(),
        })
        select shape;

    private static readonly Parser<(NumeralKind Numeral, int Letter, int Roman)> ArabicValue =
        Digits.Select(number => (NumeralKind.Arabic, number, 0));

    private static readonly Parser<(NumeralKind Numeral, int Letter, int Roman)> AnyValue =
        Scan.Choose(next => next is >= '0' and <= '9' ? ArabicValue : LetterOrRoman);

    private static readonly Parser<NumberShape> SuppliedForm =
        Scan.Choose((_, next) => next is >= '0' and <= '9' ? SuppliedNumber : SuppliedLetter);

    private static readonly Parser<NumberShape> Parentheses =
        from open in Scan.Literal("(")
        from value in AnyValue
        from stop in Scan.Literal(".").Optional()
        from close in Scan.Literal(")")
        from outer in Scan.Literal(".").Optional()
        from next in Boundary
        select Shape(NumberStyle.Parentheses, value);

    private static readonly Parser<NumberShape> Lettered =
        from value in LetterOrRoman
        from stop in Scan.OneOf(".)")
        from next in Boundary
        select Shape(stop == '.' ? NumberStyle.Stop : NumberStyle.HalfParenthesis, value);

    private static readonly Parser<NumberShape> Section =
        from sign in Scan.Literal("§")
        from blanks in Scan.Blanks
        from number in Digits
        from stop in Scan.Literal(".").Optional()
        from next in Boundary
        select new NumberShape(NumberStyle.Section, NumeralKind.Arabic, number, number);

    private static readonly Parser<NumberShape> Article =
        from word in Scan.Literal("Article").Or(Scan.Literal("ARTICLE")).Or(Scan.Literal("Art.")).Or(Scan.Literal("Artikel"))
        from blanks in Scan.Blank
        from value in AnyValue
        from stop in Scan.Ahead(input => input.AtEnd || input.Current is '.' or ':' or '—' or '–' or '[' or '\n' or '\r')
        from point in Scan.Literal(".").Optional()
        select Shape(NumberStyle.Article, value);

    private static readonly Parser<NumberShape> LetteredOrArticle =
        Scan.Choose((first, second) => first == 'A' && second is 'r' or 'R' ? Article : Lettered);

    /// <summary>A number of any form.</summary>
    internal static readonly Parser<NumberShape> Number = Scan.Choose(next => next switch
    {
        >= '0' and <= '9' => Plain,
        '[' => SuppliedForm,
        '(' => Parentheses,
        '§' => Section,
        '“' or '„' or '«' or '"' or '‘' => Quoted,
        _ => LetteredOrArticle,
    });

    /// <summary>Whether a number can begin with these characters: a quick no for nearly every line.</summary>
    internal static bool CanBegin(ReadOnlySpan<char> rest)
    {
        var first = rest[0];
        var second = rest.Length > 1 ? rest[1] : '\0';
        return first switch
        {
            >= '0' and <= '9' or '§' => true,
            '[' => second is >= '0' and <= '9' || rest.Length > 3 && rest[2] == '.' && rest[3] == ']',
            '“' or '„' or '«' or '"' or '‘' => second is >= '0' and <= '9',
            '(' => second < 128 && char.IsLetterOrDigit(second),
            'A' when second is 'r' or 'R' => true,
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' => second is '.' or ')' or 'i' or 'v' or 'x' or 'l' or 'I' or 'V' or 'X' or 'L',
            _ => false,
        };
    }

    /// <summary>The length of the whole date that <paramref name="line"/> begins with, a day's number and a stop first; 0 where it begins with none.</summary>
    public static int DateLength(ReadOnlySpan<char> line)
    {
        const int longestDate = 40;
        var text = line.Slice(0, Math.Min(line.Length, longestDate)).ToString();
        var date = Scan.Digits(2).Then(day => Scan.Literal(".").Then(_ => Scan.Blanks).Then(_ => MonthAndYear))(new TextInput.Arena(text, text.Length).Begin(0));
        return date.WasSuccessful ? date.Remainder.Position : 0;
    }

    /// <summary>The number that <paramref name="words"/> begin with; none where they begin with none.</summary>
    public static NumberShape? Read(ReadOnlySpan<char> words)
    {
        const int longestNumber = 40;
        if (words.IsEmpty || !CanBegin(words)) return null;
        var text = words.Slice(0, Math.Min(words.Length, longestNumber)).ToString();
        var number = Number(new TextInput.Arena(text, text.Length).Begin(0));
        return number.WasSuccessful ? number.Value : null;
    }

    private static Parser<TextSpan> Month => input =>
    {
        var word = Scan.Letters(input);
        return word.WasSuccessful && MonthNames.Find(input.Source.AsSpan(word.Value.Start, word.Value.Length)) > 0 ? word : Scan.Fail<TextSpan>();
    };

    /// <summary><c>3. </c>, the form of nearly every number: read at once, without a try at the others.</summary>
    private static IResult<NumberShape> Stop(IInput input)
    {
        var text = (TextInput)input;
        int length = 0, first = 0;
        for (; text.Peek(length) is >= '0' and <= '9' && length < 6; length++) first = first * 10 + (text.Peek(length) - '0');
        if (length is 0 or > 5 || text.Peek(length) != '.') return Scan.Fail<NumberShape>();
        var after = text.At(text.Position + length + 1);
        if (!IsBoundary(after)) return Scan.Fail<NumberShape>();
        var blanks = 0;
        while (Scan.IsBlank(after.Peek(blanks))) blanks++;
        if (first is >= 1 and <= 31 && MonthAndYear(after.At(after.Position + blanks)).WasSuccessful) return Scan.Fail<NumberShape>();
        if (first > 1 && after.Peek(blanks) == '1' && FirstAfterSerial(after) is { WasSuccessful: true } own)
            return Result.Success(PlainShape(1, 1) with { Serial = first }, text.At(own.Value));
        var shape = PlainShape(first, first);
        return Result.Success(text.Current == '0' ? shape with { IsMalformed = true } : shape, after);
    }

    private static Parser<NumberShape> HalfParenthesis(int first) =>
        from stop in Scan.Literal(".").Optional()
        from close in Scan.Literal(")")
        from next in Boundary
        select new NumberShape(NumberStyle.HalfParenthesis, NumeralKind.Arabic, first, first);

    private static Parser<NumberShape> SpacedStop(int first) =>
        from stop in Scan.Literal(" .")
        from next in Scan.Ahead(input => Scan.IsBlank(input.Current))
        from noEllipsis in Scan.Ahead(input => input.Peek(1) is not '.')
        select PlainShape(first, first) with { IsMalformed = true };

    private static Parser<NumberShape> Range(int first) =>
        from last in RangeTail
        from stop in Scan.Literal(".")
        from next in Boundary
        where last > first && last - first < 100
        select PlainShape(first, last);

    private static Parser<NumberShape> Ordinal(int first) =>
        from suffix in Scan.Literal("st").Or(Scan.Literal("nd")).Or(Scan.Literal("rd")).Or(Scan.Literal("th")).Or(Scan.Literal("d"))
        from stop in Scan.Literal(".")
        from next in Boundary
        select new NumberShape(NumberStyle.Ordinal, NumeralKind.Arabic, first, first);

    private static Parser<NumberShape> MissingOpening(int first) =>
        from close in Scan.Literal("].")
        from next in Boundary
        select PlainShape(first, first) with { IsMalformed = true, IsSupplied = true };

    private static Parser<NumberShape> StopOutside(int first) =>
        from close in Scan.Literal("].")
        from next in Boundary
        select PlainShape(first, first) with { IsMalformed = true, IsSupplied = true };

    private static Parser<NumberShape> SuppliedStop(int first, int last) =>
        from close in Scan.Literal(".]")
        select PlainShape(first, last) with { IsSupplied = true };

    private static Parser<NumberShape> MissingClosing(int first) =>
        from stop in Scan.Literal(".")
        from next in Scan.Ahead(input => Scan.IsBlank(input.Current))
        from unclosed in Scan.Ahead(IsUnclosed)
        select PlainShape(first, first) with { IsMalformed = true, IsSupplied = true };

    private static bool IsUnclosed(TextInput input)
    {
        var rest = input.Rest;
        var next = Markers.BracketIndexIn(rest);
        return next == rest.Length || rest[next] != ']';
    }

    private static Parser<(NumeralKind Numeral, int Letter, int Roman)> Meaning(TextSpan letters) => input =>
    {
        var source = input.Source.AsSpan(letters.Start, letters.Length);
        var numeral = char.IsLower(source[0]) ? NumeralKind.Lower : NumeralKind.Upper;
        var letter = Numerals.LetterValue(source);
        var roman = IsOfOneCase(source) ? Numerals.RomanValue(source) : 0;
        return letter > 0 || roman > 0 ? Result.Success((numeral, letter, roman), input) : Scan.Fail<(NumeralKind, int, int)>();
    };

    private static bool IsOfOneCase(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (char.IsLower(letter) != char.IsLower(letters[0])) return false;
        return true;
    }

    private static bool IsBoundary(TextInput input) =>
        input.AtEnd || Scan.IsBlank(input.Current) || input.Current is '\n' or '\r' or '[' or '—';

    private static NumberShape PlainShape(int first, int last) => new(NumberStyle.Stop, NumeralKind.Arabic, first, last);

    private static NumberShape Shape(NumberStyle style, (NumeralKind Numeral, int Letter, int Roman) value) =>
        new(style, value.Numeral, value.Letter, value.Letter) { Roman = value.Roman };
}
