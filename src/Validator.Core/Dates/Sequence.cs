using Sprache;
using Validator.Parsing;

namespace Validator.Dates;

/// <summary>
/// Parsers one after another. Sprache's own query form makes two closures and two parsers for every step of every run,
/// which for dates costs more than all the reading.
/// </summary>
internal static class Sequence
{
    /// <summary>Two parsers.</summary>
    public static Parser<TResult> Of<T1, T2, TResult>(Parser<T1> first, Parser<T2> second, Func<T1, T2, TResult> project) => input =>
    {
        var one = first(input);
        if (!one.WasSuccessful) return Scan.Fail<TResult>();
        var two = second(one.Remainder);
        return two.WasSuccessful ? Result.Success(project(one.Value, two.Value), two.Remainder) : Scan.Fail<TResult>();
    };

    /// <summary>Three parsers.</summary>
    public static Parser<TResult> Of<T1, T2, T3, TResult>(Parser<T1> first, Parser<T2> second, Parser<T3> third, Func<T1, T2, T3, TResult> project) => input =>
    {
        var one = first(input);
        if (!one.WasSuccessful) return Scan.Fail<TResult>();
        var two = second(one.Remainder);
        if (!two.WasSuccessful) return Scan.Fail<TResult>();
        var three = third(two.Remainder);
        return three.WasSuccessful ? Result.Success(project(one.Value, two.Value, three.Value), three.Remainder) : Scan.Fail<TResult>();
    };

    /// <summary>Four parsers.</summary>
    public static Parser<TResult> Of<T1, T2, T3, T4, TResult>(
        Parser<T1> first, Parser<T2> second, Parser<T3> third, Parser<T4> fourth, Func<T1, T2, T3, T4, TResult> project) =>
        Of(Of(first, second, (one, two) => (one, two)), third, fourth, (pair, three, four) => project(pair.one, pair.two, three, four));
}
