using System.Text;
using Validator.Files;

namespace Validator.Tests;

public sealed class LetterDecoderTests
{
    [Fact]
    public void ByteOrderMark_IsTakenOffAndRemembered()
    {
        var letter = LetterDecoder.Decode([0xEF, 0xBB, 0xBF, (byte)'a']);
        letter.Text.Should().Be("a");
        letter.HasByteOrderMark.Should().BeTrue();
        letter.InvalidBytes.Should().BeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE2, 0x80, 0x62 }, "a\uFFFDb", 1, "E2 80")]
    [InlineData(new byte[] { 0xFF, 0x62 }, "\uFFFDb", 0, "FF")]
    [InlineData(new byte[] { 0x61, 0xC3 }, "a\uFFFD", 1, "C3")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xE9, 0x74, 0xE9 }, "😀\uFFFDt\uFFFD", 2, "E9")]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80, 0x62 }, "a\uFFFD\uFFFD\uFFFDb", 1, "ED A0 80")]
    [InlineData(new byte[] { 0x61, 0xC0, 0x80, 0x62 }, "a\uFFFD\uFFFDb", 1, "C0 80")]
    [InlineData(new byte[] { 0x61, 0xF0, 0x9F, 0x98, 0xE2, 0x80, 0x62 }, "a\uFFFD\uFFFDb", 1, "F0 9F 98 E2 80")]
    public void BytesThatAreNoUtf8_AreOneRunAtTheirPlace(byte[] bytes, string text, int start, string found)
    {
        var letter = LetterDecoder.Decode(bytes);
        letter.Text.Should().Be(text);
        letter.Text.Should().Be(Encoding.UTF8.GetString(bytes), "editors show as many");
        letter.InvalidBytes[0].Span.Start.Should().Be(start);
        letter.InvalidBytes[0].Bytes.Should().Be(found);
    }

    [Fact]
    public void EveryCodePoint_IsReadAsDotNetReadsIt()
    {
        var text = new StringBuilder();
        for (var point = 1; point <= 0x10FFFF; point++)
            if (point is < 0xD800 or > 0xDFFF) text.Append(char.ConvertFromUtf32(point));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text.ToString()), 0xFF];
        LetterDecoder.Decode(bytes).Text.Should().Be(text + "\uFFFD");
    }

    [Theory]
    [InlineData("A. Kerr to W. Hill", true)]
    [InlineData("A. Kerr to W. Hill", false)]
    public void Utf16_IsRefusedWithItsName(string text, bool withMark)
    {
        byte[] bytes = withMark ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] : Encoding.Unicode.GetBytes(text);
        var decode = () => LetterDecoder.Decode(bytes);
        decode.Should().Throw<IOException>().WithMessage("it is UTF-16; save it as UTF-8");
    }

    [Fact]
    public void BinaryData_IsRefused()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray();
        var decode = () => LetterDecoder.Decode(bytes);
        decode.Should().Throw<IOException>().WithMessage("it is no text: it holds binary data");
    }
}
