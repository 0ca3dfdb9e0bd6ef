using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>A fenced block of a rule's page.</summary>
/// <param name="Line">The 1-based line of the page on which it opens.</param>
/// <param name="Language"><c>edition</c>, <c>editorconfig</c> or another.</param>
/// <param name="Kind"><c>clean</c>, <c>fixed</c> or nothing.</param>
/// <param name="Text">
/// Its lines, each with LF; blanks at their ends belong to it, as a note's <c>] </c> has one. <c>{U+00AD}</c> is the
/// character of that number, so that a page can show what cannot be seen.
/// </param>
/// <param name="Name">The letter's file, where the fence names one: <c>edition clean name=a-1943-07-01.txt</c>.</param>
/// <param name="Configuration">The text of the last <c>editorconfig</c> fence before it in its section.</param>
internal sealed record Fence(int Line, string Language, string Kind, string Text, string Name, string Configuration);

/// <summary>A rule's page, as it travels in the assembly of the rules.</summary>
internal sealed partial class RulePage
{
    private const string FenceMark = "```";
    private const string NameMark = "name=";

    private RulePage(string name, string text)
    {
        Name = name;
        Lines = text.ReplaceLineEndings("\n").Split('\n');
        Fences = [.. ReadFences(Lines)];
    }

    /// <summary>All pages, in the order of their names.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. ReadAll()];

    /// <summary>The file's name: <c>ED3001.DanglingNoteReference.md</c>.</summary>
    public string Name { get; }

    public string Id => Name.Split('.')[0];

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<Fence> Fences { get; }

    /// <summary>The rule that the page is about.</summary>
    public Rule Rule => RuleCatalog.All.Single(rule => rule.Descriptor.Id == Id);

    public IEnumerable<string> Headings => Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

    public static RulePage Named(string name) => All.Single(page => page.Name == name);

    private static IEnumerable<RulePage> ReadAll()
    {
        var assembly = typeof(RuleCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new RulePage(name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<Fence> ReadFences(IReadOnlyList<string> lines)
    {
        var configuration = "";
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('#')) configuration = "";
            if (!lines[i].StartsWith(FenceMark, StringComparison.Ordinal)) continue;
            var words = lines[i][FenceMark.Length..].Split(' ');
            var opening = i + 1;
            var text = new StringBuilder();
            while (++i < lines.Count && lines[i] != FenceMark) text.Append(lines[i]).Append('\n');
            if (words[0] == "editorconfig") configuration = text.ToString();
            yield return new Fence(opening, words[0], KindIn(words), WithCharacters(text.ToString()), NameIn(words), configuration);
        }
    }

    private static string KindIn(string[] words) => string.Join(' ', words.Skip(1).Where(word => !word.StartsWith(NameMark, StringComparison.Ordinal)));

    private static string NameIn(string[] words) =>
        words.FirstOrDefault(word => word.StartsWith(NameMark, StringComparison.Ordinal))?[NameMark.Length..] ?? "letter.txt";

    private static string WithCharacters(string text) =>
        NumberedCharacter().Replace(text, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}")]
    private static partial Regex NumberedCharacter();
}
