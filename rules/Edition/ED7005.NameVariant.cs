using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Text;

namespace Validator.Rules.Edition;

/// <summary>A name in a heading that is one letter off from the name which other headings have in its place.</summary>
public sealed class NameVariant : Rule
{
    private const int ShortestName = 5;
    private const int MostOfVariant = 2;
    private const int LeastOfName = 5;
    private const int LeastRatio = 5;
    private const int LeastOfParty = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7005", "Rare variant of a name", "{0} stands in {1}, {2} in {3}, as in {4}; one of them may be a slip", Category.Edition, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        var parties = new Dictionary<string, (Facts Letter, Passage Passage, int Count)>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (letter, party) in edition.Letters.SelectMany(PartiesOf))
        {
            parties[party.Text] = parties.TryGetValue(party.Text, out var known) ? known with { Count = known.Count + 1 } : (letter, party, 1);
            foreach (var (start, length) in NamesIn(party.Text))
            {
                var word = party.Text.Substring(start, length);
                words[word] = words.TryGetValue(word, out var count) ? count + 1 : 1;
            }
        }

        var frequent = words.Where(word => word.Value >= LeastOfName).ToLookup(word => word.Key[0], word => word.Key);
        foreach (var (letter, party) in edition.Letters.SelectMany(PartiesOf))
            foreach (var (start, length) in NamesIn(party.Text))
            {
                var word = party.Text.Substring(start, length);
                if (words[word] > MostOfVariant) continue;
                var name = frequent[word[0]].FirstOrDefault(candidate => IsName(word, candidate));
                if (name is null || !parties.TryGetValue(party.Text.Remove(start, length).Insert(start, name), out var usual) || usual.Count < LeastOfParty) continue;
                edition.Report(
                    letter, party.Part(start, length), usual.Letter, usual.Passage, "the usual name", $"“{word}”", Headings(words[word]), $"“{name}”", Headings(words[name]),
                    EditionContext.NameOf(usual.Letter, usual.Passage));
            }

        bool IsName(string word, string candidate) =>
            words[candidate] >= LeastRatio * words[word] && EditDistance.IsAtMost(word, candidate, 1) && $"{word}s" != candidate && word != $"{candidate}s";
    }

    private static IEnumerable<(Facts Letter, Passage Party)> PartiesOf(Facts letter)
    {
        if (letter.Sender is { } sender) yield return (letter, sender);
        if (letter.Recipient is { } recipient) yield return (letter, recipient);
    }

    /// <summary>The words that begin with a capital and are long enough for a slip to show.</summary>
    private static IEnumerable<(int Start, int Length)> NamesIn(string party)
    {
        for (var at = 0; at < party.Length; at++)
        {
            if (!char.IsLetter(party[at])) continue;
            var start = at;
            while (at < party.Length && char.IsLetter(party[at])) at++;
            if (at - start >= ShortestName && char.IsUpper(party[start])) yield return (start, at - start);
        }
    }

    private static string Headings(int count) => count == 1 ? "one heading" : $"{count} headings";
}
