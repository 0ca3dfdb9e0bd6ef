namespace System.Buffers;

/// <summary>A set of characters to search for.</summary>
internal sealed class SearchValues<T>(char[] characters)
{
    public char[] Characters { get; } = characters;
}

/// <summary>Makes sets of characters to search for.</summary>
internal static class SearchValues
{
    public static SearchValues<char> Create(string characters) => new(characters.ToCharArray());

    public static int IndexOfAny(this ReadOnlySpan<char> text, SearchValues<char> values) => text.IndexOfAny(values.Characters.AsSpan());

    public static bool ContainsAny(this ReadOnlySpan<char> text, SearchValues<char> values) => text.IndexOfAny(values) >= 0;
}
