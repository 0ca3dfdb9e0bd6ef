using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Validator.Text;

/// <content>Eight characters at a time: with 128 bits the code is as fast compiled ahead of time as at run time.</content>
public static partial class SuspectScan
{
    private static partial int SkipPlain(ReadOnlySpan<char> text, int from)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var position = from;
        for (; position + Vector128<ushort>.Count < units.Length; position += Vector128<ushort>.Count)
        {
            if (Suspects(Vector128.Create(units.Slice(position)), Vector128.Create(units.Slice(position + 1))) != Vector128<ushort>.Zero) break;
        }

        return position;
    }

    /// <summary>What <see cref="IsSuspect"/> says of each character, as a mask.</summary>
    private static Vector128<ushort> Suspects(Vector128<ushort> characters, Vector128<ushort> next)
    {
        var odd = IsOutside(characters, ' ', '~') & ~(IsOne(characters, '\t') | IsOne(characters, '\n'));
        var quotes = IsOne(characters, '"') | IsOne(characters, '\'');
        var punctuation = IsOne(next, ' ') | IsOne(next, ',') | IsOne(next, ';') | IsOne(next, '.') | IsOne(next, ':') | IsOne(next, '?') | IsOne(next, '!');
        var spaces = IsOne(characters, ' ') & punctuation;
        var digits = IsDigit(characters) & IsLetter(next) | IsLetter(characters) & IsDigit(next);
        return odd | quotes | spaces | digits;
    }

    private static Vector128<ushort> IsOne(Vector128<ushort> characters, char one) => Vector128.Equals(characters, Vector128.Create((ushort)one));

    private static Vector128<ushort> IsDigit(Vector128<ushort> characters) => ~IsOutside(characters, '0', '9');

    private static Vector128<ushort> IsLetter(Vector128<ushort> characters) => ~IsOutside(characters | Vector128.Create((ushort)0x20), 'a', 'z');

    private static Vector128<ushort> IsOutside(Vector128<ushort> characters, char first, char last) =>
        Vector128.GreaterThan(characters - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));
}
