using System.CommandLine;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli.Commands;

/// <summary><c>--format FORMAT[=FILE]</c>, as often as there are reports to write.</summary>
internal sealed class FormatOption : Option<string[]>
{
    private static readonly (string Word, ReportFormat Format)[] Formats =
    [
        ("text", ReportFormat.Text),
        ("msbuild", ReportFormat.MSBuild),
        ("json", ReportFormat.Json),
        ("sarif", ReportFormat.Sarif),
        ("github", ReportFormat.GitHub),
        ("gitlab", ReportFormat.GitLab),
        ("azure", ReportFormat.Azure),
        ("junit", ReportFormat.JUnit),
        ("checkstyle", ReportFormat.Checkstyle),
        ("rdjson", ReportFormat.Reviewdog),
    ];

    private readonly string fallback;

    /// <summary>Creates the option.</summary>
    /// <param name="fallback">The format where none is named.</param>
    public FormatOption(string fallback = "text") : base("--format")
    {
        this.fallback = fallback;
        var words = Formats.Select(format => format.Word).ToArray();
        Description = $"How to report: {string.Join(", ", words)}. Given several times, as in '--format text --format sarif=out.sarif', it writes several reports. [default: {fallback}]";
        HelpName = "FORMAT[=FILE]";
        CompletionSources.Add(words);
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                var (word, file) = Split(token.Value);
                if (file is "") result.AddError($"'{VisibleText.Of(token.Value)}' names no file; leave out '=' for standard output.");
                if (IndexOf(word) >= 0) continue;
                var nearest = EditDistance.Nearest(word.ToLowerInvariant(), words);
                var guess = nearest is null ? "" : $" ('{nearest}' is nearest)";
                result.AddError($"--format takes {string.Join(", ", words[..^1])} or {words[^1]}, and not '{VisibleText.Of(word)}'{guess}.");
            }
        });
    }

    /// <summary>The reports that a command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">The file of the report that names none itself.</param>
    /// <exception cref="CannotRunException">Two reports have one place.</exception>
    public IReadOnlyList<ReportTarget> In(ParseResult parsed, string? output)
    {
        var typed = parsed.GetValue(this) is { Length: > 0 } values ? values : [fallback];
        ReportTarget[] targets = [.. typed.Select(Split).Select(part => new ReportTarget(Formats[IndexOf(part.Word)].Format, part.File ?? output))];
        if (output is not null && typed.All(value => Split(value).File is not null)) throw new CannotRunException("Each report names its file already: leave out --output.");
        foreach (var place in targets.GroupBy(target => target.File, StringComparer.Ordinal).Where(place => place.Count() > 1))
            throw new CannotRunException($"{(place.Key is null ? "Standard output" : $"'{VisibleText.Of(place.Key)}'")} takes one report: give the others files of their own, as in --format sarif=out.sarif.");
        return targets;
    }

    private static (string Word, string? File) Split(string value)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (value, null) : (value[..equals], value[(equals + 1)..]);
    }

    private static int IndexOf(string word) => Array.FindIndex(Formats, format => string.Equals(format.Word, word, StringComparison.OrdinalIgnoreCase));
}
