using System.Globalization;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>What the server does when somebody chooses it: accept a finding, set a severity, show a rule's page, check again, mend what an editor of few abilities cannot mend itself.</summary>
internal sealed class Commands(Workspace workspace, CodeActions actions, RpcClient client, WriteFile? write)
{
    /// <summary>Accepts a finding: the letter's URI, the finding's fingerprint and place and, where the editor has asked for it, the reason.</summary>
    public const string Accept = "validator.accept";

    /// <summary>Sets a rule's severity: a letter's URI, the rule and, where the editor has asked for it, the severity.</summary>
    public const string SetSeverity = "validator.setSeverity";

    /// <summary>Shows a rule's page: the rule.</summary>
    public const string ShowRule = "validator.showRule";

    /// <summary>Checks everything again.</summary>
    public const string Check = "validator.check";

    /// <summary>Mends a finding: the URI of its file, its fingerprint and its place.</summary>
    public const string Fix = "validator.fix";

    /// <summary>Mends a letter: its URI, a rule or nothing for all rules, and <c>safe</c> or <c>unsafe</c>.</summary>
    public const string FixAll = "validator.fixAll";

    private static readonly string[] Reasons = ["So in the source", "So in the printed volume", "Checked by the editor"];
    private static readonly string[] Severities = ["error", "warning", "suggestion", "none"];

    public static IReadOnlyList<string> All { get; } = [Accept, SetSeverity, ShowRule, Check, Fix, FixAll];

    /// <summary>Does what was chosen.</summary>
    /// <exception cref="ArgumentException">There is no such command, or it was not said what to do; the message says so.</exception>
    public Task RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellation) => (command, arguments.Count) switch
    {
        (Accept, 3 or 4) => AcceptAsync(arguments[0], arguments[1], arguments[2], arguments.Count == 4 ? arguments[3] : null),
        (SetSeverity, 2 or 3) => SetSeverityAsync(arguments[0], arguments[1], arguments.Count == 3 ? arguments[2] : null),
        (ShowRule, 1) => ShowRuleAsync(arguments[0]),
        (Check, _) => CheckAsync(),
        (Fix, 3) => FixAsync(arguments[0], arguments[1], arguments[2], cancellation),
        (FixAll, 3) => FixAllAsync(new FixAllData(arguments[0], arguments[1].Length > 0 ? RuleOf(arguments[1]).Descriptor.Id : null, arguments[2] == "unsafe"), cancellation),
        _ => throw new ArgumentException(All.Contains(command) ? $"'{command}' lacks what it is about" : $"There is no command '{command}'"),
    };

    /// <summary>A finding's place as commands name it: its first line and character, 0-based.</summary>
    public static string PlaceOf(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Place.Start.Line}:{finding.Place.Start.Character}");

    private async Task AcceptAsync(string uri, string key, string place, string? reason)
    {
        var (path, root, options) = Find(uri);
        var letter = workspace.LetterAt(path);

        // Findings in equal words have equal fingerprints; where the letter changed meanwhile, the fingerprint finds it again.
        var alike = Alike(path, letter, key);
        var finding = alike.FirstOrDefault(finding => PlaceOf(finding) == place) ?? alike.FirstOrDefault()
            ?? throw new ArgumentException("The finding is not there any more");
        reason ??= await client.ChooseAsync($"Why does the edition stand by {finding.Id}: {finding.Message}?", Reasons);
        if (string.IsNullOrWhiteSpace(reason)) return;

        var file = Path.Combine(root, Ledger.FileName);
        var before = workspace.Files.ReadText(file);
        var ledger = before is null ? Ledger.Empty : Ledger.Read(before, workspace.Rules.Select(rule => rule.Descriptor.Id));
        if (ledger.Mistakes.Count > 0)
        {
            client.Show($"{Ledger.FileName}:{ledger.Mistakes[0].Place.Start.Line + 1}: {ledger.Mistakes[0].Problem}. Mend the ledger first.");
            return;
        }

        var document = letter?.Document ?? DocumentSyntax.Parse(workspace.Files.ReadLetter(path).Text, options.Vocabulary);
        var acceptance = new Acceptance(finding.Fingerprint, new PlaceNames(document).At(finding.Span.Start), reason.Trim());
        await WriteAsync(root, file, before, Ledger.Write([.. ledger.Entries.Select(entry => entry.Acceptance), acceptance]));
    }

    private async Task SetSeverityAsync(string uri, string ruleId, string? severity)
    {
        var (path, root, _) = Find(uri);
        var rule = RuleOf(ruleId);
        severity ??= await client.ChooseAsync($"What is {ruleId} to be in this edition?", Severities);
        if (severity is null) return;
        if (!SeverityNames.All.Contains(severity)) throw new ArgumentException($"'{severity}' is no severity; the severities are {string.Join(", ", SeverityNames.All)}");
        foreach (var (file, before, after) in WaysToSet($"dotnet_diagnostic.{ruleId}.severity", severity, path, root))
        {
            if (SeverityNames.Read(severity) is { } wanted && OptionsWith(file, after, path).SeverityOf(rule.Descriptor) != wanted) continue;
            await WriteAsync(root, file, before, after);
            return;
        }

        client.Show($"No {ConfigurationResolver.FileName} of this edition can make {ruleId} {severity} in {Path.GetFileName(path)}; nothing was changed.");
    }

    /// <summary>
    /// Where a key may be set for a letter, the best place first: where the edition's files decide it now, the nearest of them
    /// before the others, else at the edition's root, else in the outermost file that is asked where one of them shuts the root out.
    /// </summary>
    private IEnumerable<(string File, string? Before, string After)> WaysToSet(string key, string value, string letter, string root)
    {
        var files = workspace.Surroundings.Configuration.FilesAbout(letter).Where(file => EditionPaths.IsBelow(root, file)).ToArray();
        foreach (var file in files.Reverse())
            if (workspace.Files.ReadText(file) is { } text && ConfigurationText.Replace(file, text, letter, key, value) is { } replaced) yield return (file, text, replaced);
        foreach (var file in files.Prepend(Path.Combine(root, ConfigurationResolver.FileName)).Distinct(StringComparer.Ordinal))
        {
            var text = workspace.Files.ReadText(file);
            yield return (file, text, ConfigurationText.Add(file, text ?? "", letter, key, value));
        }
    }

    /// <summary>What would be said about a letter if a configuration file had another text.</summary>
    private EditionOptions OptionsWith(string file, string text, string letter)
    {
        var files = new OpenFiles(workspace.Files, _ => false, _ => { });
        files.Lay(file, LetterText.Of(text));
        return new ConfigurationResolver(files, workspace.Rules).OptionsFor(letter);
    }

    private Task ShowRuleAsync(string ruleId) => client.ShowPageAsync(RuleOf(ruleId).Descriptor.HelpLinkUri);

    private Rule RuleOf(string id) => workspace.Rules.FirstOrDefault(rule => rule.Descriptor.Id == id) ?? throw new ArgumentException($"There is no rule '{id}'");

    private Task CheckAsync()
    {
        workspace.CheckAll();
        return Task.CompletedTask;
    }

    private async Task FixAsync(string uri, string key, string place, CancellationToken cancellation)
    {
        var path = DocumentUri.ToPath(uri) ?? throw new ArgumentException($"'{uri}' is no file");
        var (edit, isCurrent) = await ForLetterAsync(path, FindEdit, cancellation);
        if (edit is null) client.Show($"{Path.GetFileName(path)} is left as it is, because the finding is not there any more.");
        else if (isCurrent) await ApplyAsync(path, edit);

        WorkspaceEdit? FindEdit(LetterSnapshot? letter)
        {
            // Of several alike, none of which is in its place, nobody knows which was chosen.
            var alike = Alike(path, letter, key);
            var finding = alike.FirstOrDefault(finding => PlaceOf(finding) == place) ?? (alike.Length == 1 ? alike[0] : null);
            return finding is null ? null : letter is null ? CodeActions.EditOf(finding, uri) : actions.EditOf(finding, letter, uri);
        }
    }

    private async Task FixAllAsync(FixAllData data, CancellationToken cancellation)
    {
        var path = workspace.Letter(data.Uri)?.Path ?? throw new ArgumentException($"'{data.Uri}' is no open letter");
        var ((edit, hindrance), isCurrent) = await ForLetterAsync(path, letter => actions.MendAll(letter ?? throw new ArgumentException($"'{data.Uri}' is open no more"), data, cancellation), cancellation);
        if (hindrance is not null) client.Show(hindrance);
        else if (isCurrent) await ApplyAsync(path, edit);
    }

    /// <summary>Works something out for a letter as it is; again where it changes meanwhile, and a few times at most, after which it is said that it is left.</summary>
    private async Task<(T Result, bool IsCurrent)> ForLetterAsync<T>(string path, Func<LetterSnapshot?, T> work, CancellationToken cancellation)
    {
        const int most = 5;
        for (var tried = 1; ; tried++)
        {
            var letter = workspace.LetterAt(path);
            var result = await Task.Run(() => work(letter), cancellation);
            if (workspace.LetterAt(path) == letter) return (result, true);
            if (tried < most) continue;
            client.Show($"{Path.GetFileName(path)} is left as it is, because it changes all the while.");
            return (result, false);
        }
    }

    /// <summary>The findings in a file that have a fingerprint.</summary>
    private Finding[] Alike(string path, LetterSnapshot? letter, string key) =>
        [.. (letter is null ? workspace.Board.Of(path).Findings : workspace.FindingsOf(letter)).Where(finding => finding.Fingerprint.Key == key)];

    private (string Path, string Root, EditionOptions Options) Find(string uri) =>
        DocumentUri.ToPath(uri) is { } path && workspace.Surroundings.HomeOf(path) is { Root: { } root } home ? (path, root, home.Options) : throw new ArgumentException($"'{uri}' is no letter of an edition");

    /// <summary>Has the editor change a file that is open in it.</summary>
    private async Task ApplyAsync(string path, WorkspaceEdit edit)
    {
        if (!await client.ApplyAsync(edit)) client.Show($"{Path.GetFileName(path)} is left as it is, because the editor refused the change.");
    }

    /// <summary>Writes a file; one that is open in the editor is changed there, and saved by whoever sits at it.</summary>
    private async Task WriteAsync(string root, string path, string? before, string after)
    {
        if (before == after) return;
        if (workspace.IsOpen(path) || write is null)
        {
            if (!client.Abilities.AppliesEdits) throw new ArgumentException($"{Path.GetFileName(path)} is open, and the editor lets nobody change what is open; save and close it first");
            await ApplyAsync(path, Edits.Of(workspace.UriOf(path), Edits.Between(before ?? "", after)));
            return;
        }

        if (write(root, path, before, after) is { } failure)
        {
            client.Show($"{Path.GetFileName(path)} is left as it is, because {failure}.");
            return;
        }

        workspace.FilesChanged([new FileEvent(workspace.UriOf(path), before is null ? FileEvent.Created : FileEvent.Changed)]);
    }
}
