using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class FixerTests
{
    private const string Heading = "A. Orde to B. Finch. 1 May 1900.\n";

    [Fact]
    public void SafeFixes_AreAppliedAndUnsafeOnesOnlyWhereAskedFor()
    {
        const string letter = Heading + "The ship[footnotRef:1]  sailed [...] at dawn. [1:  The  Halcyon.] \n";
        Fix(letter).Text.Should().Be(Heading + "The ship[footnoteRef:1]  sailed […] at dawn. [1:  The Halcyon.] \n");
        Fix(letter, FixSafety.Unsafe).Text.Should().Be(Heading + "The ship[footnoteRef:1] sailed […] at dawn. [1:  The Halcyon.] \n");
    }

    [Fact]
    public void FixThatSaysItIsSafeAndIsNot_IsRefused()
    {
        var outcome = Fix(Heading + "a BAD word [BAD]\n", rules: [new Replace("BAD", "good")]);
        outcome.Text.Should().Be(Heading + "a BAD word [good]\n");
        outcome.Refused.Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.ChangesTheAuthorsWords);
    }

    [Fact]
    public void FixThatMendsNothing_IsRefused()
    {
        var outcome = Fix("[BAD]\n", rules: [new Replace("BAD", "BAD!")]);
        outcome.Text.Should().Be("[BAD]\n");
        outcome.Refused.Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.MendsNothing);
    }

    // The first round made paragraph 3 a warning's, the second an error's.
    [Fact]
    public void WhatOneRoundBringsAsAWarning_TheNextDoesNotMakeAnError()
    {
        const string letter = "[7.\vE. Marlo\n1.\0\0\u0002\0  missiEnro\n1.\0\0\u0002\0 mission left No. 58cay.\n3. [si>] It arri Thu\u0001s]";
        var mended = new Fixer(RuleCatalog.All, new RuleSelection(["ED"], []))
            .Fix(new Letter("/e/a.txt", "a.txt", LetterText.Of(letter)), EditionOptions.Default, new FixRequest { LeastSafe = FixSafety.Unsafe }).Text;
        IEnumerable<Finding> Found(string text) => new Analyzer(RuleCatalog.All).Analyze(new Letter("/e/a.txt", "a.txt", LetterText.Of(text)), EditionOptions.Default).Findings;

        Found(mended).Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.Id).Should().BeSubsetOf(Found(letter).Select(finding => finding.Id));
    }

    [Fact]
    public void FixThatBringsAnError_IsRefusedAndTheOthersAreNot()
    {
        var outcome = Fix("[BAD] [UGLY] [BAD]\n", rules: [new Replace("BAD", "fair"), new Replace("UGLY", "WORSE", id: "ED9802"), new Replace("WORSE", "fair", id: "ED9803", hasFix: false)]);
        outcome.Text.Should().Be("[fair] [UGLY] [fair]\n");
        outcome.Refused.Should().ContainSingle().Which.Should().Be(new RefusedFix(outcome.Refused[0].Finding, RefusalReason.BringsAnError, "it would bring ED9803: WORSE"));
    }

    // Of one rule a report lists a thousand findings: those behind them are no new errors, and are mended too.
    [Fact]
    public void MoreFindingsThanAReportLists_AreMendedAtOnce()
    {
        var outcome = Fix(string.Concat(Enumerable.Repeat("[BAD] so\n", 1099)), rules: [new Replace("BAD", "fair", severity: DiagnosticSeverity.Error)]);
        outcome.Text.Should().NotContain("BAD");
        outcome.Applied.Should().HaveCount(1099);
        Fix("H to W. 1 July 1943.\n" + string.Concat(Enumerable.Repeat("A ‘b’ it’s[footnoteRef:1] so. [1:  Churchill's and] \n\n", 1099))).Applied.Should().NotBeEmpty();
    }

    [Fact]
    public void ManyFixesThatDoHarm_AreGivenUpInTime()
    {
        var outcome = Fix(string.Concat(Enumerable.Repeat("[BAD] so\n", 1099)), rules: [new Replace("BAD", "BAD!")]);
        outcome.Text.Should().NotContain("!");
        outcome.Refused.Should().HaveCount(1099).And.Contain(refused => refused.Reason == RefusalReason.CannotBeApplied);
    }

    [Fact]
    public void Fixing_StopsWhereSomebodySaysSo()
    {
        var letter = new Letter("letter.txt", "letter.txt", LetterText.Of(Heading + "The ship[footnotRef:1] sailed. [1:  One.] \n"));
        new Fixer(RuleCatalog.All).Invoking(fixer => fixer.Fix(letter, EditionOptions.Default, new FixRequest { Cancellation = new CancellationToken(canceled: true) }))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void FixThatThrowsOrLiesOutsideTheLetter_IsRefusedAndTheOthersAreNot()
    {
        var outcome = Fix("[BAD]\n", rules: [new Replace("BAD", "good"), new Broken("ED9811", _ => throw new InvalidOperationException("no")), new Broken("ED9812", text => new TextChange(new TextSpan(text.Length, 1), ""))]);
        outcome.Text.Should().Be("[good]\n");
        outcome.Refused.Select(refused => $"{refused.Reason} {refused.Detail}").Should().Equal(
            "CannotBeApplied ED9811 failed: InvalidOperationException: no", "CannotBeApplied the changes of ED9812 overlap or lie outside the letter");
    }

    [Fact]
    public void OverlappingFixes_WaitForOneAnother()
    {
        Rule[] rules = [new Replace("xy", "a"), new Replace("yz", "b", id: "ED9802"), new Replace("az", "c", id: "ED9803", severity: DiagnosticSeverity.Warning)];
        var outcome = Fix("[xyz]\n", rules: rules);
        outcome.Text.Should().Be("[c]\n");
        outcome.Applied.Select(applied => applied.Finding.Id).Should().Equal("ED9801", "ED9803");
    }

    [Fact]
    public void FixesThatUndoOneAnother_EndWhereTheyBegan()
    {
        Rule[] rules = [new Replace("xy", "uv"), new Replace("uv", "xy", id: "ED9802", severity: DiagnosticSeverity.Warning)];
        var outcome = Fix("[uv]\n", rules: rules);
        outcome.Text.Should().Be("[uv]\n");
        outcome.Refused.Should().NotBeEmpty();
        Rule[] gentle = [new Replace("xy", "uv", severity: DiagnosticSeverity.Warning), new Replace("uv", "xy", id: "ED9802", severity: DiagnosticSeverity.Warning)];
        Fix("[uv]\n", rules: gentle).Text.Should().Be("[uv]\n");
        Fix("[uv]\n", rules: gentle).Applied.Should().BeEmpty();
    }

    [Fact]
    public void Rounds_AreTenAtMost() =>
        Fix("[aaaaaaaaaaaaaaaaaaaa]\n", rules: [new Shorten()]).Text.Should().Be("[aaaaaaaaaa]\n");

    [Fact]
    public void Selection_SaysWhatIsMendedAndNotWhatIsAnError()
    {
        const string letter = Heading + "The ship [...] sailed [sci] at dawn.\n";
        Fix(letter, selection: new RuleSelection(["ED4010"], [])).Text.Should().Be(Heading + "The ship […] sailed [sci] at dawn.\n");
        Fix(letter, selection: new RuleSelection([], ["ED4010"])).Text.Should().Be(Heading + "The ship [...] sailed [sic] at dawn.\n");
        Fix("[BAD]\n", rules: [new Replace("BAD", "WORSE"), new Replace("WORSE", "x", id: "ED9802")], selection: new RuleSelection(["ED9801"], [])).Text.Should().Be("[BAD]\n");
    }

    [Fact]
    public void AcceptedFinding_IsLeftAsItIs()
    {
        const string letter = Heading + "The ship [...] sailed [...] at dawn.\n2. It [...] came.\n";
        var ledger = Ledger.Read("rule\tdocument\tplace\tfound\treason\nED4010\tletter.txt\tblock 2\t[...]\tso printed\nED4010\tother.txt\t\t[...]\tso printed\n", ["ED4010"]);
        Run(letter, new FixRequest { Ledger = ledger }).Text.Should().Be(Heading + "The ship [...] sailed […] at dawn.\n2. It […] came.\n");
    }

    [Fact]
    public void LetterWithBytesThatAreNoUtf8_IsLeftAsItIs()
    {
        var letter = new Letter("letter.txt", "letter.txt", LetterDecoder.Decode([.. "A to B.\n[sci] "u8, 0xE2, (byte)'\n']));
        new Fixer(RuleCatalog.All).Fix(letter, EditionOptions.Default, new FixRequest()).Applied.Should().BeEmpty();
    }

    [Fact]
    public void WhoeverIsAsked_DecidesAndIsAskedOnce()
    {
        const string letter = Heading + "One [...] two [...] three [sci] four [...] five [sci] six [...] seven.\n";
        var answers = new Queue<FixAnswer>([FixAnswer.Yes, FixAnswer.No, FixAnswer.AllOfThisRule, FixAnswer.Yes, FixAnswer.Quit]);
        var asked = new List<string>();
        var outcome = Run(letter, new FixRequest
        {
            Ask = offer =>
            {
                asked.Add($"{offer.Finding.Id} {offer.Finding.Place.Start.Character} {offer.Fix.Title}");
                return answers.Dequeue();
            },
        });
        outcome.Text.Should().Be(Heading + "One […] two [...] three [sic] four […] five [sic] six [...] seven.\n");
        asked.Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void ByteOrderMarkAndMissingFinalLineEnd_AreNoPartOfTheMatter() =>
        Fix("A. Orde to B. Finch. 1 May 1900.\r\nOne [...] two").Text.Should().Be("A. Orde to B. Finch. 1 May 1900.\r\nOne […] two");

    [Fact]
    public void LettersFullOfDefects_KeepTheAuthorsWordsAndGetNoNewErrors()
    {
        string[] pieces =
        [
            "word", " ", "  ", "\n", "\r\n", "[...]", "[sci]", "[Sic]", "(sic)", "[?fleet]", "[footnotRef:1]", "[footnoteRef:1]", "[footnoteRef:2]", " [1:  A note.] ", " [2:  B  note.] ", "[3: open",
            "1. ", "2. ", "4. ", "[4.] ", "[", "]", "…", "...", "e\u0301", "\u200B", "Сhurchill", "'", "’", "“", " ,", "[bookmark: x]", "\tComment by AB: check", "man[…]who", "l943", "â€™", "Enclosure\n", "31 June 1943",
        ];
        Gen.Int[0, pieces.Length - 1].Array[1, 30].Sample(
            indexes =>
            {
                var letter = Heading + string.Concat(indexes.Select(index => pieces[index]));
                var safe = Fix(letter);
                AuthorText.Of(DocumentSyntax.Parse(safe.Text)).Should().Be(AuthorText.Of(DocumentSyntax.Parse(letter)));
                Fix(safe.Text).Text.Should().Be(safe.Text);
                var bold = Fix(letter, FixSafety.Unsafe);
                foreach (var outcome in new[] { safe, bold })
                {
                    SourceText.From(letter).WithChanges(outcome.Changes).ToString().Should().Be(outcome.Text);
                    string.Concat(DocumentSyntax.Parse(outcome.Text).Tokens()).Should().Be(outcome.Text);
                    outcome.Refused.Should().NotContain(refused => refused.Reason == RefusalReason.CannotBeApplied, letter);
                }

                Fix(bold.Text, FixSafety.Unsafe).Text.Should().Be(bold.Text);
            },
            iter: 2000);
    }

    [Fact]
    public void FixesOfSeveralRounds_AreChangesOfTheLetterAsItWas()
    {
        var outcome = Fix("[A] so [B]\n", rules: [new Replace("A", "UGLY"), new Replace("UGLY", "fair", id: "ED9802", severity: DiagnosticSeverity.Warning), new Replace("B", "good", id: "ED9803")]);
        outcome.Text.Should().Be("[fair] so [good]\n");
        outcome.Changes.Should().Equal(new TextChange(new TextSpan(1, 1), "fair"), new TextChange(new TextSpan(8, 1), "good"));
    }

    private static FixOutcome Fix(string text, FixSafety leastSafe = FixSafety.Safe, IReadOnlyList<Rule>? rules = null, RuleSelection? selection = null) =>
        Run(text, new FixRequest { LeastSafe = leastSafe }, rules, selection);

    private static FixOutcome Run(string text, FixRequest request, IReadOnlyList<Rule>? rules = null, RuleSelection? selection = null) =>
        new Fixer(rules ?? RuleCatalog.All, selection).Fix(new Letter("letter.txt", "letter.txt", LetterText.Of(text)), EditionOptions.Default, request);

    /// <summary>Finds words and replaces them, safely as it says.</summary>
    private sealed class Replace(string word, string by, string id = "ED9801", bool hasFix = true, DiagnosticSeverity severity = DiagnosticSeverity.Error) : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe(id, "A word", "{0}", Category.Style, severity);

        public override void Register(RuleRegistry on) => on.Document((document, context) =>
        {
            for (var at = document.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                context.Report(new TextSpan(at, word.Length), word);
        });

        public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
            hasFix ? new Fix("Replace it", FixSafety.Safe, [new TextChange(finding.Span, by)]) : null;
    }

    /// <summary>Takes one letter a off, while there are two.</summary>
    private sealed class Shorten : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9804", "Letters", "{0}", Category.Style, DiagnosticSeverity.Warning);

        public override void Register(RuleRegistry on) => on.Document((document, context) =>
        {
            var count = document.Text.Count(character => character == 'a');
            if (count > 1) context.Report(new TextSpan(count % 2, 1), count.ToString(CultureInfo.InvariantCulture));
        });

        public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
            new("Take one off", FixSafety.Safe, [new TextChange(new TextSpan(document.Text.IndexOf('a', StringComparison.Ordinal), 1), "")]);
    }

    /// <summary>Has a fix that is none.</summary>
    private sealed class Broken(string id, Func<string, TextChange> change) : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe(id, "A letter", "A letter", Category.Style, DiagnosticSeverity.Warning);

        public override void Register(RuleRegistry on) => on.Document((_, context) => context.Report(new TextSpan(0, 1)));

        public override Fix? FixFor(Finding finding, DocumentSyntax document) => new("Break it", FixSafety.Safe, [change(document.Text)]);
    }
}
