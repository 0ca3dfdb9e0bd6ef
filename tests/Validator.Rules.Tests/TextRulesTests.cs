using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class TextRulesTests
{
    private const string Heading = "E. Marlow to Sir J. Penrose. 3 May 1921.\n";

    [Theory]
    [InlineData("Ha{|ED6001:ї|}ti")]
    [InlineData("{|ED6001:С|}hur{|ED6001:с|}hill and S{|ED6001:се|}ne")]
    [InlineData("при{|ED6001:B|}ет")]
    [InlineData("Россия и {|ED6001:C|}Ш")]
    [InlineData("The word πόλις, Москва, ירושלים, בָּרוּךְ, αβγ-rays, 5 kΩ, 3 μm, Яндекс")]
    [InlineData("Windowsом")]
    [InlineData("The energy is hν, the pressure ρgh, the line Kα, and αx + βy")]
    [InlineData("The word {|ED6001:ο|}f the Lord, {|ED6001:Τ|}he, M{|ED6001:α|}rch")]
    [InlineData("Τὸ {|ED6001:k|}αὶ ἔ{|ED6001:x|}ω λό{|ED6001:y|}ος")]
    [InlineData("А{|ED6001:θ|}ины, {|ED6001:π|}исьмо")]
    public void LookalikeLetters_AreFoundAndForeignWordsAreNot(string line) => Check.Letter(Heading + line + "\n");

    [Theory]
    [InlineData("Cell one\tthe {|ED6001:с|}ell {|ED6002:e\u0301|} a{|ED6003:\u00AD|}b {|ED6004:\u0007|} it's “so”  and “ so ” ,l943")]
    public void TableRow_IsReadByTheFirstFourRulesOnly(string line) => Check.Letter(Heading + "It’s so.\n" + line + "\n");

    [Theory]
    [InlineData("a\u200Bb", "A zero-width space (U+200B) stands here and cannot be seen; remove it")]
    [InlineData("a\uFEFFb", "A byte order mark (U+FEFF) stands here and cannot be seen; remove it")]
    [InlineData("a\u2028b", "A line separator (U+2028) stands here and cannot be seen; write a space, or end the line")]
    [InlineData("a\u202Eb", "A control of the direction of writing (U+202E) stands here and cannot be seen; the line may read otherwise than it is; remove it")]
    [InlineData("a\u00AD\u00ADb", "A soft hyphen (U+00AD) with 1 more stands here and cannot be seen; remove it")]
    public void InvisibleCharacter_IsNamed(string line, string message) => Check.Messages(Heading + line, "ED6003").Should().Equal(message);

    [Theory]
    [InlineData("a\u202Eb", "Error")]
    [InlineData("a\u2066b", "Error")]
    [InlineData("a\u200Bb", "Warning")]
    public void DirectionControl_IsAnError(string line, string severity) =>
        Check.Find(Heading + line).Single(finding => finding.Id == "ED6003").Severity.ToString().Should().Be(severity);

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("the word \u200Fשלום\u200E stands")]
    public void JoinersAndMarksThatAScriptNeeds_AreSound(string line) => Check.Messages(Heading + line, "ED6003").Should().BeEmpty();

    [Fact]
    public void JoinerWithNothingBeforeIt_IsInvisible() =>
        Check.Messages("\u200D", "ED6003").Should().Equal("A zero-width joiner (U+200D) stands here and cannot be seen; remove it");

    [Theory]
    [InlineData("a\u0085b", "U+0085 is a control character, which no text holds; remove it")]
    [InlineData("a\u0092b", "U+0092 is a control character; in Windows-1252 it is “’”")]
    [InlineData("a\uF0B7b", "U+F0B7 is a private character, which every font shows otherwise; write the character that is meant")]
    [InlineData("a\U000F0000b", "U+F0000 is a private character, which every font shows otherwise; write the character that is meant")]
    [InlineData("a\uFFFDb", "U+FFFD stands for a character that is lost; take it from the source")]
    [InlineData("a\rb", "U+000D is a carriage return, and this letter's lines end otherwise; remove it")]
    [InlineData("donâ€™t", "“â€™” was read in a wrong encoding; it is “’”")]
    public void BrokenCharacter_IsExplained(string line, string message) =>
        Check.Messages(Heading + "Next.\n" + line + "\nEnd.\n", "ED6004").Should().Equal(message);

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void LineEndsOfOneKind_AreSound(string end) => Check.Messages((Heading + "a\nb\nc\n").Replace("\n", end, StringComparison.Ordinal), "ED6004").Should().BeEmpty();

    [Fact]
    public void ReplacementForInvalidBytes_IsNotReportedAgain()
    {
        var content = LetterDecoder.Decode([.. "E. Marlow to Sir J. Penrose. 3 May 1921.\nIt is l"u8, 0xFF, .. "st, as they say.\n"u8]);
        var findings = new Analyzer(RuleCatalog.All).Analyze(new Letter("/a.txt", "a.txt", content), EditionOptions.Default).Findings;
        findings.Select(finding => finding.Id).Should().Equal("ED0002");
    }

    [Theory]
    [InlineData("It’s {|ED6005:'|}tis and rock {|ED6005:'|}n{|ED6005:'|} roll in the 1890{|ED6005:'|}s of {|ED6005:'|}43, the boys{|ED6005:'|} own")]
    [InlineData("It’s 6' by 12\" at 48° 30' 12\", 5'10\" high; the same \" there")]
    [InlineData("“So” and {|ED6005:\"|}so 12{|ED6005:\"|}, and {|ED6005:'|}so{|ED6005:'|} too, it's")]
    [InlineData("He says ‘so’ and {|ED6005:'|}so.{|ED6005:'|}")]
    [InlineData("The boys' own “book” isn't in Ka‘ba")]
    public void StraightMark_IsJudgedByItsClass(string line) => Check.Letter(Heading + line + "\n");

    [Theory]
    [InlineData("„So“ und \"so\" und 'so'", "„So“ und „so“ und ‚so‘")]
    [InlineData("“So” and \"so\" and 'so' and isn't’s", "“So” and “so” and ‘so’ and isn’t’s")]
    [InlineData("”Så” och \"så\"", "”Så” och ”så”")]
    [InlineData("„Tak” i \"tak\"", "„Tak” i „tak”")]
    public void StraightMarks_BecomeThoseOfTheLetter(string line, string mended) => Check.Fix(Heading + line, "ED6005").Should().Be(Heading + mended);

    [Theory]
    [InlineData("„So“, sagte er; ‚so‘ steht es im ’s Gravenhager Blatt von ’43")]
    [InlineData("«Oui», « oui » and »ja«")]
    [InlineData("”Så”, sade han")]
    [InlineData("“ ‘He does,’ ” they say, “. . . and so on . . . ”")]
    [InlineData("the rock ’n’ roll of ’em all at El ’Adasiyah, Ka‘ba and Rabi‘ I")]
    [InlineData("said:“[The] boy”[footnoteRef:1] and “[the girl]” [1:  “[So]” he “says.”] ")]
    [InlineData("„ „ Zweite Zeile")]
    [InlineData("croiseurs.’” The ‘end.’”")]
    public void SoundQuotationMarks_AreLeftAlone(string line) => Check.Messages(Heading + line + "\n", "ED6006").Should().BeEmpty();

    [Theory]
    [InlineData("He says “ so” at last", "The mark “ opens a quotation and stands before a space; take the space away")]
    [InlineData("He says “so ” at last", "The mark ” closes a quotation and stands after a space; take the space away")]
    [InlineData("He says ”so” at last, “yes”", "The mark ” closes a quotation, and one opens here; write “")]
    public void QuotationMark_IsToldWithWhatToDo(string line, string message) => Check.Messages(Heading + line + "\n", "ED6006").Should().Equal(message);

    [Theory]
    [InlineData("He “says {|ED6006:“ |}so” at last”", "He “says “so” at last”")]
    [InlineData("He says “so{|ED6006: “|} at last”.", null)]
    [InlineData("He says “so{|ED6006: ”|} at last", "He says “so” at last")]
    [InlineData("He says {|ED6006:”|}so” at last, “yes”", "He says “so” at last, “yes”")]
    [InlineData("He says {|ED6006:’|}so’ at last", "He says ‘so’ at last")]
    [InlineData("He says „so“ und {|ED6006:„ |}so“", "He says „so“ und „so“")]
    [InlineData("He says “so.”{|ED6006:‘|} And ‘so’", "He says “so.”’ And ‘so’")]
    public void TurnedOrLooseMark_IsFound(string marked, string? mended)
    {
        var line = MarkedText.Read(Heading + marked);
        var found = Check.Find(line.Text).Where(finding => finding.Id == "ED6006").Select(finding => finding.Span);
        if (mended is null) return;
        found.Should().Equal(line.Expected.Select(expected => expected.Span));
        Check.Fix(line.Text, "ED6006").Should().Be(Heading + mended);
    }

    [Theory]
    [InlineData("I{|ED6007:  |}by no means[footnoteRef:1]{|ED6007:   |}agree. [1:  \t So.] [2: \t \tSee  below.]  ", true)]
    [InlineData("  \tI agree.  ", false)]
    [InlineData("secret \u2003 priority", false)]
    [InlineData("Mules     Guides     Tents", false)]
    [InlineData("so{|ED6007: \u00A0|}on", true)]
    [InlineData("3.{|ED6007:  |}I agree", true)]
    public void RepeatedSpace_IsFoundOutsideTheExtractorsPlaces(string marked, bool isWrong)
    {
        var line = MarkedText.Read(Heading + marked.Replace("See  below", "See below", StringComparison.Ordinal) + "\n");
        Check.Find(line.Text).Where(finding => finding.Id == "ED6007").Select(finding => finding.Span).Should().Equal(line.Expected.Select(expected => expected.Span));
        line.Expected.Any().Should().Be(isWrong);
    }

    [Theory]
    [InlineData("so{|ED6008: ,|} so{|ED6008: ;|} so{|ED6008: .|} So{|ED6008: :|} so{|ED6008: ?|} So{|ED6008: !|}")]
    [InlineData("so{|ED6008:   ,|} and so")]
    [InlineData("so . . . so. . . . so… . so ... so, . . .")]
    [InlineData("a .45 pistol at 1 : 50")]
    [InlineData("Vous avez raison, et je le sais : oui ! Est-ce que vous venez ?")]
    [InlineData("Elle est là, et vous le savez !\n1re partie : 3 fr. 50 c. ; 2e partie : 4 fr.")]
    [InlineData("mot\u00A0: mot\u202F!")]
    [InlineData("so […] . And so . [sic]")]
    public void SpaceBeforePunctuation_IsFoundWhereItIsNotTheTypesettersOwn(string marked)
    {
        var line = MarkedText.Read(Heading + marked + "\n");
        Check.Find(line.Text).Where(finding => finding.Id is "ED6007" or "ED6008").Select(finding => finding.Span).Should().Equal(line.Expected.Select(expected => expected.Span));
    }

    [Theory]
    [InlineData("l943", "1943")]
    [InlineData("l5th", "15th")]
    [InlineData("2lst", "21st")]
    [InlineData("3Oth", "30th")]
    [InlineData("l0th", "10th")]
    [InlineData("19O3", "1903")]
    [InlineData("I960", "1960")]
    [InlineData("195O", "1950")]
    [InlineData("c1ear", "clear")]
    [InlineData("w0rd", "word")]
    [InlineData("1O5", null)]
    [InlineData("751G", null)]
    [InlineData("A15", null)]
    [InlineData("0930Z", null)]
    [InlineData("11III", null)]
    [InlineData("500l", null)]
    [InlineData("12th", null)]
    [InlineData("I95", null)]
    [InlineData("h1n1", null)]
    [InlineData("2o", null)]
    public void DigitInWord_IsWhatReadingByMachineLeaves(string word, string? meant)
    {
        var messages = Check.Messages($"{Heading}The file of {word} is here.\n", "ED6009");
        if (meant is null) messages.Should().BeEmpty();
        else messages.Should().Equal($"“{word}” mixes letters and digits that look alike; it may stand for {meant}");
    }

    [Fact]
    public void Fix_IsSafeInTheEditorsWordsOnly()
    {
        const string letter = "E.  Marlow to Sir J. Penrose. 3 May 1921.\nHe  left [at  once].[footnoteRef:1] [1:  By  night.] \n";
        var document = DocumentSyntax.Parse(letter);
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == "ED6007");
        Check.Find(letter).Where(finding => finding.Id == "ED6007").Select(finding => rule.FixFor(finding, document)!.Safety)
            .Should().Equal(FixSafety.Safe, FixSafety.Unsafe, FixSafety.Safe, FixSafety.Safe);
    }

    [Theory]
    [InlineData("It’s so.[footnoteRef:3] [3:  !!! End note with ID \"3\" not found in document.] ")]
    [InlineData("It’s so.\tComment by AB: it's  not ,l943")]
    public void WhatTheExtractorPrinted_IsNoProse(string line) =>
        Check.Find(Heading + line + "\n").Should().NotContain(finding => finding.Id.StartsWith("ED6", StringComparison.Ordinal));

    [Theory]
    [InlineData("Сc")]
    [InlineData("e\u0301")]
    [InlineData("\u200E")]
    [InlineData("Ã©")]
    [InlineData("Ä“")]
    [InlineData("\"")]
    [InlineData(" '")]
    [InlineData("“ ")]
    [InlineData("a ;")]
    [InlineData("  x")]
    [InlineData("0a")]
    [InlineData("\uFFFD")]
    [InlineData("мир ")]
    [InlineData("א\u05B8")]
    public void OneThingOverAndOver_IsReadInLinearTime(string unit)
    {
        // Quadratic work over a megabyte would not end while anybody waits.
        var findings = Check.Find(Heading + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));
        findings.Should().NotContain(finding => finding.Id == "ED0004" || finding.Message.Length > 1_000);
    }

    [Fact]
    public void SeedLetter_ShowsWhatTheCatalogueSays()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var content = LetterDecoder.Decode(File.ReadAllBytes(Corpus.SeedLetter));
        var document = DocumentSyntax.Parse(content.Text);
        var findings = new Analyzer(RuleCatalog.All).Analyze(new Letter("/a.txt", "a.txt", content), EditionOptions.Default).Findings;
        findings.Where(finding => finding.Id.StartsWith("ED6", StringComparison.Ordinal)).Select(finding => (
                $"{finding.Place.Start.Line + 1}:{finding.Place.Start.Character + 1}–{finding.Place.End.Character + 1}",
                $"{finding.Severity} {finding.Id}",
                RuleCatalog.All.Single(rule => rule.Descriptor.Id == finding.Id).FixFor(finding, document)!.Safety))
            .Should().Equal(("2:186–187", "Info ED6005", FixSafety.Safe), ("4:459–460", "Info ED6005", FixSafety.Safe), ("12:6–8", "Warning ED6007", FixSafety.Unsafe));
    }

    [Theory]
    [InlineData("cyrillic-homoglyph", "ED6001")]
    [InlineData("decomposed-unicode", "ED6002")]
    [InlineData("double-space", "ED6007")]
    [InlineData("mixed-quote-styles", "ED6005")]
    [InlineData("control-character", "ED6004")]
    public void FixedMutant_IsItsOriginAgain(string kind, string rule)
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var letters = Corpus.Letters.ToDictionary(path => Path.GetFileName(path));
        var mutants = Corpus.Mutants.Where(path => Path.GetFileName(path).StartsWith(kind, StringComparison.Ordinal)).ToList();
        mutants.Should().NotBeEmpty();
        foreach (var mutant in mutants)
        {
            // The origins that are no letters of the corpus stand beside the mutants.
            var name = Path.GetFileName(mutant)[(kind.Length + 2)..];
            var origin = letters.GetValueOrDefault(name) ?? Path.Combine(Path.GetDirectoryName(mutant)!, "origin", name);
            Check.Fix(File.ReadAllText(mutant), rule).Should().Be(Check.Fix(File.ReadAllText(origin), rule), $"{name} had one defect");
        }
    }

    [Theory]
    [InlineData("We are {|ED6009:n0t|} lost.")]
    [InlineData("We are {|ED6009:a1l|} lost.")]
    [InlineData("See leaf f1r and f1v.")]
    public void ShortWordWithADigit_IsToldUnlessItIsALeaf(string line) => Check.Letter("E. Marlow to Sir J. Penrose. 3 May 1921.\n" + line + "\n");

    [Fact]
    public void VariationSelector_BelongsToASymbol() =>
        Check.Letter("E. Marlow to Sir J. Penrose. 3 May 1921.\nWe ha{|ED6003:\uFE0F|}ve \u2764\uFE0F and 1\uFE0F\u20E3 here.\n");
}
