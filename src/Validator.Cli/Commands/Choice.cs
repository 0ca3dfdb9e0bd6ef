using System.CommandLine;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    public static Option<T> Of<T>(string name, string description, IReadOnlyList<(string Word, T Value)> choices, T fallback)
    {
        var words = choices.Select(choice => choice.Word).ToArray();
        var fallbackWord = choices.First(choice => Equals(choice.Value, fallback)).Word;
        var option = new Option<T>(name)
        {
            Description = $"{description} [default: {fallbackWord}]",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var (candidate, value) in choices)
                    if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase)) return value;
                var nearest = EditDistance.Nearest(word, words);
                var advice = nearest is null ? $"it takes {List(words)}" : $"did you mean '{nearest}'?";
                result.AddError($"{name} does not know '{VisibleText.Of(word)}'; {advice}{(nearest is null ? "." : "")}");
                return fallback;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }

    private static string List(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
