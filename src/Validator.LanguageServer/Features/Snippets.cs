using System.Text;

namespace Validator.LanguageServer.Features;

/// <summary>Texts with a place to be filled in, as the protocol writes them.</summary>
internal static class Snippets
{
    /// <summary>A text that stands for itself.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '$' or '}') escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A text in which the cursor goes to a word, which it replaces.</summary>
    public static string WithGap(string text, string gap)
    {
        var at = text.IndexOf(gap, StringComparison.Ordinal);
        return $"{Escape(text[..at])}${{1:{Escape(gap)}}}{Escape(text[(at + gap.Length)..])}";
    }
}
