using System.Text;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Cli.Writing;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Reporting;
using Validator.Syntax;

namespace Validator.Cli.Commands;

/// <summary>One run of <c>validator accept</c>.</summary>
internal sealed class AcceptRun(AcceptOptions options, IReadOnlyList<Rule> rules, Host host)
{
    /// <summary>Runs and returns the exit code.</summary>
    /// <exception cref="CannotRunException">It was not said what to accept, or why.</exception>
    public int Run()
    {
        RequireSense();
        var code = ExitCode.Sound;
        foreach (var edition in NamedEditions.Find(options.Paths, rules, host))
            if (!Update(edition)) code = ExitCode.Findings;
        return code;
    }

    private void RequireSense()
    {
        if (options.NamesRulesAndAll) throw new CannotRunException("--all accepts whatever is found: leave out --select.");
        if (options.Selection is null && options.Prunes)
        {
            if (options.Reason is not null) throw new CannotRunException("--reason is the reason of what --select or --all accepts, and neither is there.");
            return;
        }

        if (options.Selection is null) throw new CannotRunException("Say what to accept, as in --select ED5002, or --all for whatever is found now.");
        if (string.IsNullOrWhiteSpace(options.Reason)) throw new CannotRunException("Say why the edition stands by it, as in --reason \"so in the printed volume\".");
    }

    /// <summary>Brings the ledger of one edition up to date; false where it cannot be written.</summary>
    private bool Update(Edition edition)
    {
        var name = VisibleText.Of(EditionPaths.Relative(host.Folder, edition.LedgerFile));
        NamedEditions.RequireSoundLedger(edition, edition.ReadLedger(rules), host);
        var bytes = ReadBytes(edition.LedgerFile, name);

        // Read once more, so that a change after its bytes were read is seen when they are replaced.
        var ledger = bytes is null ? Ledger.Empty : edition.ReadLedger(rules);
        NamedEditions.RequireSoundLedger(edition, ledger, host);
        TemporaryFile.ClearLeftovers(edition.Root);

        var added = options.Selection is null ? [] : Accept(edition, options.Selection);
        var unused = options.Prunes ? new EditionAnalyzer(rules).Analyze(edition, cancellation: host.Cancellation).UnusedAcceptances : [];
        var removed = unused.Select(entry => entry.Place).ToHashSet();
        if (added.Count > 0 || removed.Count > 0)
        {
            var kept = ledger.Entries.Where(entry => !removed.Contains(entry.Place)).Select(entry => entry.Acceptance);
            if (Write(edition, bytes, Ledger.Write([.. kept, .. added])) is { } failure)
            {
                host.Error.WriteLine($"{name} is left as it is, because {failure}.");
                return false;
            }
        }

        var done = new List<string>();
        if (options.Selection is not null) done.Add(added.Count == 0 ? "nothing to accept" : $"accepted {Counts.Of(added.Count, "finding")} ({Counts.ByRule(added.Select(acceptance => acceptance.Fingerprint.RuleId))})");
        if (options.Prunes) done.Add(removed.Count == 0 ? "nothing to take out" : $"took out {Counts.Of(removed.Count, "line")} that {(removed.Count == 1 ? "accepts" : "accept")} nothing any more");
        host.Output.Write($"{name}: {string.Join("; ", done)}.\n");
        return true;
    }

    private List<Acceptance> Accept(Edition edition, RuleSelection selection)
    {
        var found = new EditionAnalyzer(rules, selection).Analyze(edition, cancellation: host.Cancellation).Findings
            .Where(finding => finding.Severity != DiagnosticSeverity.Hidden).ToArray();
        var refused = found.Where(finding => !Acceptance.IsPossibleFor(finding.Id)).ToArray();
        if (refused.Length > 0)
            host.Error.WriteLine($"{Counts.ByRule(refused.Select(finding => finding.Id))} cannot be accepted: what is wrong with files and settings, and not with a letter's text, is to be mended.");
        return [.. found.Except(refused).GroupBy(finding => finding.Path, StringComparer.Ordinal).SelectMany(letter => Accept(edition, letter.Key, letter))];
    }

    private IEnumerable<Acceptance> Accept(Edition edition, string letter, IEnumerable<Finding> findings)
    {
        var text = edition.Files.ReadLetter(letter).Text;
        var places = new PlaceNames(DocumentSyntax.Parse(text, edition.Configuration.OptionsFor(letter).Vocabulary));
        return findings.Select(finding => new Acceptance(finding.Fingerprint, places.At(finding.Span.Start), options.Reason!.Trim()));
    }

    private static byte[]? ReadBytes(string path, string name)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{name} cannot be read: {VisibleText.Of(exception.Message.TrimEnd('.'))}.");
        }
    }

    /// <summary>A spreadsheet tells by the byte order mark that a file is UTF-8: one that was there stays.</summary>
    private static string? Write(Edition edition, byte[]? before, string text)
    {
        var hasMark = before is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        byte[] content = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        return before is null ? AtomicFile.Create(edition.LedgerFile, content) : AtomicFile.Replace(edition.Root, edition.LedgerFile, before, content);
    }
}
