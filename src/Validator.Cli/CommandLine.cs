using System.CommandLine;
using System.CommandLine.Invocation;
using Validator.Cli.Commands;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Cli;

/// <summary>The program: reads the command line, runs the command and says in one sentence why it cannot, where it cannot.</summary>
public static class CommandLine
{
    /// <summary>Runs the program and returns its exit code; never throws.</summary>
    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        try
        {
            var code = Invoke(arguments, host);
            host.Output.Flush();
            return code;
        }
        catch (CannotRunException exception)
        {
            host.Error.WriteLine(exception.Message);
            return ExitCode.CouldNotRun;
        }
        catch (IOException exception)
        {
            // Letters that cannot be read are findings, so this is about what is written.
            host.Error.WriteLine($"The output cannot be written: {VisibleText.Of(exception.Message.TrimEnd('.'))}.");
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // Whatever goes wrong, a person reads one sentence and no stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            host.Error.WriteLine($"The validator itself failed, which is a mistake in it: {exception.GetType().Name}: {VisibleText.Of(exception.Message)}");
            return ExitCode.CouldNotRun;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Host host)
    {
        var root = new RootCommand("Checks editions of letters, written as plain text with notes and editorial marks, for mistakes.")
        {
            CheckCommand.Create(host),
            CompareCommand.Create(host),
            MergeCommand.Create(host),
            FixCommand.Create(host),
            AcceptCommand.Create(host),
            InitCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
            LspCommand.Create(host),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();

        // A letter's name may begin with @, which is no list of further arguments then.
        var parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) throw new CannotRunException(OptionError(parsed));
        if (UnknownOptions.Complaint(parsed) is { } complaint) throw new CannotRunException(complaint);
        return parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    private static string OptionError(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root)
        {
            var commands = root.Subcommands.Select(command => command.Name).ToArray();
            if (parsed.UnmatchedTokens.Count == 0) return $"Say what to do, as in 'validator check letters'; the commands are {string.Join(", ", commands)}.";
            var word = parsed.UnmatchedTokens[0];
            var nearest = EditDistance.Nearest(word, commands);
            return nearest is null
                ? $"There is no command '{VisibleText.Of(word)}'; the commands are {string.Join(", ", commands)}."
                : $"There is no command '{VisibleText.Of(word)}'; did you mean '{nearest}'?";
        }

        return VisibleText.Of(parsed.Errors[0].Message);
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"{Product.Name} {Product.Version}");
            return ExitCode.Sound;
        }
    }
}
