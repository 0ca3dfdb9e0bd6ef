using CsCheck;
using Validator.Diagnostics;

namespace Validator.Tests;

public sealed class LedgerTests
{
    private const string Header = "rule\tdocument\tplace\tfound\treason\tcontext\n";

    private static readonly string[] Rules = ["ED0002", "ED0005", "ED5002", "ED6004", "ED6007"];

    [Fact]
    public void Lines_AreWrittenSorted() =>
        Ledger.Write([
            Accept("ED6007", "b.txt", "block 4", "  ", "so printed"),
            Accept("ED5002", "c.txt", "heading", "Friday", "so in the original"),
            Accept("ED5002", "a.txt", "note 2", "Monday", "so in the original"),
        ]).Should().Be(
            Header +
            "ED5002\ta.txt\tnote 2\tMonday\tso in the original\t#0a1b2c3d\n" +
            "ED5002\tc.txt\theading\tFriday\tso in the original\t#0a1b2c3d\n" +
            "ED6007\tb.txt\tblock 4\t\\s\\s\tso printed\t#0a1b2c3d\n");

    [Theory]
    [InlineData("=HYPERLINK(1)", @"\&=HYPERLINK(1)")]
    [InlineData("+1", @"\&+1")]
    [InlineData("-", @"\&-")]
    [InlineData("@SUM", @"\&@SUM")]
    [InlineData("＝1", @"\&＝1")]
    [InlineData("\"=1\"", "\"\"\"=1\"\"\"")]
    [InlineData("1 May 1921", @"\&1 May 1921")]
    [InlineData("July 1, 1943", @"\&July 1, 1943")]
    [InlineData("1e5", @"\&1e5")]
    [InlineData("[footnoteRef:3]", "[footnoteRef:3]")]
    [InlineData("a\tb\r\nc", @"a\tb\r\nc")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("  x ", @"\s x\s")]
    [InlineData(" ", @"\s")]
    [InlineData("\u00A0x", @"\u00A0x")]
    [InlineData("a\u200Bb\u001b[31m\u2028", @"a\u200Bb\u001B[31m\u2028")]
    [InlineData("\U000E0041", @"\uDB40\uDC41")]
    [InlineData("😀", "😀")]
    [InlineData("say “so”", "say “so”")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("", "")]
    public void Found_IsTextInASpreadsheetAndIsReadBack(string found, string field)
    {
        var written = Ledger.Write([Accept("ED6004", "a.txt", "heading", found, "why")]);
        written.Should().Be($"{Header}ED6004\ta.txt\theading\t{field}\twhy\t#0a1b2c3d\n");
        Read(written).Entries.Should().ContainSingle().Which.Acceptance.Fingerprint.Found.Should().Be(found);
    }

    // A context is eight digits, unless somebody types another.
    [Theory]
    [InlineData(@"d\td", @"#d\td")]
    [InlineData(@"3\nED6007\tb.txt", @"#3\ned6007\tb.txt")]
    [InlineData(@"\\2", @"#\\2")]
    [InlineData("0A1B2C3D", "#0a1b2c3d")]
    public void ContextTypedByHand_StaysInItsField(string typed, string field)
    {
        var ledger = Read($"{Header}ED6004\ta.txt\theading\tx\twhy\t{typed}\n");
        Ledger.Write(ledger.Entries.Select(entry => entry.Acceptance)).Should().Be($"{Header}ED6004\ta.txt\theading\tx\twhy\t{field}\n");
    }

    [Fact]
    public void HalfOfASurrogatePair_IsSpelledOut() =>
        Ledger.Write([Accept("ED6004", "a.txt", "heading", "\uD83D", "why")]).Should().Contain("\t\\uD83D\t");

    [Fact]
    public void WhateverIsWritten_IsReadBack() =>
        Gen.String[Gen.Char, 1, 12].Array[3].Where(texts => texts.All(text => !string.IsNullOrWhiteSpace(text))).Sample(texts =>
        {
            var acceptance = new Acceptance(new Fingerprint("ED5002", texts[0].Replace('\\', '/'), texts[1], "0a1b2c3d"), "note 2", texts[2]);
            var written = Ledger.Write([acceptance, acceptance]);
            written.Split('\n').Should().HaveCount(4);
            written.Split('\n', '\t').Should().NotContain(field => field.StartsWith('=') || field.StartsWith('+') || field.StartsWith('-') || field.StartsWith('@'));
            Read(written).Entries.Select(entry => entry.Acceptance).Should().Equal(acceptance, acceptance);
        });

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LedgerOfASpreadsheet_IsRead(string lineEnd)
    {
        var text = "\uFEFF\"Document\"\tRule\tfound\tREASON\t\t" + lineEnd
            + "a.txt\tED6007\t\"\"\"two\nlines\"\"\"\t\"He said \"\"so\"\"\tand left\"\t\t" + lineEnd
            + "\t\t\t\t\t" + lineEnd
            + "b.txt\tED5002\tFriday\tso printed";
        var ledger = Read(text);
        ledger.Mistakes.Should().BeEmpty();
        ledger.Entries.Select(entry => entry.Acceptance).Should().Equal(
            new Acceptance(new Fingerprint("ED6007", "a.txt", "\"two\nlines\"", ""), "", "He said \"so\"\tand left"),
            new Acceptance(new Fingerprint("ED5002", "b.txt", "Friday", ""), "", "so printed"));
        ledger.Entries[1].Place.Start.Line.Should().Be(4);
    }

    [Fact]
    public void QuotationMarkTypedByHand_IsText() =>
        Read(Header + "ED5002\ta.txt\theading\t\"Friday\" he wrote\tso\t\n").Entries.Single().Acceptance.Fingerprint.Found.Should().Be("\"Friday\" he wrote");

    [Theory]
    [InlineData("ED5003\ta.txt\theading\tFriday\tso\t", "There is no rule ED5003; the nearest is ED5002")]
    [InlineData("ED9999\ta.txt\theading\tFriday\tso\t", "There is no rule ED9999")]
    [InlineData("\ta.txt\theading\tFriday\tso\t", "The line names no rule")]
    [InlineData("ED5002", "The line names no document")]
    [InlineData("ED5002\ta.txt\theading\tFriday\t \t", "The line gives no reason; each accepted finding needs one")]
    [InlineData("ED0005\ta.txt\theading\tFriday\tso\t", "ED0005 cannot be accepted: it is about files and settings, not about a letter's text")]
    [InlineData("ED5002\ta.txt\theading\tFriday\tso\t\tmore", "The line has 7 fields where the first line names 6 columns")]
    [InlineData("ED5002\ta.txt\theading\t\"Friday\tso\t", "A quotation mark at the start of a field never closes; a field that begins with one is written in quotation marks, those inside doubled")]
    [InlineData("<<<<<<< HEAD", "A merge left its marks here; keep the lines that are to stand and take out this one")]
    public void BrokenLine_IsToldAndTheOthersAreRead(string line, string problem)
    {
        const string sound = "ED5002\tb.txt\theading\tMonday\tso\t\n";
        var ledger = Read($"{Header}{sound}{line}\n{sound}");
        ledger.Entries.Should().HaveCount(2);
        var mistake = ledger.Mistakes.Should().ContainSingle().Which;
        mistake.Problem.Should().StartWith(problem);
        mistake.Place.Start.Line.Should().Be(2);
    }

    [Theory]
    [InlineData("ED5002\ta.txt\theading\tFriday\tso\n", "There is no column rule; the first line of accepted.tsv names its columns, separated by tabs: rule, document, place, found, reason, context")]
    [InlineData("rule,document,place,found,reason\n", "There is no column rule; the first line of accepted.tsv names its columns, separated by tabs: rule, document, place, found, reason, context")]
    [InlineData("rule\tdocument\tfound\treason\twho\n", "There is no such column as who; the first line of accepted.tsv names its columns, separated by tabs: rule, document, place, found, reason, context")]
    [InlineData("rule\tdocument\tfound\treason\tfound\n", "A column stands twice; the first line of accepted.tsv names its columns, separated by tabs: rule, document, place, found, reason, context")]
    public void FirstLineThatNamesNoColumns_IsToldOnce(string text, string problem) =>
        Read(text).Mistakes.Should().ContainSingle().Which.Problem.Should().Be(problem);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(Header)]
    public void LedgerWithoutLines_IsSound(string text)
    {
        Read(text).Entries.Should().BeEmpty();
        Read(text).Mistakes.Should().BeEmpty();
    }

    [Fact]
    public void AnyText_IsReadInOneWayOrAnother() =>
        Gen.Char["\t\n\r\"\\ aED5002="].Array[0, 60].Sample(characters => Read(Header + new string(characters)).Entries.Count.Should().BeGreaterThanOrEqualTo(0));

    private static Ledger Read(string text) => Ledger.Read(text, Rules);

    private static Acceptance Accept(string rule, string document, string place, string found, string reason) =>
        new(new Fingerprint(rule, document, found, "0a1b2c3d"), place, reason);
}
