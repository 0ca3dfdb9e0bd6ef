using Sprache;
using Validator.Parsing;

namespace Validator;

/// <summary>
/// Sprache's query form and choice. The compiler finds them here, in the namespace around all grammars, before Sprache's own: those make closures and
/// parsers for every step of every run, and gather what was expected, which nobody asks of a grammar that reads every text.
/// </summary>
internal static class Query
{
    /// <summary>What <c>from</c> … <c>from</c> … <c>select</c> means: one parser after another.</summary>
    public static Parser<TResult> SelectMany<T1, T2, TResult>(this Parser<T1> first, Func<T1, Parser<T2>> second, Func<T1, T2, TResult> project) => input =>
    {
        var one = first(input);
        if (!one.WasSuccessful) return Scan.Fail<TResult>();
        var two = second(one.Value)(one.Remainder);
        return two.WasSuccessful ? Result.Success(project(one.Value, two.Value), two.Remainder) : Scan.Fail<TResult>();
    };

    /// <summary>What <c>select</c> means: another value.</summary>
    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> project) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success(project(result.Value), result.Remainder) : Scan.Fail<TResult>();
    };

    /// <summary>What <c>where</c> means: only such values.</summary>
    public static Parser<T> Where<T>(this Parser<T> parser, Func<T, bool> accepts) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful && accepts(result.Value) ? result : Scan.Fail<T>();
    };

    /// <summary>The second parser where the first fails.</summary>
    public static Parser<T> Or<T>(this Parser<T> first, Parser<T> second) => input =>
    {
        var result = first(input);
        return result.WasSuccessful ? result : second(input);
    };
}
