using System.CommandLine;
using System.CommandLine.Parsing;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli.Commands;

/// <summary>Words that begin with a dash and stand where an argument is looked for: mistyped options, unless they follow <c>--</c>.</summary>
internal static class UnknownOptions
{
    /// <summary>The sentence about the first of them; none where there is none.</summary>
    public static string? Complaint(ParseResult parsed)
    {
        var literal = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToArray();
        var suspect = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && !literal.Any(other => ReferenceEquals(other, token)));
        if (suspect is null) return null;

        var command = parsed.CommandResult.Command;
        var word = suspect.Value.Split('=')[0];
        var nearest = EditDistance.Nearest(word, command.Options.Where(option => !option.Hidden).Select(option => option.Name));
        return nearest is null
            ? $"There is no option '{VisibleText.Of(word)}'; 'validator {command.Name} --help' lists them, and a file of that name is written after --."
            : $"There is no option '{VisibleText.Of(word)}'; did you mean '{nearest}'?";
    }
}
