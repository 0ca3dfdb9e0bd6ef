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

    private readonly Fixer fixer = new(workspace.Rules);

    /// <summary>The actions for a stretch of a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="uri">Its URI.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="only">The kinds that are wanted; all where none is named.</param>
    /// <param name="resolves">Whether the client asks again for the edit of what was chosen.</param>
    public IReadOnlyList<CodeAction> In(LetterSnapshot letter, string uri, TextSpan span, IReadOnlyList<string>? only, bool resolves)
    {
        var actions = new List<CodeAction>();
        if (IsWanted(QuickFix, only))
        {
            var findings = letter.Findings.Where(finding => finding.Span.IntersectsWith(span)).ToArray();
            foreach (var finding in findings) Mend(finding);
            foreach (var finding in workspace.FindingsOf(letter).Where(finding => finding.Span.IntersectsWith(span))) Settle(finding);
        }

        // Nobody who has not asked for it waits while a whole letter is mended.
        if (IsWanted(FixAll, only) && (only is { Count: > 0 } || resolves) && letter.Findings.Any(finding => fixer.FixFor(finding, letter.Document) is { Safety: FixSafety.Safe }))
        {
            actions.Add(WithEdit(new CodeAction { Title = "Fix all that can be fixed safely in this letter", Kind = FixAll, Data = new FixAllData(uri) }, letter, resolves));
        }

        return actions;

        void Mend(Finding finding)
        {
            if (fixer.FixFor(finding, letter.Document) is not { } fix) return;
            var isSafe = fix.Safety == FixSafety.Safe;
            actions.Add(new CodeAction
            {
                Title = isSafe ? fix.Title : $"{fix.Title} (may change the author’s words)",
                Kind = QuickFix,
                IsPreferred = isSafe,
                Diagnostics = [workspace.DiagnosticOf(finding)],
                Edit = workspace.EditOf(letter, uri, [.. fix.Changes.Select(change => new TextEdit(letter.Document.Lines.RangeOf(change.Span), change.NewText ?? ""))]),
            });

            if (actions.Exists(action => action.Data?.RuleId == finding.Id)) return;
            var others = letter.Findings.Where(other => other.Id == finding.Id && other != finding);
            if (!others.Any(other => fixer.FixFor(other, letter.Document) is { } similar && (!isSafe || similar.Safety == FixSafety.Safe))) return;
            actions.Add(WithEdit(
                new CodeAction
                {
                    Title = isSafe ? $"Fix all of {finding.Id} in this letter" : $"Fix all of {finding.Id} in this letter (may change the author’s words)",
                    Kind = QuickFix,
                    Data = new FixAllData(uri, finding.Id, !isSafe),
                },
                letter,
                resolves));
        }

        void Settle(Finding finding)
        {
            var diagnostic = workspace.DiagnosticOf(finding);
            var isInEdition = letter.Home.Root is not null;
            if (isInEdition && Acceptance.IsPossibleFor(finding.Id)) Add($"Accept {finding.Id} here, with a reason", Commands.Accept, uri, finding.Fingerprint.Key, Commands.PlaceOf(finding));
            if (isInEdition) Add($"Set the severity of {finding.Id} in .editorconfig", Commands.SetSeverity, uri, finding.Id);
            Add($"Show the page of {finding.Id}", Commands.ShowRule, finding.Id);

            void Add(string title, string command, params string[] arguments)
            {
                if (actions.Exists(action => action.Title == title && action.Command!.Arguments.SequenceEqual(arguments))) return;
                actions.Add(new CodeAction { Title = title, Kind = QuickFix, Diagnostics = [diagnostic], Command = new Command(title, command, arguments) });
            }
        }
    }

    /// <summary>Works out the edit of an action that mends a whole letter.</summary>
    public CodeAction Resolve(CodeAction action, LetterSnapshot letter)
    {
        if (action.Data is not { } data) return action;
        var mender = data.RuleId is null ? fixer : new Fixer(workspace.Rules, new RuleSelection([data.RuleId], []));
        var request = new FixRequest
        {
            LeastSafe = data.IsUnsafe ? FixSafety.Unsafe : FixSafety.Safe,
            Ledger = workspace.Surroundings.LedgerOf(letter.Home.Root),
        };
        var mended = mender.Fix(new Letter(letter.Path, letter.Home.Name, letter.Content), letter.Home.Options, request);
        return action with { Edit = workspace.EditOf(letter, data.Uri, Edits.Between(letter.Content.Text, mended.Text)) };
    }

    private CodeAction WithEdit(CodeAction action, LetterSnapshot letter, bool resolves) => resolves ? action : Resolve(action, letter) with { Data = null };

    /// <summary>Whether a kind is among those that are wanted, itself or by a wider one; the empty kind is the widest.</summary>
    private static bool IsWanted(string kind, IReadOnlyList<string>? only) =>
        only is not { Count: > 0 } || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
