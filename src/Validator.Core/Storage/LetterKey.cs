using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Validator.Files;

namespace Validator.Storage;

/// <summary>
/// What the result of a letter is kept under: a hash of all that it depends on. It is SipHash-1-3 with 128 bits (Aumasson
/// and Bernstein 2012), keyed with a number that each cache draws for itself, so that nobody can make a letter that takes another's place.
/// It stands here because the system's own hashes need a library that small containers lack.
/// </summary>
/// <param name="Low">The first half.</param>
/// <param name="High">The second half.</param>
internal readonly record struct LetterKey(ulong Low, ulong High)
{
    /// <summary>A key that nobody can guess.</summary>
    public static LetterKey Draw()
    {
        var drawn = Guid.NewGuid().ToByteArray();
        return new LetterKey(BitConverter.ToUInt64(drawn, 0), BitConverter.ToUInt64(drawn, 8));
    }

    /// <summary>The key of what this one stands for together with <paramref name="text"/>.</summary>
    public LetterKey With(string text) => With(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>The key of what this one stands for together with a file that has that stamp.</summary>
    public LetterKey With(FileStamp stamp) => With(MemoryMarshal.AsBytes((ReadOnlySpan<long>)[(long)stamp.Node, stamp.Size, stamp.Written, stamp.Changed]));

    /// <summary>The key of what this one stands for together with <paramref name="bytes"/>.</summary>
    public LetterKey With(ReadOnlySpan<byte> bytes)
    {
        var v0 = Low ^ 0x736f6d6570736575;
        var v1 = High ^ 0x646f72616e646f6d ^ 0xee;
        var v2 = Low ^ 0x6c7967656e657261;
        var v3 = High ^ 0x7465646279746573;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            v3 ^= word;
            Mix(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        var last = (ulong)bytes.Length << 56;
        var rest = bytes.Slice(words.Length * 8);
        for (var i = 0; i < rest.Length; i++) last |= (ulong)rest[i] << (8 * i);
        v3 ^= last;
        Mix(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;

        v2 ^= 0xee;
        for (var i = 0; i < 3; i++) Mix(ref v0, ref v1, ref v2, ref v3);
        var low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        for (var i = 0; i < 3; i++) Mix(ref v0, ref v1, ref v2, ref v3);
        return new LetterKey(low, v0 ^ v1 ^ v2 ^ v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = Rotate(v1, 13) ^ v0;
        v0 = Rotate(v0, 32);
        v2 += v3;
        v3 = Rotate(v3, 16) ^ v2;
        v0 += v3;
        v3 = Rotate(v3, 21) ^ v0;
        v2 += v1;
        v1 = Rotate(v1, 17) ^ v2;
        v2 = Rotate(v2, 32);
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
