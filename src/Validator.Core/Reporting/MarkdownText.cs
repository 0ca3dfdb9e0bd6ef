using System.Globalization;
using System.Text;

namespace Validator.Reporting;

/// <summary>Text in Markdown, where whatever it holds stands for itself: no markup, no table cell, no link, nobody called by name.</summary>
public static class MarkdownText
{
    // Behind these, GitHub and GitLab look for people, issues and merge requests, when Markdown is done already.
    private const char WordJoiner = '\u2060';

    /// <summary>The text on one line, with each mark that Markdown could read as its own spelled as a character reference.</summary>
    public static string Of(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        foreach (var character in VisibleText.Of(text))
        {
            if (character > '~' || char.IsLetterOrDigit(character) || character is ' ' or ',' or '\'' or '"' or '/' or '?' or ';')
                markdown.Append(character);
            else
                markdown.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            if (character is '@' or '#') markdown.Append(WordJoiner);
        }

        return markdown.ToString();
    }
}
