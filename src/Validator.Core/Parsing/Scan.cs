using Microsoft.CodeAnalysis.Text;
using Sprache;

namespace Validator.Parsing;

/// <summary>
/// The grammar's primitives. None looks past the next bracket or line end, so that every input is read in linear time.
/// </summary>
internal static class Scan
{
    /// <summary>Where reading stands.</summary>
    public static readonly Parser<int> Here = input => Result.Success(input.Position, input);

    /// <summary>Spaces, no-break spaces and tabs, any number of them.</summary>
    public static readonly Parser<TextSpan> Blanks = While(IsBlank, 0);

    /// <summary>At least one blank.</summary>
    public static readonly Parser<TextSpan> Blank = While(IsBlank, 1);

    /// <summary>Letters, at least one.</summary>
    public static readonly Parser<TextSpan> Letters = While(char.IsLetter, 1);

    /// <summary>The end of the stretch or of the line, which it leaves unread.</summary>
    public static readonly Parser<int> LineEnds = Ahead(input => input.AtEnd || input.Current is '\n' or '\r');

    /// <summary>Succeeds where <paramref name="accepts"/> says so, and reads nothing.</summary>
    public static Parser<int> Ahead(Func<TextInput, bool> accepts) =>
        input => accepts((TextInput)input) ? Result.Success(input.Position, input) : Fail<int>();

    /// <summary>Reads <paramref name="word"/> exactly.</summary>
    public static Parser<TextSpan> Literal(string word) => input =>
        ((TextInput)input).Rest.StartsWith(word.AsSpan(), StringComparison.Ordinal) ? Take(input, word.Length) : Fail<TextSpan>();

    /// <summary>Reads one character of <paramref name="characters"/>.</summary>
    public static Parser<char> OneOf(string characters) => input =>
        !input.AtEnd && characters.AsSpan().IndexOf(input.Current) >= 0
            ? Result.Success(input.Current, ((TextInput)input).At(input.Position + 1))
            : Fail<char>();

    /// <summary>Reads characters as long as <paramref name="accepts"/> says so, at least <paramref name="least"/>.</summary>
    public static Parser<TextSpan> While(Func<char, bool> accepts, int least) => input =>
    {
        var rest = ((TextInput)input).Rest;
        var length = 0;
        while (length < rest.Length && accepts(rest[length])) length++;
        return length >= least ? Take(input, length) : Fail<TextSpan>();
    };

    /// <summary>Reads a whole number of at most <paramref name="most"/> digits; a longer run of digits is none.</summary>
    public static Parser<int> Digits(int most) => input =>
    {
        var rest = ((TextInput)input).Rest;
        int length = 0, value = 0;
        while (length < rest.Length && rest[length] is >= '0' and <= '9' && length <= most) value = value * 10 + (rest[length++] - '0');
        return length > 0 && length <= most
            ? Result.Success(value, ((TextInput)input).At(input.Position + length))
            : Fail<int>();
    };

    /// <summary>Chooses by the next character, NUL at the end.</summary>
    public static Parser<T> Choose<T>(Func<char, Parser<T>> choice) => input => choice(input.Current)(input);

    /// <summary>Chooses by the next two characters, NUL at the end.</summary>
    public static Parser<T> Choose<T>(Func<char, char, Parser<T>> choice) =>
        input => choice(input.Current, ((TextInput)input).Peek(1))(input);

    /// <summary>Succeeds without reading.</summary>
    public static Parser<T> Value<T>(T value) => input => Result.Success(value, input);

    /// <summary>Fails.</summary>
    public static Parser<T> Never<T>() => input => Fail<T>();

    /// <summary>Reads <paramref name="length"/> characters.</summary>
    public static IResult<TextSpan> Take(IInput input, int length) =>
        Result.Success(new TextSpan(input.Position, length), ((TextInput)input).At(input.Position + length));

    /// <summary>Fails; nobody asks where or why.</summary>
    public static IResult<T> Fail<T>() => Failure<T>.Result;

    public static bool IsBlank(char character) => character is ' ' or '\t' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F';

    private static class Failure<T>
    {
        public static readonly IResult<T> Result = Sprache.Result.Failure<T>(null, "", []);
    }
}
