using Validator.Text;

namespace Validator.Configuration;

/// <summary>Sets keys in the text of an <c>.editorconfig</c>, for a letter that it is to speak of.</summary>
public static class ConfigurationText
{
    // Sections that speak of letters, those that speak of nothing else first.
    private static readonly string[] Sections = ["*.{txt,edition}", "*.{edition,txt}", "*.txt", "*.edition", "*"];

    /// <summary>The text with a key's value where this text sets the key for a letter; none where it does not.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">Its text.</param>
    /// <param name="letter">The letter's file, absolute.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public static string? Replace(string path, string text, string letter, string key, string value)
    {
        ConfigurationLine? deciding = null;
        var isAbout = false;
        foreach (var line in ConfigurationLine.ReadAll(text))
        {
            if (line.IsSection) isAbout = IsAbout(path, line.Pattern, letter);
            else if (isAbout && line.HasValue && line.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) deciding = line;
        }

        if (deciding is null) return null;
        var start = new LineMap(text).StartOf(deciding.Number) + deciding.ValueColumn;
        return text.Remove(start, deciding.Value.Length).Insert(start, value);
    }

    /// <summary>The text with a key and its value added, in a section about letters that is there, else in a new one.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">Its text; empty where there is no file yet.</param>
    /// <param name="letter">The letter's file, absolute.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public static string Add(string path, string text, string letter, string key, string value)
    {
        var lineEnd = text.AsSpan().IndexOf("\r\n".AsSpan()) >= 0 ? "\r\n" : "\n";
        var setting = $"{key} = {value}{lineEnd}";
        foreach (var pattern in Sections)
        {
            if (!IsAbout(path, pattern, letter) || LastLineOf(text, pattern) is not { } line) continue;
            var end = new LineMap(text).SpanOf(line).End;
            return text.Insert(end, EndsLine(text, end) ? setting : lineEnd + setting);
        }

        var section = IsAbout(path, Sections[0], letter) ? Sections[0] : "*" + Path.GetExtension(letter);
        var before = EndsLine(text, text.Length) ? text : text + lineEnd;
        return $"{before}{(before.Length == 0 ? "" : lineEnd)}[{section}]{lineEnd}{setting}";
    }

    /// <summary>The last line that says something in the last section of a pattern; none where there is no such section.</summary>
    private static int? LastLineOf(string text, string pattern)
    {
        int? last = null;
        var isInside = false;
        foreach (var line in ConfigurationLine.ReadAll(text))
        {
            if (line.IsSection) isInside = line.Pattern == pattern;
            if (isInside) last = line.Number;
        }

        return last;
    }

    private static bool EndsLine(string text, int end) => end == 0 || text[end - 1] is '\n' or '\r';

    private static bool IsAbout(string path, string? pattern, string letter)
    {
        var folder = (Path.GetDirectoryName(path) ?? "").Replace('\\', '/').TrimEnd('/');
        return pattern is not null && SectionPattern.Read(pattern) is { } read && new ConfigurationSection(folder, read).IsAbout(letter.Replace('\\', '/'));
    }
}
