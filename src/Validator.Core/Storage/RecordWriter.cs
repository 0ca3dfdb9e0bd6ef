using Microsoft.CodeAnalysis.Text;

namespace Validator.Storage;

/// <summary>Writes numbers and texts one after the other, small ones in few bytes.</summary>
internal sealed class RecordWriter
{
    private byte[] bytes = new byte[256];
    private int length;

    /// <summary>What has been written so far.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Write(ulong value)
    {
        Reserve(10);
        for (; value >= 0x80; value >>= 7) bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }

    /// <summary>Writes a number; those near zero are short, below it too.</summary>
    public void Write(int value) => Write((ulong)(uint)((value << 1) ^ (value >> 31)));

    /// <summary>Writes a text, unit by unit, for a half of a surrogate pair is text too.</summary>
    public void Write(string text)
    {
        Write(text.Length);
        Reserve(text.Length * 3);
        foreach (var unit in text)
        {
            var value = (uint)unit;
            for (; value >= 0x80; value >>= 7) bytes[length++] = (byte)(value | 0x80);
            bytes[length++] = (byte)value;
        }
    }

    public void WriteOptional(string? text)
    {
        Write(text is null ? 0 : 1);
        if (text is not null) Write(text);
    }

    public void WriteOptional(int? value)
    {
        Write(value is null ? 0 : 1);
        if (value is not null) Write(value.Value);
    }

    public void Write(LinePositionSpan place)
    {
        Write(place.Start.Line);
        Write(place.Start.Character);
        Write(place.End.Line - place.Start.Line);
        Write(place.End.Character);
    }

    public void Write(LetterKey key)
    {
        Reserve(16);
        for (var half = 0; half < 2; half++)
            for (var bits = 0; bits < 64; bits += 8)
                bytes[length++] = (byte)((half == 0 ? key.Low : key.High) >> bits);
    }

    public void Write(ReadOnlySpan<byte> source)
    {
        Reserve(source.Length);
        source.CopyTo(bytes.AsSpan(length));
        length += source.Length;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}
