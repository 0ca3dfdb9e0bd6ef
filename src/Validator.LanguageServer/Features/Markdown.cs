using System.Text;
using Validator.Reporting;

namespace Validator.LanguageServer.Features;

/// <summary>Letters' words in Markdown.</summary>
internal static class Markdown
{
    /// <summary>A text on one line, of which Markdown reads nothing as its own marks, cut after some characters.</summary>
    public static string Escape(string text, int longest = int.MaxValue)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in VisibleText.Of(Shorten(text, longest)))
        {
            if (character is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '(' or ')' or '#' or '+' or '-' or '!' or '|' or '~') escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A text on one line, white space at its ends taken off, cut after some characters.</summary>
    public static string Shorten(string text, int longest)
    {
        text = text.Trim().Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        if (text.Length <= longest) return text;
        var length = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..length].TrimEnd() + " …";
    }
}
