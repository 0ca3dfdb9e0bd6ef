using Microsoft.CodeAnalysis.Text;

namespace Validator.Storage;

/// <summary>Reads what <see cref="RecordWriter"/> has written; whatever the bytes, it ends, and takes no more memory than they do.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where they end.</param>
internal sealed class RecordReader(byte[] bytes, int start, int end)
{
    private const int LongestOnStack = 256;

    /// <summary>Where the next number or text begins.</summary>
    public int Position { get; private set; } = start;

    /// <exception cref="InvalidDataException">There is none.</exception>
    public ulong ReadLong()
    {
        var value = 0ul;
        for (var bits = 0; bits < 70; bits += 7)
        {
            if (Position >= end) throw Damaged();
            var next = bytes[Position++];
            value |= (ulong)(next & 0x7F) << bits;
            if (next < 0x80) return value;
        }

        throw Damaged();
    }

    /// <exception cref="InvalidDataException">There is none.</exception>
    public int ReadNumber()
    {
        var value = (uint)ReadLong();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>Reads how many of something follow, of which each takes a byte at least.</summary>
    /// <exception cref="InvalidDataException">So many cannot follow.</exception>
    public int ReadCount()
    {
        var count = ReadNumber();
        return count >= 0 && count <= end - Position ? count : throw Damaged();
    }

    /// <exception cref="InvalidDataException">There is none.</exception>
    public string ReadText()
    {
        var count = ReadCount();
        if (count == 0) return "";
        var units = count <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[count];
        for (var i = 0; i < count; i++)
        {
            // Nearly all of them are a byte.
            if (Position < end && bytes[Position] < 0x80) units[i] = (char)bytes[Position++];
            else units[i] = (char)ReadLong();
        }

        return units.Slice(0, count).ToString();
    }

    public int? ReadOptionalNumber() => ReadNumber() == 0 ? null : ReadNumber();

    /// <exception cref="InvalidDataException">There is none.</exception>
    public LinePositionSpan ReadPlace()
    {
        var (line, column) = (ReadNumber(), ReadNumber());
        var (lines, endColumn) = (ReadNumber(), ReadNumber());
        return new LinePositionSpan(new LinePosition(line, column), new LinePosition(line + lines, endColumn));
    }

    /// <exception cref="InvalidDataException">There is none.</exception>
    public LetterKey ReadKey()
    {
        if (end - Position < 16) throw Damaged();
        var key = new LetterKey(BitConverter.ToUInt64(bytes, Position), BitConverter.ToUInt64(bytes, Position + 8));
        Position += 16;
        return key;
    }

    private static InvalidDataException Damaged() => new("The record ends early, or is no record");
}
