using System.CommandLine;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator compare</c>: proves that the author's words are what they were.</summary>
internal static class CompareCommand
{
    private static readonly (string, ComparisonFormat)[] Formats =
        [("text", ComparisonFormat.Text), ("markdown", ComparisonFormat.Markdown), ("json", ComparisonFormat.Json), ("github", ComparisonFormat.GitHub)];

    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Two letters or two folders, the old one first; with --since, the letters, folders and patterns to compare. [default with --since: .]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var since = new Option<string?>("--since") { Description = "Compare with the last revision that HEAD has in common with a revision of git.", HelpName = "REV" };
        var allow = new Option<bool>("--allow-transcript") { Description = "Exit with 0 although words of the author's changed, for a change that is meant to." };
        var format = new Choice<ComparisonFormat>("--format", "How to report.", Formats, ComparisonFormat.Text);
        var command = new Command("compare", "Say whether the author's words are unchanged, and what else changed.") { paths, since, allow, format };
        command.SetAction(parsed => new CompareRun(
            new CompareOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Since = parsed.GetValue(since),
                AllowsTranscript = parsed.GetValue(allow),
                Format = format.In(parsed),
            },
            RuleCatalog.All,
            host).Run());
        return command;
    }
}
