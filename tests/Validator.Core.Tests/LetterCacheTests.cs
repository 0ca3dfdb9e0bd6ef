using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Storage;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class LetterCacheTests : IDisposable
{
    private const string Head = "A. Orde to B. Finch. 1 May 1900.\n";

    // A dangling reference, a repeated one, a misspelt mark, a wrong number, a wrong date, straight quotation marks: numbers, texts, related places, fixes.
    private const string Flawed =
        Head + "\n1. The mail[footnoteRef:1] came [sci] late.\n3. We “met” in \"May\"[footnoteRef:2] or  June[footnoteRef:2], on 31 June 1900.[footnoteRef:9] [2:  At Harwick.] \n";

    private readonly string folder = Directory.CreateTempSubdirectory("validator-").FullName;

    private string File => Path.Combine(folder, "obj", LetterCache.FileName);

    public LetterCacheTests() => Write(".editorconfig", "root = true\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void UnchangedLetter_IsNotAnalysedAgainAndSaysTheSame()
    {
        Write("a.txt", Flawed).Write("letters/b.txt", Head + "Sound.\n");

        var (first, analysed, _) = Check();
        var (second, again, _) = Check();

        analysed.Should().Be(2);
        again.Should().Be(0);
        first.Findings.Should().HaveCountGreaterThan(5);
        first.Findings.Should().Contain(finding => finding.Related.Count > 0).And.Contain(finding => finding.Arguments.Any(argument => argument is int));
        Told(second).Should().Equal(Told(first));
        second.Facts.Should().BeEquivalentTo(first.Facts, options => options.ComparingByMembers<Facts>());
    }

    [Fact]
    public void ChangedLetter_IsAnalysedAgain()
    {
        Write("a.txt", Flawed).Write("b.txt", Head + "Sound.\n");
        Check();

        Write("b.txt", Head + "Lost[footnoteRef:1].\n");

        var (result, analysed, _) = Check();
        analysed.Should().Be(1);
        result.Findings.Should().Contain(finding => finding.Id == "ED3001" && finding.Fingerprint.Document == "b.txt");
    }

    [Fact]
    public void UntouchedLetter_IsNotEvenRead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not say when a file changed.");
        Write("a.txt", Flawed).Write("letters/b.txt", Head + "Sound.\n");

        var (first, _, read) = Check(now: DateTimeOffset.UtcNow.AddHours(1));
        var (second, _, readAgain) = Check(now: DateTimeOffset.UtcNow.AddHours(1));

        read.Should().Be(2);
        readAgain.Should().Be(0);
        Told(second).Should().Equal(Told(first));
    }

    [Fact]
    public void LetterThatIsGivenItsOldTimeAgain_IsReadAgain()
    {
        Write("a.txt", Head + "Sound.[footnoteRef:1]\n");
        var path = Path.Combine(folder, "a.txt");
        var time = System.IO.File.GetLastWriteTimeUtc(path);
        Check(now: DateTimeOffset.UtcNow.AddHours(1));

        Write("a.txt", Head + "Sound.[footnoteRef:2]\n");
        System.IO.File.SetLastWriteTimeUtc(path, time);

        Check(now: DateTimeOffset.UtcNow.AddHours(1)).Result.Findings.Should().Contain(finding => finding.Fingerprint.Found == "[footnoteRef:2]");
    }

    [Fact]
    public void LetterWrittenJustNow_IsReadAgain()
    {
        Write("a.txt", Flawed);
        var now = new DateTimeOffset(System.IO.File.GetLastWriteTimeUtc(Path.Combine(folder, "a.txt")));
        Check(now: now);

        var (_, analysed, read) = Check(now: now);

        analysed.Should().Be(0);
        read.Should().Be(1, "it may have been written to again in the same moment");
    }

    [Fact]
    public void WhatAKilledRunHasLeft_GoesWithTheNextAndNothingElse()
    {
        Write("a.txt", Flawed);
        var beside = Directory.CreateDirectory(Path.GetDirectoryName(File)!).FullName;
        var (left, inUse, copy) = (Path.Combine(beside, ".validator-left.tmp"), Path.Combine(beside, ".validator-used.tmp"), $"{File}.20261101.bak");
        foreach (var name in new[] { left, inUse, copy }) System.IO.File.WriteAllText(name, "half");
        foreach (var name in new[] { left, inUse, copy }) System.IO.File.SetLastWriteTimeUtc(name, DateTime.UtcNow.AddDays(-2));
        using var stream = new FileStream(inUse, FileMode.Open, FileAccess.Write, FileShare.Delete);

        Check(now: DateTimeOffset.UtcNow);

        System.IO.File.Exists(left).Should().BeFalse();
        System.IO.File.Exists(inUse).Should().BeTrue("a run beside this one is writing it");
        System.IO.File.Exists(copy).Should().BeTrue("somebody keeps it there");
    }

    [Fact]
    public void LetterThatIsCheckedOutAnew_IsReadOnceMore()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not say when a file changed.");
        Write("a.txt", Flawed);
        Check(now: DateTimeOffset.UtcNow.AddHours(1));
        Write("a.txt", Flawed);

        Check(now: DateTimeOffset.UtcNow.AddHours(1)).Should().Match<(EditionResult, int Analyzed, int Read)>(run => run.Analyzed == 0 && run.Read == 1);
        Check(now: DateTimeOffset.UtcNow.AddHours(1)).Read.Should().Be(0);
    }

    [Theory]
    [InlineData("[*.txt]\ndotnet_diagnostic.ED3001.severity = warning\n")]
    [InlineData("[*.txt]\ndotnet_analyzer_diagnostic.category-Notes.severity = suggestion\n")]
    [InlineData("[*.txt]\nedition_vocabulary = word struck out\n")]
    public void OtherOptions_AreAnotherResult(string configuration)
    {
        Write("a.txt", Flawed);
        Check();

        Write(".editorconfig", "root = true\n" + configuration);

        Check().Analyzed.Should().Be(1);
        Check().Analyzed.Should().Be(0);
    }

    [Fact]
    public void FileThatOptionsName_CountsToo()
    {
        Write("a.txt", Head + "Sound.\n").Write("persons.lst", "A. Orde\nB. Finch\n");
        Write(".editorconfig", "root = true\n[*.txt]\nedition_persons = persons.lst\ndotnet_diagnostic.ED5007.severity = warning\n");
        Check().Result.Findings.Should().BeEmpty();

        Write("persons.lst", "A. Orde\nC. Marlow\n");

        Check().Result.Findings.Should().ContainSingle().Which.Id.Should().Be("ED5007");
    }

    [Fact]
    public void NameOfALetter_CountsToo()
    {
        Write("1900-05-01.txt", Head + "Sound.\n");
        Check().Result.Findings.Should().BeEmpty();

        System.IO.File.Move(Path.Combine(folder, "1900-05-01.txt"), Path.Combine(folder, "1900-05-02.txt"));

        Check().Result.Findings.Should().ContainSingle().Which.Id.Should().Be("ED5006");
    }

    [Fact]
    public void OtherRules_AreAnotherResult()
    {
        Write("a.txt", Flawed);
        Check();

        var notes = new RuleSelection(["ED3"], []);
        Check(selection: notes).Result.Findings.Select(finding => finding.Id).Should().OnlyContain(id => id.StartsWith("ED3", StringComparison.Ordinal));
        Check([.. RuleCatalog.All.Where(rule => rule.Descriptor.Id != "ED3001")]).Result.Findings.Select(finding => finding.Id).Should().NotContain("ED3001");
        Check().Analyzed.Should().Be(0);
    }

    [Fact]
    public void Ledger_IsReadAnewEachTime()
    {
        Write("a.txt", Head + "Lost[footnoteRef:1].\n");
        Check().Result.Findings.Should().ContainSingle();

        Write("accepted.tsv", "rule\tdocument\tfound\treason\nED3001\ta.txt\t[footnoteRef:1]\tso in print\n");

        var (result, analysed, _) = Check();
        analysed.Should().Be(0);
        result.Findings.Should().BeEmpty();
        result.Accepted.Should().ContainSingle().Which.Justification.Should().Be("so in print");
    }

    [Fact]
    public void EditionThatHasMoved_IsKnownAgain()
    {
        Write("edition/a.txt", Flawed);
        Check(root: Path.Combine(folder, "edition"));
        Directory.Move(Path.Combine(folder, "edition"), Path.Combine(folder, "elsewhere"));

        var (result, analysed, _) = Check(root: Path.Combine(folder, "elsewhere"));

        analysed.Should().Be(0);
        result.Findings.Should().OnlyContain(finding => finding.Path == Path.Combine(folder, "elsewhere", "a.txt"));
        result.Findings.SelectMany(finding => finding.Related).Should().OnlyContain(related => related.Path == Path.Combine(folder, "elsewhere", "a.txt"));
    }

    [Fact]
    public void AnyDamage_CountsAsNoneAndIsMended()
    {
        Write("a.txt", Flawed);
        var told = Told(Check().Result).ToArray();
        var whole = System.IO.File.ReadAllBytes(File);

        for (var i = 0; i < whole.Length; i += 13)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 0x40;
            foreach (var bytes in new[] { whole[..i], damaged })
            {
                System.IO.File.WriteAllBytes(File, bytes);
                var (result, analysed, _) = Check();
                analysed.Should().Be(1, "byte {0} is another, or the first missing", i);
                Told(result).Should().Equal(told);
                Check().Analyzed.Should().Be(0);
            }
        }
    }

    [Fact]
    public void FolderInItsPlace_LeavesTheRunAsItIs()
    {
        Write("a.txt", Flawed);
        Directory.CreateDirectory(File);

        var cache = LetterCache.Open(File, RuleCatalog.All, DateTimeOffset.UtcNow);
        Analyze(cache).Findings.Should().NotBeEmpty();

        cache.Save().Should().NotBeNullOrEmpty();
        Directory.GetFileSystemEntries(Path.GetDirectoryName(File)!).Should().Equal(File);
    }

    [Fact]
    public void LinkInItsPlace_GoesAndWhatItLedToStays()
    {
        Write("a.txt", Flawed).Write("elsewhere/precious.dat", "precious");
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.CreateSymbolicLink(File, Path.Combine(folder, "elsewhere", "precious.dat"));

        Check();

        System.IO.File.ReadAllText(Path.Combine(folder, "elsewhere", "precious.dat")).Should().Be("precious");
        Check().Analyzed.Should().Be(0);
    }

    [Fact]
    public void ManyRunsAtOnce_DoNoHarm()
    {
        for (var i = 0; i < 20; i++) Write($"{i:00}.txt", Flawed);
        var told = Told(Analyze(null)).ToArray();

        Parallel.For(0, 8, _ => Told(Check().Result).Should().Equal(told));

        Check().Analyzed.Should().Be(0);
        Directory.GetFiles(Path.GetDirectoryName(File)!).Should().Equal(File);
    }

    [Fact]
    public void RuleThatFailed_IsTriedAgain()
    {
        Write("a.txt", Head);
        IReadOnlyList<Rule> rules = [.. RuleCatalog.All, new Stumbling()];

        Check(rules, now: DateTimeOffset.UtcNow.AddHours(1)).Result.Findings.Should().Contain(finding => finding.Id == "ED0004");
        System.IO.File.Exists(File).Should().BeFalse("there is nothing to keep");

        Check(rules).Analyzed.Should().Be(0, "nothing was kept of it");
        Check(rules).Result.Findings.Should().Contain(finding => finding.Id == "ED0004");
    }

    [Fact]
    public void LettersThatAreGone_AreForgottenAfterSomeRuns()
    {
        for (var i = 0; i < 4; i++) Write($"{i}.txt", Flawed);
        Check();
        var size = new FileInfo(File).Length;

        for (var i = 0; i < 12; i++)
        {
            for (var letter = 0; letter < 4; letter++) Write($"{letter}.txt", Flawed + $"Edit {i:00}.\n");
            Check();
        }

        new FileInfo(File).Length.Should().BeLessThan(size * 6);
    }

    [Fact]
    public void OneLetterCheckedOverAndOver_DoesNotDriveOutTheOthers()
    {
        for (var i = 0; i < 9; i++) Write($"{i}.txt", Flawed);
        Check();

        for (var i = 0; i < 12; i++)
        {
            Write("0.txt", Flawed + $"Edit {i}.\n");
            var cache = LetterCache.Open(File, RuleCatalog.All, DateTimeOffset.UtcNow);
            var edition = EditionAt(folder);
            new EditionAnalyzer(RuleCatalog.All).AnalyzeLetter(edition, edition.Letters[0], cache);
            cache.Save();
        }

        Check().Analyzed.Should().Be(0);
    }

    [Fact]
    public void RealLetters_SayTheSame()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var letter in Corpus.Letters.Concat(Corpus.Mutants)) System.IO.File.Copy(letter, Path.Combine(folder, Path.GetFileName(letter)), overwrite: true);
        var fresh = Analyze(null);

        Check();
        var (kept, analysed, _) = Check();

        analysed.Should().Be(0);
        Told(kept).Should().Equal(Told(fresh));
        kept.Facts.Should().BeEquivalentTo(fresh.Facts, options => options.ComparingByMembers<Facts>().WithStrictOrdering());
    }

    private LetterCacheTests Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return this;
    }

    private static Edition EditionAt(string root)
    {
        var finder = new EditionFinder(new DiskFiles(), RuleCatalog.All);
        return finder.EditionsOf(finder.LettersBelow(root), root).Single();
    }

    private EditionResult Analyze(LetterCache? cache) => new EditionAnalyzer(RuleCatalog.All).Analyze(EditionAt(folder), cache: cache);

    private (EditionResult Result, int Analyzed, int Read) Check(IReadOnlyList<Rule>? rules = null, RuleSelection? selection = null, string? root = null, DateTimeOffset? now = null)
    {
        rules ??= RuleCatalog.All;
        var cache = LetterCache.Open(File, rules, now ?? DateTimeOffset.UtcNow, selection);
        var result = new EditionAnalyzer(rules, selection).Analyze(EditionAt(root ?? folder), cache: cache);
        cache.Save();
        return (result, cache.Analyzed, cache.Read);
    }

    /// <summary>All that any report says of findings, and the fixes that are made from them.</summary>
    private static IEnumerable<string> Told(EditionResult result) => result.Findings.Select(finding =>
    {
        var rule = RuleCatalog.All.First(rule => rule.Descriptor.Id == finding.Id);
        var document = DocumentSyntax.Parse(result.Edition.Files.ReadLetter(finding.Path).Text, result.Edition.Configuration.OptionsFor(finding.Path).Vocabulary);
        var fix = rule.FixFor(finding, document);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Path} {finding.Place} {finding.Span} {finding.Severity} {finding.Id} {finding.Message} {finding.Fingerprint} {finding.Untold} {finding.Diagnostic.Descriptor.HelpLinkUri} {string.Join("|", finding.Arguments)} {string.Join(";", finding.Related)} {fix?.Title} {fix?.Safety} {string.Join(";", fix?.Changes ?? [])}");
    });

    private sealed class Stumbling : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9009", "Stumbles", "Stumbles", Category.Style, DiagnosticSeverity.Error);

        public override void Register(RuleRegistry on) => on.Document((_, _) => throw new InvalidOperationException("stumbled"));
    }
}
