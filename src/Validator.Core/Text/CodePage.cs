namespace Validator.Text;

/// <summary>A Windows code page: one byte a character, the lower half ASCII.</summary>
public sealed class CodePage
{
    // The five bytes of 1252 and the one of 1251 that stand for nothing are read as control characters, as browsers do.
    private const string WesternUpperHalf =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    private const string CyrillicUpperHalf =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
        "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

    private readonly string upperHalf;
    private readonly Dictionary<char, byte> bytes = [];

    private CodePage(string name, string upperHalf)
    {
        Name = name;
        this.upperHalf = upperHalf;
        for (var i = 0; i < upperHalf.Length; i++) bytes.Add(upperHalf[i], (byte)(0x80 + i));
    }

    /// <summary>Windows-1252, Western European.</summary>
    public static CodePage Western { get; } = new("Windows-1252", WesternUpperHalf);

    /// <summary>Windows-1251, Cyrillic.</summary>
    public static CodePage Cyrillic { get; } = new("Windows-1251", CyrillicUpperHalf);

    /// <summary>What the code page is called.</summary>
    public string Name { get; }

    /// <summary>The byte of the upper half that stands for a character; 0 where none does.</summary>
    public byte ByteOf(char character) => bytes.TryGetValue(character, out var value) ? value : (byte)0;

    /// <summary>The character that a byte of the upper half, 128 to 255, stands for.</summary>
    public char CharacterOf(byte value) => upperHalf[value - 0x80];
}
