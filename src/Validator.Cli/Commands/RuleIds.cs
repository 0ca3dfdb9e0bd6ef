using System.CommandLine;
using Validator.Reporting;
using Validator.Rules;
using Validator.Text;

namespace Validator.Cli.Commands;

/// <summary>Rules as the command line names them: by ID, by the beginning of one, or by name.</summary>
internal static class RuleIds
{
    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    public static Option<string[]> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "IDS",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            var words = result.Tokens.SelectMany(token => token.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).ToArray();
            if (words.Length == 0) result.AddError($"{name} names no rule.");
            foreach (var word in words)
                if (Resolve(word) is null) result.AddError(Unknown(word));
            return [.. words.Select(Resolve).OfType<string>()];
        },
    };

    /// <summary>The sentence that says that there is no such rule, and which is nearest.</summary>
    public static string Unknown(string word)
    {
        var known = RuleCatalog.All.Select(rule => rule.Descriptor.Id).Concat(RuleCatalog.All.Select(rule => rule.Name));
        var nearest = EditDistance.Nearest(word, known) ?? EditDistance.Nearest(word.ToUpperInvariant(), known);
        return nearest is null
            ? $"There is no rule '{VisibleText.Of(word)}'; 'validator rules' lists them."
            : $"There is no rule '{VisibleText.Of(word)}'; did you mean '{nearest}'?";
    }

    /// <summary>The ID, or the beginning of one, that a word stands for; none where it stands for no rule.</summary>
    private static string? Resolve(string word)
    {
        foreach (var rule in RuleCatalog.All)
            if (string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase)) return rule.Descriptor.Id;
        return RuleCatalog.All.Any(rule => rule.Descriptor.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? word.ToUpperInvariant() : null;
    }
}
