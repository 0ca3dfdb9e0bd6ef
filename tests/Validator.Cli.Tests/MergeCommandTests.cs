using System.Globalization;
using System.Text.Json;

namespace Validator.Tests;

public sealed class MergeCommandTests : IDisposable
{
    private const string Head = "A. Orde to B. Finch. 1 May 1900.\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Parts_MakeTheWhole(int count)
    {
        WriteEdition();
        foreach (var format in new[] { "sarif", "json", "text", "msbuild" })
        {
            var whole = session.Run("check", "letters", "annex", "--format", format);

            CheckParts(count, "letters", "annex");
            var merged = session.Run("merge", "parts", "--edition", "letters", "--edition", "annex", "--format", format);

            merged.Should().Be(whole);
        }
    }

    [Fact]
    public void WhatIsTheWholes_IsSaidOnce()
    {
        WriteEdition();

        CheckParts(4, "letters", "annex");

        var merged = RulesIn(session.Run("merge", "parts", "--edition", "letters", "--edition", "annex").Output);
        merged.Count(rule => rule == "ED0003").Should().Be(1);
        merged.Count(rule => rule == "ED0005").Should().Be(1);
        var parts = Enumerable.Range(1, 4).SelectMany(number => RulesIn(session.Read($"parts/{number}.sarif"))).ToArray();
        parts.Should().NotContain(["ED0003", "ED0005"]);
        parts.Order(StringComparer.Ordinal).Should().Equal(merged.Where(rule => rule is not ("ED0003" or "ED0005") && !rule.StartsWith("ED7", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RealLetters_MakeTheWhole()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var letter in Corpus.Letters.Concat(Corpus.Mutants)) session.Write($"letters/{Path.GetFileName(letter)}", File.ReadAllBytes(letter));
        var whole = session.Run("check", "letters", "--format", "sarif");

        CheckParts(16, "letters");

        session.Run("merge", "parts", "--edition", "letters").Should().Be(whole);
    }

    [Fact]
    public void KeptResults_ServePartsToo()
    {
        WriteEdition();
        var whole = session.Run("check", "letters", "--format", "sarif");

        for (var run = 0; run < 2; run++)
            for (var number = 1; number <= 3; number++) session.Run("check", "letters", "--shard", $"{number}/3", "--facts", $"parts/{number}.facts", "--cache", "kept");

        session.Run("merge", "parts", "--edition", "letters").Should().Be(whole);
        Directory.GetFiles(session.PathOf("kept")).Should().HaveCount(3);
    }

    [Fact]
    public void SarifOfParts_IsPassedOver()
    {
        WriteEdition();
        CheckParts(2, "letters");

        session.Run("merge", "parts/1.sarif", "parts/2.sarif", "parts/1.facts", "parts/2.facts", "--edition", "letters")
            .Should().Be(session.Run("check", "letters", "--format", "sarif"));
    }

    [Theory]
    [InlineData("A part is missing: 2 of 3.", "parts/1.facts", "parts/3.facts")]
    [InlineData("Parts are missing: 2, 3 of 3.", "parts/1.facts")]
    [InlineData("Part 1/3 is there twice: 'parts/1.facts' and 'parts/1.facts'.", "parts/1.facts", "parts/1.facts")]
    [InlineData("'letters/0.txt' cannot be read as facts of a part, or was written by another version.", "letters/0.txt")]
    [InlineData("'parts/9.facts' cannot be read as facts of a part, or was written by another version.", "parts/9.facts")]
    [InlineData("There are no parts to merge: name the files that 'validator check --shard 1/16 --facts FILE' has written, or their folder.", "letters")]
    [InlineData("No part holds '0.txt' and 9 more letters: the parts were checked at another state of the edition, with other settings or rules, or by another version.", "parts", "--select", "ED3")]
    [InlineData("There is no file or folder 'nowhere'.", "parts", "--edition", "nowhere")]
    public void PartsThatAreNotTheWhole_AreRefused(string message, params string[] arguments)
    {
        WriteEdition();
        CheckParts(3, "letters");

        string[] edition = arguments.Contains("--edition") ? [] : ["--edition", "letters"];
        var run = session.Run(["merge", .. arguments, .. edition]);

        run.Should().Be(new Outcome(2, "", message + "\n"));
    }

    [Fact]
    public void LetterThatCameAfterwards_IsNamed()
    {
        WriteEdition();
        CheckParts(3, "letters");
        session.Write("letters/new.txt", Head);

        var run = session.Run("merge", "parts", "--edition", "letters");

        run.Code.Should().Be(2);
        run.Error.Should().StartWith("No part holds 'new.txt': ");
    }

    [Theory]
    [InlineData("--shard and --facts go together: the part that is checked, and the file that 'validator merge' reads of it.", "--shard", "1/2")]
    [InlineData("--shard and --facts go together: the part that is checked, and the file that 'validator merge' reads of it.", "--facts", "a.facts")]
    [InlineData("--shard takes a part and how many there are, as in 3/16, and not '3/2'.", "--shard", "3/2", "--facts", "a.facts")]
    [InlineData("The facts would overwrite the letter 'letters/0.txt'; give them another name.", "--shard", "1/2", "--facts", "letters/0.txt")]
    [InlineData("The facts would overwrite the letter 'letters/0.txt'; give them another name.", "--shard", "2/2", "--facts", "letters/0.txt")]
    [InlineData("--max-results would hide from the whole what a part found: leave it out with --shard.", "--shard", "1/2", "--facts", "a.facts", "--max-results", "5")]
    public void PartThatCannotBe_IsRefused(string message, params string[] arguments)
    {
        WriteEdition();

        var run = session.Run(["check", "letters", .. arguments]);

        run.Should().Be(new Outcome(2, "", message + "\n"));
        session.Read("letters/0.txt").Should().StartWith(Head);
    }

    /// <summary>Two editions: one with mistakes of every kind that is judged once, in settings and ledger, and a letter that is no text.</summary>
    private void WriteEdition()
    {
        for (var i = 0; i < 9; i++)
            session.Write($"letters/{i}.txt", Head + $"\n1. The mail[footnoteRef:1] came late.\n3. We met in  June, {i} of us. I quote.[footnoteRef:2] [2:  At Harwick’s or Orde's.] \n");
        session.Write("letters/no-text.txt", [0xFF, 0xFE, 0x41, 0x00]);
        session.Write("letters/.editorconfig", "root = true\n[*.txt]\nedition_omision_form = [...]\n[4.txt]\ndotnet_diagnostic.ED3001.severity = warning\n");
        session.Write(
            "letters/accepted.tsv",
            "rule\tdocument\tfound\treason\nED3001\t2.txt\t[footnoteRef:1]\tso in print\nED3001\t3.txt\t[footnoteRef:8]\tso in print\nED6007\t7.txt\t  \tso in print\n");
        session.Write("annex/0.txt", Head + "Lost[footnoteRef:1].\n").Write("annex/1.txt", Head);
    }

    private void CheckParts(int count, params string[] paths)
    {
        Directory.CreateDirectory(session.PathOf("parts"));
        for (var number = 1; number <= count; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            session.Run(["check", .. paths, "--shard", $"{name}/{count}", "--facts", $"parts/{name}.facts", "--format", $"sarif=parts/{name}.sarif"]).Error.Should().BeEmpty();
        }
    }

    private static string[] RulesIn(string sarif) =>
        [.. JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()!)];
}
