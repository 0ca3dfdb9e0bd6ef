using System.CommandLine;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator init</c>: makes an edition of a folder of letters.</summary>
internal static class InitCommand
{
    private const string About =
        """
        Make an edition of a folder of letters.

        Writes a project file, so that 'dotnet build' checks the folder, and an .editorconfig whose keys are set to what the letters
        themselves do; then shows how often each rule would find something. A file that is there already is left as it is.

        The exit code is 0 when it ran, 1 when a file could not be written, and 2 when it could not run.
        """;

    public static Command Create(Host host)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of letters. [default: .]", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "." };
        var command = new Command("init", About) { folder };
        command.SetAction(parsed => new InitRun(parsed.GetValue(folder) ?? ".", RuleCatalog.All, host).Run());
        return command;
    }
}
