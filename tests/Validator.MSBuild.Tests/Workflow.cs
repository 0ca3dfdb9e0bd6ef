using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Validator.MSBuild.Tests;

/// <summary>A file, or an example on a page, that tells a platform how to check letters.</summary>
internal sealed partial class Workflow
{
    private Workflow(string name, string text)
    {
        Name = name;
        Text = text;
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Documents = [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>Where it stands, relative to the repository's root.</summary>
    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<YamlNode> Documents { get; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
    [
        .. new[] { "action.yml", ".pre-commit-hooks.yaml", ".github/ci/gitlab.yml", ".github/workflows/release.yml" }.Select(name => new Workflow(name, Read(name))),
        .. Directory.GetFiles(Path.Combine(LocalFeed.Repository, ".github", "ci"), "*.md").Select(page => $".github/ci/{Path.GetFileName(page)}").Order(StringComparer.Ordinal)
            .SelectMany(page => Fence().Matches(Read(page)).Select((fence, index) => new Workflow($"{page} {index + 1}", fence.Groups["text"].Value))),
    ];

    public static Workflow Named(string name) => All.Single(workflow => workflow.Name == name);

    /// <summary>The node that a path of keys and indexes leads to.</summary>
    public YamlNode At(params object[] path) => path.Aggregate((YamlNode)new YamlSequenceNode(Documents), (node, step) => step is int index ? node[index] : node[(string)step]);

    public override string ToString() => Name;

    private static string Read(string name) => File.ReadAllText(Path.Combine(LocalFeed.Repository, name)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
