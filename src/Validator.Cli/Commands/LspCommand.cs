using System.CommandLine;
using Validator.Cli.Writing;
using Validator.LanguageServer;
using Validator.Rules;

namespace Validator.Cli.Commands;

/// <summary><c>validator lsp</c>: serves an editor.</summary>
internal static class LspCommand
{
    private const string About =
        """
        Serve an editor: the Language Server Protocol over standard input and output.

        Editors start this themselves. They show what 'validator check' finds while a letter is typed, mend it, and lead from
        notes to references and back.
        """;

    public static Command Create(Host host)
    {
        // Clients of VS Code's library name the transport and themselves, whether they are asked to or not.
        var standardStreams = new Option<bool>("--stdio") { Description = "Use standard input and output, as it does in any case." };
        var client = new Option<int?>("--clientProcessId") { Description = "The editor's process; the server ends when it has.", HelpName = "ID" };
        var command = new Command("lsp", About) { standardStreams, client };
        command.SetAction(parsed =>
        {
            // Whatever a library may print, the editor reads messages and nothing else.
            Console.SetOut(host.Error);
            var server = new EditionServer(host.Files, RuleCatalog.All, host.Error) { ClientProcess = parsed.GetValue(client), Write = EditionFile.Write };
            return server.RunAsync(host.Input, host.OutputBytes, host.Cancellation).GetAwaiter().GetResult();
        });
        return command;
    }
}
