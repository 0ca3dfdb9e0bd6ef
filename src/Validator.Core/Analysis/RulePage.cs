using System.Text;

namespace Validator.Analysis;

/// <summary>A rule's page: the Markdown beside its class, which travels in the rule's assembly as <c>ED3001.DanglingNoteReference.md</c>.</summary>
public sealed class RulePage
{
    private RulePage(string text) => Text = text;

    /// <summary>The page's Markdown.</summary>
    public string Text { get; }

    /// <summary>The first paragraph of what the rule checks, on one line.</summary>
    public string Summary => FirstParagraphAfter("## What it checks");

    /// <summary>The page of a rule; a rule without one has its title for a page.</summary>
    public static RulePage Of(Rule rule)
    {
        var type = rule.GetType();
        using var stream = type.Assembly.GetManifestResourceStream($"{rule.Descriptor.Id}.{rule.Name}.md");
        if (stream is null) return new RulePage($"# {rule.Descriptor.Id} {rule.Name}\n\n## What it checks\n\n{rule.Descriptor.Title}.\n");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new RulePage(reader.ReadToEnd());
    }

    private string FirstParagraphAfter(string heading)
    {
        var lines = Text.Split('\n').Select(line => line.Trim()).SkipWhile(line => line != heading).Skip(1).SkipWhile(line => line.Length == 0);
        return string.Join(" ", lines.TakeWhile(line => line.Length > 0));
    }
}
