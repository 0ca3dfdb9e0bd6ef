using CsCheck;
using Validator.Cli.Writing;

namespace Validator.Tests;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void EqualTexts_DifferInNothing() => UnifiedDiff.Of("a.txt", "one\ntwo\n", "one\ntwo\n").Should().BeEmpty();

    [Fact]
    public void Change_IsShownWithTheLinesAroundIt() =>
        UnifiedDiff.Of("letters/a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n").Should().Be(
            "--- a/letters/a.txt\n+++ b/letters/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");

    [Fact]
    public void ChangesFarApart_AreHunksOfTheirOwn() =>
        UnifiedDiff.Of("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\nnine\n").Should().Be(
            "--- a/a.txt\n+++ b/a.txt\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n");

    [Fact]
    public void MissingFinalLineEnd_IsSaid() =>
        UnifiedDiff.Of("a.txt", "1\r\n2", "1\r\n3").Should().Be(
            "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n 1\r\n-2\n\\ No newline at end of file\n+3\n\\ No newline at end of file\n");

    [Fact]
    public void EmptySide_IsNamedByTheLineBefore()
    {
        UnifiedDiff.Of("a.txt", "", "1\n").Should().Be("--- a/a.txt\n+++ b/a.txt\n@@ -0,0 +1 @@\n+1\n");
        UnifiedDiff.Of("a.txt", "1\n", "").Should().Be("--- a/a.txt\n+++ b/a.txt\n@@ -1 +0,0 @@\n-1\n");
    }

    [Theory]
    [InlineData("a b.txt", "--- a/a b.txt\t\n")]
    [InlineData("a\nb.txt", "--- \"a/a\\012b.txt\"\n")]
    [InlineData("ä.txt", "--- a/ä.txt\n")]
    public void Name_IsWrittenAsGitReadsIt(string name, string line) => UnifiedDiff.Of(name, "1\n", "2\n").Should().StartWith(line);

    [Fact]
    public void AnyDifference_LeadsFromOneTextToTheOther()
    {
        var text = Gen.Char["ab\n"].Array[0, 40].Select(characters => new string(characters));
        Gen.Select(text, text, Gen.Int[0, 4]).Sample((before, after, context) => Apply(before, UnifiedDiff.Hunks(before, after, context)).Should().Be(after));
    }

    [Fact]
    public void ThousandsOfChangedLines_AreShownAsOneStretch()
    {
        string Lines(string word) => string.Concat(Enumerable.Range(0, 5000).Select(number => $"{word} {number}\n"));
        var diff = UnifiedDiff.Of("a.txt", Lines("old"), Lines("new"));
        diff.Should().Contain("@@ -1,5000 +1,5000 @@\n-old 0\n-old 1\n");
        Apply(Lines("old"), diff[diff.IndexOf("@@", StringComparison.Ordinal)..]).Should().Be(Lines("new"));
    }

    /// <summary>Applies hunks as <c>patch</c> does, and checks every line that they take for granted.</summary>
    private static string Apply(string before, string hunks)
    {
        var old = before.Length == 0 ? [] : before.Split('\n').Select((line, index) => index < before.Count(character => character == '\n') ? line + "\n" : line).Where(line => line.Length > 0).ToArray();
        var result = new System.Text.StringBuilder();
        var at = 0;
        var lines = hunks.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (lines[i].StartsWith("@@", StringComparison.Ordinal))
            {
                var range = lines[i].Split(' ')[1][1..].Split(',');
                var start = int.Parse(range[0], null) - (range is [_, "0"] ? 0 : 1);
                while (at < start) result.Append(old[at++]);
                continue;
            }

            var isLast = i + 1 < lines.Length && lines[i + 1].StartsWith('\\');
            var line = lines[i][1..] + (isLast ? "" : "\n");
            if (lines[i][0] != '+') old[at++].Should().Be(line);
            if (lines[i][0] != '-') result.Append(line);
            if (isLast) i++;
        }

        while (at < old.Length) result.Append(old[at++]);
        return result.ToString();
    }
}
