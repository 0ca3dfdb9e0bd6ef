namespace Validator.Text;

/// <summary>Which script a letter belongs to, by the blocks of the Unicode Standard.</summary>
public static class Scripts
{
    /// <summary>The script of a letter; <see cref="Script.None"/> for what is no letter.</summary>
    public static Script Of(char character) => character switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => Script.Latin,
        < '\u00C0' or '\u00D7' or '\u00F7' => Script.None,
        <= '\u02AF' => Script.Latin,
        _ when !char.IsLetter(character) => Script.None,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' or >= '\u1C80' and <= '\u1C8F' or >= '\uA640' and <= '\uA69F' => Script.Cyrillic,
        >= '\u1E00' and <= '\u1EFF' or >= '\u2C60' and <= '\u2C7F' or >= '\uA720' and <= '\uA7FF' or >= '\uFB00' and <= '\uFB06' => Script.Latin,
        _ => Script.Other,
    };
}
