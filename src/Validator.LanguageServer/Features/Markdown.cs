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
        var line = VisibleText.Of(Shorten(text, longest));
        for (var i = 0; i < line.Length; i++)
        {
            // A bracket is one for Markdown only where an address follows it, and signs of lists and headings are at the beginning.
            if (line[i] is '\\' or '`' or '*' or '_' or '<' or '~'
                || line[i] == ']' && i + 1 < line.Length && line[i + 1] is '(' or '['
                || i == 0 && line[i] is '#' or '+' or '-' or '>') escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>As many sentences from a text's beginning as have room, and at least one.</summary>
    public static string FirstSentences(string text, int longest)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        for (var next = end; next >= 0; next = text.IndexOf(". ", next + 1, StringComparison.Ordinal))
            if (next < longest) end = next;
        return text.Length <= longest || end < 0 ? text : text[..(end + 1)];
    }

    /// <summary>The words of Markdown whose marks are bold type and line breaks.</summary>
    public static string Plain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
            switch (markdown[i])
            {
                case '\\' when i + 1 < markdown.Length:
                    plain.Append(markdown[++i]);
                    break;
                case '*':
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
