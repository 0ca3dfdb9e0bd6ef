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

    /// <summary>The words of Markdown whose marks are bold type, links and line breaks.</summary>
    public static string Plain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        var isInAddress = false;
        for (var i = 0; i < markdown.Length; i++)
            switch (markdown[i])
            {
                case '\\' when i + 1 < markdown.Length:
                    plain.Append(markdown[++i]);
                    break;
                case '*' or '[':
                    break;
                case ')' when isInAddress:
                    isInAddress = false;
                    break;
                case ']' when i + 1 < markdown.Length && markdown[i + 1] == '(':
                    plain.Append(": ");
                    isInAddress = true;
                    i++;
                    break;
                case ' ' when markdown.AsSpan(i).StartsWith("  \n"):
                    i++;
                    break;
                default:
                    plain.Append(markdown[i]);
                    break;
            }

        return plain.ToString();
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
