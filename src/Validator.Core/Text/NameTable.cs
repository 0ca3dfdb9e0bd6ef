namespace Validator.Text;

/// <summary>Words and what they stand for, found without regard to case and without a copy.</summary>
public sealed class NameTable
{
    private const int Buckets = 256;
    private const int LongestWord = 12;

    private readonly Entry[][] buckets;

    private NameTable(IEnumerable<Entry> entries)
    {
        buckets = new Entry[Buckets][];
        for (var i = 0; i < Buckets; i++) buckets[i] = [];
        foreach (var group in entries.GroupBy(entry => BucketOf(entry.Word.AsSpan()))) buckets[group.Key] = [.. group];
    }

    /// <summary>
    /// Reads a table. Each line holds the words for one value, in the order of the values; a word with a final stop is an
    /// abbreviation, one with <c>!</c> before it counts only with a capital, since it is another word without.
    /// </summary>
    public static NameTable Of(params string[] lines) => new(lines.SelectMany((line, value) => line.Split(' ').Select(word => Read(word, value))));

    /// <summary>What a word stands for, from 0; −1 where it is not in the table.</summary>
    /// <param name="word">The word without its stop.</param>
    /// <param name="name">What is known of it.</param>
    public int Find(ReadOnlySpan<char> word, out Entry name)
    {
        name = default;
        if (word.Length is 0 or > LongestWord) return -1;
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower.Slice(0, word.Length);
        for (var i = 0; i < word.Length; i++) lower[i] = word[i] is >= 'a' and <= 'z' ? word[i] : char.ToLowerInvariant(word[i]);
        foreach (var entry in buckets[BucketOf(lower)])
        {
            if (!lower.SequenceEqual(entry.Word.AsSpan())) continue;
            name = entry;
            return entry.Value;
        }

        return -1;
    }

    private static Entry Read(string word, int value) =>
        new(word.Trim('!', '.'), value, word[word.Length - 1] == '.', word[0] == '!');

    private static int BucketOf(ReadOnlySpan<char> lower) =>
        (lower[0] * 31 + lower[lower.Length - 1] * 7 + lower[lower.Length / 2] + lower.Length) & (Buckets - 1);

    /// <summary>A word of the table.</summary>
    /// <param name="Word">The word, lower case, without its stop.</param>
    /// <param name="Value">What it stands for.</param>
    /// <param name="IsAbbreviation">Whether a stop may follow it.</param>
    /// <param name="NeedsCapital">Whether it is another word without a capital.</param>
    public readonly record struct Entry(string Word, int Value, bool IsAbbreviation, bool NeedsCapital);
}
