using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;

namespace Validator.MSBuild.Tests;

public sealed class FindingCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("validator-").FullName;
    private readonly byte[] stamp = new byte[32];

    private string Cache => Path.Combine(folder, "x.cache");

    private string Register => Path.Combine(folder, "persons.lst");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Findings_AreReadAsTheyWereWritten()
    {
        var findings = Findings();

        FindingCache.Write(Cache, stamp, [], [findings, []]);

        var read = FindingCache.Read(Cache, stamp)!;
        read.Should().HaveCount(2);
        read[0].Select(Told).Should().Equal(findings.Select(Told)).And.HaveCountGreaterThan(1);
        read[1].Should().BeEmpty();
    }

    [Fact]
    public void OtherStamp_CountsAsNone()
    {
        FindingCache.Write(Cache, stamp, [], []);

        FindingCache.Read(Cache, [.. Enumerable.Repeat((byte)1, 32)]).Should().BeNull();
    }

    [Fact]
    public void AnyDamage_CountsAsNone()
    {
        FindingCache.Write(Cache, stamp, [Register], [Findings()]);
        var whole = File.ReadAllBytes(Cache);

        for (var i = 0; i < whole.Length; i += 7)
        {
            File.WriteAllBytes(Cache, whole[..i]);
            FindingCache.Read(Cache, stamp).Should().BeNull("{0} bytes are there", i);
            var damaged = whole.ToArray();
            damaged[i] ^= 0x40;
            File.WriteAllBytes(Cache, damaged);
            FindingCache.Read(Cache, stamp).Should().BeNull("byte {0} is another", i);
        }
    }

    [Theory]
    [InlineData("A. Fenn\n")]
    [InlineData(null)]
    public void TextThatARuleHasRead_CountsToo(string? before)
    {
        if (before is not null) File.WriteAllText(Register, before);
        FindingCache.Write(Cache, stamp, [Register], []);
        FindingCache.Read(Cache, stamp).Should().NotBeNull();

        File.WriteAllText(Register, "B. Marlow\n");

        FindingCache.Read(Cache, stamp).Should().BeNull();
    }

    [Fact]
    public void RecordingFiles_RememberTextsThatAreNotThere()
    {
        var files = new RecordingFiles(new DiskFiles());

        files.ReadText(Register).Should().BeNull();

        files.Texts.Should().Equal(Register);
    }

    private IReadOnlyList<Finding> Findings()
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), EditionFolder.LetterWithError + "\n\n" + EditionFolder.LetterWithWarning);
        var finder = new EditionFinder(new DiskFiles(), RuleCatalog.All);
        return new EditionAnalyzer(RuleCatalog.All).Analyze(finder.EditionsOf(finder.LettersBelow(folder), folder).Single()).Findings;
    }

    private static string Told(Finding finding) =>
        $"{finding.Path} {finding.Place} {finding.Span} {finding.Severity} {finding.Id} {finding.Message} {finding.Fingerprint} {finding.Diagnostic.Descriptor.HelpLinkUri} "
        + string.Join(";", finding.Related);
}
