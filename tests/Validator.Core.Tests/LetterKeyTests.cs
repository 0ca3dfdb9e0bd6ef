using System.Buffers.Binary;
using Validator.Storage;

namespace Validator.Tests;

public sealed class LetterKeyTests
{
    /// <summary>What the authors' own program gives, made for one round a word and three at the end: the key and the text are 0, 1, 2 and so on.</summary>
    [Theory]
    [InlineData(0, "e77ebcb22788a5befd62db6add303001")]
    [InlineData(1, "fc6f370460d3eda85e0573cc2b2ff063")]
    [InlineData(7, "1084b923f2aae0c3a62f2ec80848ab77")]
    [InlineData(8, "aa12fee1d5e3dab4724f16ab35f9c799")]
    [InlineData(9, "81ddb8042cf33994f4720e0094137c42")]
    [InlineData(15, "c17e5505b2bd526c2921cdec1e7e0109")]
    [InlineData(16, "d0a8d95715518eebb513b0f83d9e1793")]
    [InlineData(33, "c5f57bae1320fcf4b4e868e71d56c66b")]
    [InlineData(63, "4c5800e34efe426f079f6b0aa75260ad")]
    public void Key_IsSipHash13Of128Bits(int length, string hash)
    {
        var seed = new LetterKey(0x0706050403020100, 0x0F0E0D0C0B0A0908);

        var key = seed.With([.. Enumerable.Range(0, length).Select(value => (byte)value)]);

        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, key.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), key.High);
        Convert.ToHexStringLower(bytes).Should().Be(hash);
    }
}
