using System.CommandLine;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli.Commands;

/// <summary>An option whose value is one of a few words.</summary>
internal sealed class Choice<T> : Option<string>
{
    private readonly IReadOnlyList<(string Word, T Value)> choices;
    private readonly T fallback;

    /// <summary>Creates an option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it says, for the help.</param>
    /// <param name="choices">The words and what they mean.</param>
    /// <param name="fallback">What it means to leave the option out.</param>
    public Choice(string name, string description, IReadOnlyList<(string Word, T Value)> choices, T fallback) : base(name)
    {
        this.choices = choices;
        this.fallback = fallback;
        var words = choices.Select(choice => choice.Word).ToArray();
        Description = $"{description} [default: {choices.First(choice => Equals(choice.Value, fallback)).Word}]";
        HelpName = string.Join('|', words);
        CompletionSources.Add(words);
        Validators.Add(result =>
        {
            if (result.Tokens is not [var token] || IndexOf(token.Value) >= 0) return;
            var nearest = EditDistance.Nearest(token.Value.ToLowerInvariant(), words);
            var guess = nearest is null ? "" : $" ('{nearest}' is nearest)";
            result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, and not '{VisibleText.Of(token.Value)}'{guess}.");
        });
    }

    /// <summary>The value on a command line.</summary>
    public T In(ParseResult parsed) => parsed.GetValue(this) is { } word ? choices[IndexOf(word)].Value : fallback;

    private int IndexOf(string word)
    {
        for (var i = 0; i < choices.Count; i++)
            if (string.Equals(choices[i].Word, word, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
