using System.Buffers;

namespace Validator.Parsing;

/// <summary>The characters at which an item can begin: a run of text goes up to the next of them.</summary>
internal static class Markers
{
    private static readonly SearchValues<char> All = SearchValues.Create("[]\t\r\n");
    private static readonly SearchValues<char> OfBrackets = SearchValues.Create("[]\r\n");

    /// <summary>How far the first marker is; the text's length where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var index = text.IndexOfAny(All);
        return index < 0 ? text.Length : index;
    }

    /// <summary>How far the first bracket or line end is; the text's length where there is none.</summary>
    public static int BracketIndexIn(ReadOnlySpan<char> text)
    {
        var index = text.IndexOfAny(OfBrackets);
        return index < 0 ? text.Length : index;
    }
}
