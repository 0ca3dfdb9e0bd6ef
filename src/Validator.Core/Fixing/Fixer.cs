using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Fixing;

/// <summary>
/// Mends letters, round by round until nothing changes. It takes no rule's word for anything: a fix that says that it is safe
/// and would change the author's words, that would bring an error, or after which its finding would still be there, is not
/// applied. Safe for use by many threads.
/// </summary>
public sealed class Fixer
{
    /// <summary>The most rounds.</summary>
    public const int MostRounds = 10;

    // Where many fixes of a letter do harm, it takes an analysis for each of them and for each half of a round that holds one.
    private const int MostAnalyses = 1000;

    private readonly Analyzer finder;
    private readonly Analyzer judge;
    private readonly Dictionary<string, Rule> rulesById;

    /// <summary>Creates a fixer.</summary>
    /// <param name="rules">All rules: whatever is mended, none of them may find a new error.</param>
    /// <param name="selection">The rules whose findings are mended.</param>
    public Fixer(IReadOnlyList<Rule> rules, RuleSelection? selection = null)
    {
        judge = new Analyzer(rules);
        finder = selection is null || selection == RuleSelection.All ? judge : new Analyzer(rules, selection);
        rulesById = rules.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);
    }

    /// <summary>Mends a letter's text; one with bytes that are no UTF-8 is left as it is.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked for it stopped it.</exception>
    public FixOutcome Fix(Letter letter, EditionOptions options, FixRequest request)
    {
        if (letter.Content.InvalidBytes.Count > 0) return new FixOutcome(letter.Content.Text, [], [], 0);
        var run = new Run(this, letter, options, request);
        while (run.NextRound())
        {
        }

        return run.Outcome;
    }

    /// <summary>The fix of a finding; none where there is none, or where its rule fails to compute it.</summary>
    public Fix? FixFor(Finding finding, DocumentSyntax document) => FixFor(finding, document, out _);

    private Fix? FixFor(Finding finding, DocumentSyntax document, out string? failure)
    {
        failure = null;
        try
        {
            var fix = rulesById[finding.Id].FixFor(finding, document);
            if (fix is null) return null;
            var changes = fix.Changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToArray();
            for (var i = 0; i < changes.Length && failure is null; i++)
                if (changes[i].Span.End > document.Text.Length || i > 0 && Collide(changes[i - 1].Span, changes[i].Span)) failure = $"the changes of {finding.Id} overlap or lie outside the letter";
            return failure is null && changes.Length > 0 ? fix with { Changes = changes } : null;
        }
#pragma warning disable CA1031 // A fix that throws, whatever it throws, must not take the others with it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = $"{finding.Id} failed: {exception.GetType().Name}: {exception.Message}";
            return null;
        }
    }

    /// <summary>Whether two changes cannot be made side by side; insertions collide with what they touch, since their order is open.</summary>
    private static bool Collide(TextSpan one, TextSpan other) =>
        one.OverlapsWith(other) || (one.IsEmpty || other.IsEmpty) && one.IntersectsWith(other);

    /// <summary>A letter's text with what is found in it.</summary>
    private sealed class State
    {
        private readonly Lazy<string> authorText;

        public State(Fixer fixer, Letter letter, string text, EditionOptions options, CancellationToken cancellation)
        {
            Document = DocumentSyntax.Parse(text, options.Vocabulary);
            var content = letter with { Content = letter.Content with { Text = text } };
            Judged = fixer.judge.FindAll(content, Document, options, cancellation);
            Found = fixer.finder == fixer.judge ? Judged : fixer.finder.FindAll(content, Document, options, cancellation);
            authorText = new Lazy<string>(() => Fixing.AuthorText.Of(Document));
        }

        public DocumentSyntax Document { get; }

        /// <summary>What all rules find.</summary>
        public IReadOnlyList<Finding> Judged { get; }

        /// <summary>What the selected rules find.</summary>
        public IReadOnlyList<Finding> Found { get; }

        public string AuthorText => authorText.Value;
    }

    /// <summary>The work on one letter.</summary>
    private sealed class Run(Fixer fixer, Letter letter, EditionOptions options, FixRequest request)
    {
        private readonly List<FixOffer> applied = [];
        private readonly List<RefusedFix> refused = [];
        private readonly HashSet<(string Rule, TextSpan Span)> refusedHere = [];
        private readonly HashSet<string> wantedRules = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
        private readonly Ledger ledger = request.Ledger.About(letter.Name);
        private State state = new(fixer, letter, letter.Content.Text, options, request.Cancellation);
        private List<(string Rule, TextSpan Span)> declined = [];
        private ChangeMap changes = new([]);
        private bool hasQuit;
        private int rounds;
        private int lessSafe;
        private int analyses;

        public FixOutcome Outcome => new(state.Document.Text, applied, refused, lessSafe) { Changes = changes.Changes };

        /// <summary>Applies what can be applied at once; false when there is nothing more to do.</summary>
        public bool NextRound()
        {
            if (hasQuit || rounds == MostRounds || analyses >= MostAnalyses) return false;
            seen[state.Document.Text] = applied.Count;
            var offers = Offers();

            // What is safe goes first, so that it can be held to its word.
            var chosen = Choose(offers.Where(offer => offer.Fix.Safety == FixSafety.Safe));
            if (chosen.Count == 0 && !hasQuit) chosen = Choose(offers.Where(offer => offer.Fix.Safety != FixSafety.Safe));
            if (chosen.Count == 0) return false;

            var sifted = Sift(chosen);

            // Where nothing could be applied, there may be fixes yet that the refused ones kept waiting.
            if (sifted.Count == 0) return true;
            rounds++;
            Apply(sifted);
            return !seen.ContainsKey(state.Document.Text);
        }

        private List<FixOffer> Offers()
        {
            var places = new Lazy<PlaceNames>(() => new PlaceNames(state.Document));
            var open = ledger.Entries.Count == 0 ? state.Found : new LedgerMatcher(ledger).Match(letter.Name, state.Found, finding => places.Value.At(finding.Span.Start)).Open;
            var offers = new List<FixOffer>();
            lessSafe = 0;
            foreach (var finding in open)
            {
                request.Cancellation.ThrowIfCancellationRequested();
                if (refusedHere.Contains((finding.Id, finding.Span)) || declined.Contains((finding.Id, finding.Span))) continue;
                var fix = fixer.FixFor(finding, state.Document, out var failure);
                if (failure is not null) Refuse(finding, RefusalReason.CannotBeApplied, failure);
                if (fix is null) continue;
                if (fix.Safety <= request.LeastSafe) offers.Add(new FixOffer(finding, fix, state.Document.Text));
                else lessSafe++;
            }

            return offers;
        }

        /// <summary>Those that do not overlap; of two that do, the later waits for the next round.</summary>
        private List<FixOffer> Choose(IEnumerable<FixOffer> offers)
        {
            var chosen = new List<FixOffer>();
            var taken = new SpanSet();
            foreach (var offer in offers)
            {
                if (hasQuit) break;
                if (offer.Fix.Changes.Any(change => taken.Touches(change.Span)) || !IsWanted(offer)) continue;
                chosen.Add(offer);
                foreach (var change in offer.Fix.Changes) taken.Add(change.Span);
            }

            return chosen;
        }

        private bool IsWanted(FixOffer offer)
        {
            if (request.Ask is null || wantedRules.Contains(offer.Finding.Id)) return true;
            switch (request.Ask(offer))
            {
                case FixAnswer.Yes:
                    return true;
                case FixAnswer.AllOfThisRule:
                    wantedRules.Add(offer.Finding.Id);
                    return true;
                case FixAnswer.Quit:
                    hasQuit = true;
                    return false;
                default:
                    declined.Add((offer.Finding.Id, offer.Finding.Span));
                    return false;
            }
        }

        /// <summary>Those that do no harm, alone and together; the later ones of those that do not get on wait.</summary>
        private List<FixOffer> Sift(List<FixOffer> chosen)
        {
            if (analyses >= MostAnalyses)
            {
                foreach (var offer in chosen) Refuse(offer.Finding, RefusalReason.CannotBeApplied, "too many fixes of this letter do harm to find out which do not");
                return [];
            }

            var refusal = Judge(chosen);
            if (refusal is null) return chosen;
            if (chosen.Count == 1)
            {
                Refuse(chosen[0].Finding, refusal.Reason, refusal.Detail);
                return [];
            }

            var earlier = Sift(chosen.GetRange(0, chosen.Count / 2));
            var later = Sift(chosen.GetRange(chosen.Count / 2, chosen.Count - (chosen.Count / 2)));
            if (earlier.Count == 0 || later.Count == 0) return earlier.Count == 0 ? later : earlier;
            List<FixOffer> both = [.. earlier, .. later];
            return Judge(both) is null ? both : earlier;
        }

        /// <summary>What harm fixes would do if they were applied together; none where they would do none.</summary>
        private RefusedFix? Judge(List<FixOffer> chosen)
        {
            analyses++;
            var map = MapOf(chosen);
            var after = new State(fixer, letter, map.Apply(state.Document.Text), options, request.Cancellation);
            var first = chosen[0].Finding;
            if (chosen[0].Fix.Safety == FixSafety.Safe && after.AuthorText != state.AuthorText)
                return new RefusedFix(first, RefusalReason.ChangesTheAuthorsWords, "it says that it is safe, and would change the author's words");

            // A warning must not become an error either: the round before may have brought it.
            var known = Index(state.Judged.Where(finding => finding.Severity == DiagnosticSeverity.Error), map.Map);
            foreach (var error in after.Judged)
                if (error.Severity == DiagnosticSeverity.Error && !(known.TryGetValue(error.Id, out var errors) && errors.Touches(error.Span)))
                    return new RefusedFix(first, RefusalReason.BringsAnError, $"it would bring {error.Id}: {error.Message}");

            var found = Index(after.Found, span => span);
            foreach (var offer in chosen)
                if (found.TryGetValue(offer.Finding.Id, out var still) && still.Meets(map.Map(offer.Finding.Span)))
                    return new RefusedFix(offer.Finding, RefusalReason.MendsNothing, "what it is to mend would still be there");
            return null;
        }

        private static Dictionary<string, SpanIndex> Index(IEnumerable<Finding> findings, Func<TextSpan, TextSpan> place) => findings
            .GroupBy(finding => finding.Id, finding => place(finding.Span), StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, rule => new SpanIndex(rule), StringComparer.Ordinal);

        private void Apply(List<FixOffer> fixes)
        {
            var map = MapOf(fixes);
            var text = map.Apply(state.Document.Text);
            changes = changes.Then(map, state.Document.Text);
            declined = declined.ConvertAll(entry => (entry.Rule, map.Map(entry.Span)));

            // What would have done harm before may do none now.
            refusedHere.Clear();
            refused.Clear();

            // Fixes that undo one another end where they began, so that to fix once more changes nothing.
            if (seen.TryGetValue(text, out var count)) applied.RemoveRange(count, applied.Count - count);
            else applied.AddRange(fixes);
            state = new State(fixer, letter, text, options, request.Cancellation);
        }

        private void Refuse(Finding finding, RefusalReason reason, string detail)
        {
            refusedHere.Add((finding.Id, finding.Span));
            refused.Add(new RefusedFix(finding, reason, detail));
        }

        private static ChangeMap MapOf(IEnumerable<FixOffer> fixes) =>
            new(fixes.SelectMany(offer => offer.Fix.Changes).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End));
    }

    /// <summary>Spans that do not collide, by their starts.</summary>
    private sealed class SpanSet
    {
        private readonly List<TextSpan> spans = [];

        public bool Touches(TextSpan span)
        {
            var at = spans.BinarySearch(span);
            if (at >= 0) return true;
            at = ~at;
            return at < spans.Count && Collide(span, spans[at]) || at > 0 && Collide(spans[at - 1], span);
        }

        public void Add(TextSpan span) => spans.Insert(~spans.BinarySearch(span), span);
    }
}
