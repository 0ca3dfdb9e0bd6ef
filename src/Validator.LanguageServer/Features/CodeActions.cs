using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Fixing;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer.Features;

/// <summary>What can be done about findings.</summary>
internal sealed class CodeActions(Workspace workspace)
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
    /// <param name="resolves">Whether the client asks again for the edit of what was chosen.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<CodeAction> In(LetterSnapshot letter, string uri, TextSpan span, IReadOnlyList<string>? only, bool resolves, CancellationToken cancellation)
    {
        var own = letter.FindingsUnless(cancellation);
        var canBeMended = letter.Content.InvalidBytes.Count == 0;
        var offers = new List<Offer>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (IsWanted(QuickFix, only))
            foreach (var finding in workspace.FindingsOf(letter).Where(finding => finding.Span.IntersectsWith(span)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (finding.Diagnostic.Descriptor.Category != Category.Edition) Mend(finding);
                Settle(finding);
            }

        var actions = Named(offers);

        // Nobody who has not asked for it waits while a whole letter is mended.
        if (canBeMended && IsWanted(FixAll, only) && (only is { Count: > 0 } || resolves) && own.Any(finding => FixFor(finding) is { Safety: FixSafety.Safe }))
            actions.Add(WithEdit(new CodeAction { Title = "Fix all that can be fixed safely in this letter", Kind = FixAll, Data = new FixAllData(uri) }, letter, resolves, cancellation));
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
            Add(finding, new CodeAction
            {
                Title = isSafe ? fix.Title : $"{fix.Title} (may change the author’s words)",
                Kind = QuickFix,
                IsPreferred = isSafe,
                Diagnostics = [workspace.DiagnosticOf(finding)],
                Edit = workspace.EditOf(letter, uri, [.. fix.Changes.Select(change => new TextEdit(letter.Document.Lines.RangeOf(change.Span), change.NewText ?? ""))]),
            });

            if (!canBeMended || !told.Add($"all of {finding.Id}") || !own.Any(other => other.Id == finding.Id && other != finding && FixFor(other) is { } similar && (!isSafe || similar.Safety == FixSafety.Safe))) return;
            var all = new CodeAction
            {
                Title = isSafe ? $"Fix all of {finding.Id} in this letter" : $"Fix all of {finding.Id} in this letter (may change the author’s words)",
                Kind = QuickFix,
                Data = new FixAllData(uri, finding.Id, !isSafe),
            };
            Add(finding, WithEdit(all, letter, resolves, cancellation));
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
            if (finding.Id == UnusedAcceptance) offers.Add(new Offer(finding, WithoutLine(finding)));
            offers.Add(new Offer(finding, PageOf(finding)));
        }

        return [.. Named(offers).DistinctBy(action => action.Title)];

        CodeAction WithoutLine(Finding finding)
        {
            var line = finding.Place.Start.Line;
            return new CodeAction
            {
                Title = "Take the line out",
                Kind = QuickFix,
                IsPreferred = true,
                Diagnostics = [workspace.DiagnosticOf(finding)],
                Edit = Edits.Of(uri, [new TextEdit(new TextRange(new Position(line, 0), new Position(line + 1, 0)), "")]),
            };
        }
    }

    /// <summary>Works out the edit of an action that mends a whole letter.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CodeAction Resolve(CodeAction action, LetterSnapshot letter, CancellationToken cancellation)
    {
        if (action.Data is not { } data) return action;
        var mender = data.RuleId is null ? fixer : new Fixer(workspace.Rules, new RuleSelection([data.RuleId], []));
        var request = new FixRequest
        {
            LeastSafe = data.IsUnsafe ? FixSafety.Unsafe : FixSafety.Safe,
            Ledger = workspace.Surroundings.LedgerOf(letter.Home.Root),
            Cancellation = cancellation,
        };
        var mended = mender.Fix(new Letter(letter.Path, letter.Home.Name, letter.Content), letter.Home.Options, request);
        return action with { Edit = workspace.EditOf(letter, data.Uri, Edits.Making(mended.Changes, letter.Content.Text)) };
    }

    private CodeAction WithEdit(CodeAction action, LetterSnapshot letter, bool resolves, CancellationToken cancellation) =>
        resolves ? action : Resolve(action, letter, cancellation) with { Data = null };

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
