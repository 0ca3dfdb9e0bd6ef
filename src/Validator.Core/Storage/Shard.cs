using System.Globalization;

namespace Validator.Storage;

/// <summary>
/// One of the equal parts that an edition is divided into, to be checked on several machines. A letter's part is told by a hash of its name
/// alone: it stays the same whatever other letters come and go.
/// </summary>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>The most parts that an edition is divided into.</summary>
    public const int MostParts = 9999;

    /// <summary>The part that is all of it.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads a part as in <c>3/16</c>; none where it is none.</summary>
    public static Shard? Read(string text)
    {
        var numbers = text.Split('/');
        return numbers.Length == 2 && Read(numbers[0], out var number) && Read(numbers[1], out var count) && new Shard(number, count) is { IsPossible: true } shard ? shard : null;
    }

    /// <summary>Whether there can be such a part.</summary>
    public bool IsPossible => Number >= 1 && Number <= Count && Count <= MostParts;

    /// <summary>Whether the letter of that name, as its edition calls it, is in this part.</summary>
    public bool Holds(string name)
    {
        // FNV-1a, finished as in MurmurHash3: names of one volume differ in a few digits only.
        var hash = 2166136261u;
        foreach (var unit in name) hash = (hash ^ unit) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        hash ^= hash >> 16;
        return hash % (uint)Count == (uint)(Number - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Number, Count);

    private static bool Read(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
