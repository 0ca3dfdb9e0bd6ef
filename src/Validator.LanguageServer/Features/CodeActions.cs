using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer.Features;

/// <summary>What can be done about findings.</summary>
internal sealed class CodeActions(Workspace workspace, RpcClient client)
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.validator";

    private const string UnusedAcceptance = "ED0005";

    private readonly Fixer fixer = new(workspace.Rules);

    /// <summary>The actions for a stretch of a letter, finding by finding.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="uri">Its URI.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="only">The kinds that are wanted; all where none is named.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<CodeAction> In(LetterSnapshot letter, string uri, TextSpan span, IReadOnlyList<string>? only, CancellationToken cancellation)
    {
        var own = letter.FindingsUnless(cancellation);
        var canBeMended = ChangesTexts && letter.Content.InvalidBytes.Count == 0;
        var offers = new List<Offer>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (IsWanted(QuickFix, only))
            foreach (var finding in workspace.FindingsOf(letter).Where(finding => finding.Span.IntersectsWith(span)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (ChangesTexts && finding.Diagnostic.Descriptor.Category != Category.Edition) Mend(finding);
                Settle(finding);
            }

        var actions = Named(offers);

        // Nobody who has not asked for it waits while a whole letter is mended.
        if (canBeMended && IsWanted(FixAll, only) && (only is { Count: > 0 } || EditsLater) && own.Any(finding => FixFor(finding) is { Safety: FixSafety.Safe })
            && Mending("Fix all that can be fixed safely in this letter", FixAll, new FixAllData(uri)) is { } fixAll) actions.Add(fixAll);
        return actions;

        Fix? FixFor(Finding finding)
        {
            cancellation.ThrowIfCancellationRequested();
            return fixer.FixFor(finding, letter.Document);
        }

        void Mend(Finding finding)
        {
            if (FixFor(finding) is not { } fix) return;
            var isSafe = fix.Safety == FixSafety.Safe;
            Add(finding, Fixing(finding, isSafe ? fix.Title : $"{fix.Title} (may change the author’s words)", isSafe, uri, EditOf(fix, letter, uri)));
            if (!canBeMended || !told.Add($"all of {finding.Id}") || !own.Any(other => other.Id == finding.Id && other != finding && FixFor(other) is { } similar && (!isSafe || similar.Safety == FixSafety.Safe))) return;
            var title = isSafe ? $"Fix all of {finding.Id} in this letter" : $"Fix all of {finding.Id} in this letter (may change the author’s words)";
            if (Mending(title, QuickFix, new FixAllData(uri, finding.Id, !isSafe)) is { } all) Add(finding, all);
        }

        CodeAction? Mending(string title, string kind, FixAllData data)
        {
            var action = new CodeAction { Title = title, Kind = kind };
            if (!client.Abilities.TakesCodeActions) return action with { Command = new Command(title, Commands.FixAll, [uri, data.RuleId ?? "", data.IsUnsafe ? "unsafe" : "safe"]) };
            if (EditsLater) return action with { Data = data };
            var (edit, hindrance) = MendAll(letter, data, cancellation);
            return hindrance is null ? action with { Edit = edit } : null;
        }

        void Settle(Finding finding)
        {
            var isInEdition = letter.Home.Root is not null;
            if (isInEdition && Acceptance.IsPossibleFor(finding.Id)) Add(finding, Choice(finding, $"Accept {finding.Id} here, with a reason", Commands.Accept, uri, finding.Fingerprint.Key, Commands.PlaceOf(finding)));
            if (!told.Add(finding.Id)) return;
            if (isInEdition) Add(finding, Choice(finding, $"Set the severity of {finding.Id} in .editorconfig", Commands.SetSeverity, uri, finding.Id));
            Add(finding, PageOf(finding));
        }

        void Add(Finding finding, CodeAction action) => offers.Add(new Offer(finding, action));
    }

    /// <summary>The actions for a stretch of a file that is no letter: an edition's ledger or its settings.</summary>
    public IReadOnlyList<CodeAction> InFile(string path, string uri, TextRange range, IReadOnlyList<string>? only)
    {
        if (!IsWanted(QuickFix, only)) return [];
        var offers = new List<Offer>();
        foreach (var finding in workspace.Board.Of(path).Findings.Where(finding => finding.Place.Meets(range)))
        {
            if (ChangesTexts && EditOf(finding, uri) is { } edit) offers.Add(new Offer(finding, Fixing(finding, "Take the line out", true, uri, edit)));
            offers.Add(new Offer(finding, PageOf(finding)));
        }

        return [.. Named(offers).DistinctBy(action => action.Title)];
    }

    /// <summary>The edit that mends a finding in a letter; none where nothing mends it.</summary>
    public WorkspaceEdit? EditOf(Finding finding, LetterSnapshot letter, string uri) =>
        fixer.FixFor(finding, letter.Document) is { } fix ? EditOf(fix, letter, uri) : null;

    /// <summary>The edit that mends a finding in a file that is no letter; none where nothing mends it.</summary>
    public static WorkspaceEdit? EditOf(Finding finding, string uri)
    {
        var line = finding.Place.Start.Line;
        return finding.Id == UnusedAcceptance ? Edits.Of(uri, [new TextEdit(new TextRange(new Position(line, 0), new Position(line + 1, 0)), "")]) : null;
    }

    /// <summary>Works out the edit of an action that mends a whole letter.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CodeAction Resolve(CodeAction action, LetterSnapshot letter, CancellationToken cancellation)
    {
        if (action.Data is not { } data) return action;
        var (edit, hindrance) = MendAll(letter, data, cancellation);
        if (hindrance is not null) client.Show(hindrance);
        return action with { Edit = edit };
    }

    /// <summary>Mends a whole letter.</summary>
    /// <returns>The edit; and why it changes nothing, where it does not.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public (WorkspaceEdit Edit, string? Hindrance) MendAll(LetterSnapshot letter, FixAllData data, CancellationToken cancellation)
    {
        var mender = data.RuleId is null ? fixer : new Fixer(workspace.Rules, new RuleSelection([data.RuleId], []));
        var request = new FixRequest
        {
            LeastSafe = data.IsUnsafe ? FixSafety.Unsafe : FixSafety.Safe,
            Ledger = workspace.Surroundings.LedgerOf(letter.Home.Root),
            Cancellation = cancellation,
        };

        // A byte order mark that the client shows is none of the letter's words.
        var text = letter.Content.Text;
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        var content = mark == 0 ? letter.Content : LetterText.Of(text[mark..]);
        var mended = mender.Fix(new Letter(letter.Path, letter.Home.Name, content), letter.Home.Options, request);
        var changes = mended.Changes.Select(change => new TextChange(new TextSpan(change.Span.Start + mark, change.Span.Length), change.NewText!)).ToArray();
        var edit = workspace.EditOf(letter, data.Uri, Edits.Making(changes, text));
        if (mended.Text != content.Text) return (edit, null);
        var reason = letter.Content.InvalidBytes.Count > 0 ? "it has bytes that are no UTF-8"
            : mended.Refused.Count > 0 ? $"the fix of {mended.Refused[0].Finding.Id} was turned down: {mended.Refused[0].Detail}"
            : "there is nothing left to fix";
        return (edit, $"{Path.GetFileName(letter.Path)} is left as it is, because {reason}.");
    }

    private bool ChangesTexts => client.Abilities.TakesCodeActions || client.Abilities.AppliesEdits;

    /// <summary>Whether an edit is worked out when somebody chooses it.</summary>
    private bool EditsLater => !client.Abilities.TakesCodeActions || client.Abilities.ResolvesEdits;

    private CodeAction Fixing(Finding finding, string title, bool isSafe, string uri, WorkspaceEdit edit)
    {
        var action = new CodeAction { Title = title, Kind = QuickFix, IsPreferred = isSafe, Diagnostics = [workspace.DiagnosticOf(finding)] };
        return client.Abilities.TakesCodeActions
            ? action with { Edit = edit }
            : action with { Command = new Command(title, Commands.Fix, [uri, finding.Fingerprint.Key, Commands.PlaceOf(finding)]) };
    }

    private WorkspaceEdit EditOf(Fix fix, LetterSnapshot letter, string uri) =>
        workspace.EditOf(letter, uri, [.. fix.Changes.Select(change => new TextEdit(letter.Document.Lines.RangeOf(change.Span), change.NewText ?? ""))]);

    private CodeAction PageOf(Finding finding) => Choice(finding, $"Show the page of {finding.Id}", Commands.ShowRule, finding.Id);

    private CodeAction Choice(Finding finding, string title, string command, params string[] arguments) =>
        new() { Title = title, Kind = QuickFix, Diagnostics = [workspace.DiagnosticOf(finding)], Command = new Command(title, command, arguments) };

    /// <summary>The actions, with their findings' places in the titles where several have the same.</summary>
    private static List<CodeAction> Named(IReadOnlyList<Offer> offers)
    {
        var alike = offers.CountBy(offer => offer.Action.Title).ToDictionary(StringComparer.Ordinal);
        return [.. offers.Select(offer =>
        {
            if (alike[offer.Action.Title] == 1) return offer.Action;
            var start = offer.Finding.Place.Start;
            var title = string.Create(CultureInfo.InvariantCulture, $"{offer.Action.Title} (line {start.Line + 1}, column {start.Character + 1})");
            return offer.Action with { Title = title, Command = offer.Action.Command is { } command ? command with { Title = title } : null };
        })];
    }

    /// <summary>Whether a kind is among those that are wanted, itself or by a wider one; the empty kind is the widest.</summary>
    private static bool IsWanted(string kind, IReadOnlyList<string>? only) =>
        only is not { Count: > 0 } || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private sealed record Offer(Finding Finding, CodeAction Action);
}
