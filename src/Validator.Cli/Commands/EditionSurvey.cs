using System.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Reporting;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Cli.Commands;

/// <summary>What the letters of an edition do, counted, and the <c>.editorconfig</c> that says so.</summary>
internal sealed class EditionSurvey
{
    private const string Misspelt = "ED4005";
    private const string Undeclared = "ED4006";
    private const string BareGap = "ED4011";

    // What few letters hold may be anything; of marks that more of them share, the most frequent are named.
    private const int FewestLettersOfAMark = 3;
    private const int MostNamed = 20;

    // Nine of ten make a habit, and the tenth a slip.
    private const double Habit = 0.9;

    private readonly Dictionary<string, int> omissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> undeclared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lettersWithUndeclared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> misspelt = new(StringComparer.Ordinal);
    private LetterHabits habits = new(0, 0, 0, 0, 0, 0);
    private int bareGaps;
    private int letters;

    private EditionSurvey()
    {
    }

    /// <summary>Counts in all letters; those that cannot be read are passed over.</summary>
    public static EditionSurvey Of(IReadOnlyList<string> letters, IReadOnlyList<Rule> rules, Host host)
    {
        var survey = new EditionSurvey();
        var analyzer = new Analyzer(rules, new RuleSelection([Misspelt, Undeclared, BareGap], []));
        Parallel.ForEach(letters, Threads.For(letters.Count, host.Cancellation), path =>
        {
            if (Read(path, host.Files) is not { } content) return;
            var document = DocumentSyntax.Parse(content.Text);
            var findings = analyzer.Analyze(new Letter(path, path, content), document, EditionOptions.Default).Findings;
            var own = LetterHabits.Of(document);
            lock (survey) survey.Add(document, own, [.. findings.Select(finding => (finding.Id, finding.Fingerprint.Found, 1 + finding.Untold))]);
        });
        return survey;
    }

    /// <summary>The <c>.editorconfig</c>, commented.</summary>
    public string ToEditorConfig()
    {
        var bracketed = omissions.Values.Sum();
        var text = new StringBuilder();
        text.Append(
            $"""
            # How this edition is written, as 'validator init' found it in {Counts.Of(letters, "letter")}. Change what you want otherwise:
            # every key is explained on the page of the rule behind it, as in 'validator explain ED4010'.

            [*.{"{txt,edition}"}]

            # Omissions: {Frequencies(omissions)}. (ED4010)
            {Key("edition_omission_form", MostFrequent(omissions) ?? "[…]", bracketed > 0)}

            # Note references beside punctuation: {Counts.Of(habits.ReferencesBeforePunctuation)} before it, {Counts.Of(habits.ReferencesAfterPunctuation)} after it. ED8001 holds letters to the key once it is on:
            # dotnet_diagnostic.ED8001.severity = suggestion
            {Placement()}

            # Apostrophes: {Counts.Of(habits.CurlyApostrophes)} curly, {Counts.Of(habits.StraightApostrophes)} straight. curly or straight throughout, or each letter as it is: letter. (ED6005)
            {Policy("edition_apostrophe", habits.CurlyApostrophes, habits.StraightApostrophes)}

            # Quotation marks: {Counts.Of(habits.CurlyQuotes)} curly, {Counts.Of(habits.StraightQuotes)} straight. (ED6005)
            {Policy("edition_quotes", habits.CurlyQuotes, habits.StraightQuotes)}

            # Dots, asterisks or strokes that no bracket marks: {(bareGaps == 0 ? "none" : Counts.Of(bareGaps))}. gap: omissions of the editor's that lack their brackets; author: the
            # author's own; mixed: now one and now the other, so a suggestion only. (ED4011)
            {Key("edition_bare_ellipsis", bareGaps > 0 && bracketed > 0 ? "mixed" : "gap", isSet: true)}

            # Marks found: {Frequencies(marks)}.
            # Brackets that look like marks and are not known (ED4006): {Frequencies(undeclared)}.
            {Vocabulary()}

            """);
        return text.ToString();
    }

    private void Add(DocumentSyntax document, LetterHabits own, IReadOnlyList<(string Id, string Found, int Count)> findings)
    {
        letters++;
        habits += own;
        foreach (var mark in document.Marks) Count(mark is OmissionSyntax ? omissions : marks, mark.ToString(), 1);
        foreach (var (id, found, count) in findings)
        {
            if (id == BareGap) bareGaps += count;
            if (id == Undeclared) Count(undeclared, found, count);
            if (id == Misspelt) Count(misspelt, found, count);
        }

        foreach (var found in findings.Where(finding => finding.Id == Undeclared).Select(finding => finding.Found).Distinct()) Count(lettersWithUndeclared, found, 1);
    }

    private static void Count(Dictionary<string, int> counts, string spelling, int count) =>
        counts[spelling] = counts.GetValueOrDefault(spelling) + count;

    private string Placement()
    {
        var (before, after) = (habits.ReferencesBeforePunctuation, habits.ReferencesAfterPunctuation);
        return Key("edition_note_placement", before > after ? "before-punctuation" : "after-punctuation", IsHabit(Math.Max(before, after), Math.Min(before, after)));
    }

    private static string Policy(string key, int curly, int straight) =>
        Key(key, IsHabit(curly, straight) ? "curly" : IsHabit(straight, curly) ? "straight" : "letter", isSet: true);

    private string Vocabulary()
    {
        var words = undeclared.Where(mark => lettersWithUndeclared[mark.Key] >= FewestLettersOfAMark && !misspelt.ContainsKey(mark.Key))
            .OrderByDescending(mark => mark.Value).ThenBy(mark => mark.Key, StringComparer.Ordinal)
            .Select(mark => mark.Key.Trim('[', ']').Trim().TrimEnd('.'))
            .Where(word => word.Any(char.IsLetter) && !word.Any(character => character is ',' or '#' or ';' || VisibleText.IsUnprintable(character)))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed).ToArray();
        return words.Length > 0 ? Key("edition_vocabulary", string.Join(", ", words), isSet: true) : Key("edition_vocabulary", "cipher corrupt, two words struck out", isSet: false);
    }

    private static bool IsHabit(int count, int other) => count > 0 && count >= Habit * (count + other);

    /// <summary>A key that the letters say nothing about stands there as a comment.</summary>
    private static string Key(string key, string value, bool isSet) => $"{(isSet ? "" : "# ")}{key} = {value}";

    private static string? MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();

    private static string Frequencies(Dictionary<string, int> counts)
    {
        if (counts.Count == 0) return "none";
        var most = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostNamed);
        var named = string.Join(", ", most.Select(pair => $"{VisibleText.Of(pair.Key)} {Counts.Of(pair.Value)}"));
        return counts.Count > MostNamed ? $"{named}, and {Counts.Of(counts.Count - MostNamed)} more" : named;
    }

    private static LetterText? Read(string path, IFileAccess files)
    {
        try
        {
            return files.ReadLetter(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
