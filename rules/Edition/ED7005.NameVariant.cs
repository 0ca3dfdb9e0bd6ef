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
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var letter in edition.Letters)
            foreach (var passage in PartiesOf(letter))
            {
                if (!parties.TryGetValue(passage.Text, out var party)) parties.Add(passage.Text, party = new Party(letter, passage));
                party.Count++;
            }

        var words = CountWords(parties.Values);
        var frequent = words.Where(word => word.Value >= LeastOfName).ToLookup(word => word.Key[0]);
        var slips = parties.Values.SelectMany(party => SlipsIn(party.Passage.Text, words, frequent, parties)).ToLookup(slip => slip.Party, StringComparer.Ordinal);
        if (slips.Count == 0) return;
        foreach (var letter in edition.Letters)
            foreach (var passage in PartiesOf(letter))
                foreach (var (_, start, word, name, usual) in slips[passage.Text])
                    edition.Report(
                        letter, passage.Part(start, word.Length), usual.Letter, usual.Passage, "the usual name", $"“{word}”", Headings(words[word]), $"“{name}”", Headings(words[name]),
                        EditionContext.NameOf(usual.Letter, usual.Passage));
    }

    private static Dictionary<string, int> CountWords(IEnumerable<Party> parties)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var party in parties)
            foreach (var (start, length) in NamesIn(party.Passage.Text))
            {
                var word = party.Passage.Text.Substring(start, length);
                words[word] = words.TryGetValue(word, out var count) ? count + party.Count : party.Count;
            }

        return words;
    }

    private static IEnumerable<Slip> SlipsIn(string party, Dictionary<string, int> words, ILookup<char, KeyValuePair<string, int>> frequent, Dictionary<string, Party> parties)
    {
        foreach (var (start, length) in NamesIn(party))
        {
            var word = party.Substring(start, length);
            var count = words[word];
            if (count > MostOfVariant) continue;
            var name = frequent[word[0]].FirstOrDefault(candidate => candidate.Value >= LeastRatio * count && IsVariant(word, candidate.Key)).Key;
            if (name is not null && parties.TryGetValue(party.Remove(start, length).Insert(start, name), out var usual) && usual.Count >= LeastOfParty)
                yield return new Slip(party, start, word, name, usual);
        }
    }

    private static bool IsVariant(string word, string name) => EditDistance.IsAtMost(word, name, 1) && $"{word}s" != name && word != $"{name}s";

    private static IEnumerable<Passage> PartiesOf(Facts letter)
    {
        if (letter.Sender is { } sender) yield return sender;
        if (letter.Recipient is { } recipient) yield return recipient;
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

    /// <summary>A sender or recipient as headings spell it: where it stands first, and in how many headings.</summary>
    private sealed class Party(Facts letter, Passage passage)
    {
        public Facts Letter => letter;

        public Passage Passage => passage;

        public int Count { get; set; }
    }

    /// <summary>A word of a party that may be a slip for a name.</summary>
    private sealed record Slip(string Party, int Start, string Word, string Name, Party Usual);
}
