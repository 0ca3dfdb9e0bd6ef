using Validator.Text;

namespace Validator.LanguageServer.Features;

/// <summary>Sets severities in the text of an <c>.editorconfig</c>.</summary>
internal static class EditorConfigText
{
    // Sections that speak of letters, those that speak of nothing else first.
    private static readonly string[] Sections = ["[*.{txt,edition}]", "[*.{edition,txt}]", "[*.txt]", "[*.edition]", "[*]"];

    /// <summary>The text with a rule's severity set: where it stands already, else in a section about letters, else in a new one.</summary>
    /// <param name="text">The text; empty where there is no file yet.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="severity">The severity as <c>.editorconfig</c> names it.</param>
    /// <param name="letter">The letter's file name, which the section is to speak of.</param>
    public static string WithSeverity(string text, string ruleId, string severity, string letter)
    {
        var key = $"dotnet_diagnostic.{ruleId}.severity";
        var setting = $"{key} = {severity}";
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var map = new LineMap(text);
        var lines = Enumerable.Range(0, map.Count).Select(line => text.Substring(map.SpanOf(line).Start, map.SpanOf(line).Length).TrimEnd('\r', '\n')).ToList();
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);

        var isSet = false;
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Split('=', ':')[0].Trim().Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                lines[i] = setting;
                isSet = true;
            }

        if (!isSet) Insert(lines, setting, letter);
        return string.Join(lineEnd, lines) + lineEnd;
    }

    private static void Insert(List<string> lines, string setting, string letter)
    {
        var extension = Path.GetExtension(letter);
        foreach (var section in Sections)
        {
            if (section is "[*.txt]" or "[*.edition]" && !section.Contains(extension + "]", StringComparison.OrdinalIgnoreCase)) continue;
            var at = lines.FindLastIndex(line => line.Trim() == section);
            if (at < 0) continue;
            var end = at + 1;
            while (end < lines.Count && !lines[end].TrimStart().StartsWith('[')) end++;
            while (string.IsNullOrWhiteSpace(lines[end - 1])) end--;
            lines.Insert(end, setting);
            return;
        }

        if (lines.Count > 0 && lines[^1].Length > 0) lines.Add("");
        lines.Add(Sections[0]);
        lines.Add(setting);
    }
}
