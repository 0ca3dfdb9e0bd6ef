using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.CodeAnalysis;
using NJsonSchema;
using Validator.Cli.Commands;
using Validator.Reporting;

namespace Validator.Tests;

/// <summary>The reports for platforms and their tools: whole where they are short, and always as their schemas want them.</summary>
public sealed class PlatformReportTests : IDisposable
{
    private const string Help = "https://github.com/edition-validator/validator/blob/main/rules/Style";

    // What a letter or a file's name could hold to break out of a report.
    private const string Hostile = "<a\r::error::x ##vso[task.complete]%0A|`@b`&\"\u0001\uFFFE\uD800 *c* #1 **d ]]>\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void GitHub_HasErrorsFirstInGroups()
    {
        session.Write(".git/HEAD", "").Write("letters/a.txt", "<two words> and a BAD one.\n").Write("letters/b.txt", "<Over\nlines>.\n");
        Reports.Of(session, ReportFormat.GitHub).Should().Be("""
            ::group::1 error
            ::error file=letters/a.txt,line=1,endLine=1,col=19,endColumn=22,title=ED9001 MarkedWord::BAD is bad
            ::endgroup::
            ::group::2 warnings
            ::warning file=letters/a.txt,line=1,endLine=1,col=2,endColumn=11,title=ED9002 MarkedStretch::This is a stretch of “two words”
            ::warning file=letters/b.txt,line=1,endLine=2,title=ED9002 MarkedStretch::This is a stretch of “Over␊lines”
            ::endgroup::

            """);
    }

    [Fact]
    public void GitHub_WritesTheWholeTableIntoTheJobSummary()
    {
        session.Write(".git/HEAD", "").Write("letters/a_b.txt", "<two|words> and a BAD one.\n").Write("summary.md", "Before.\n");
        session.Variables["GITHUB_STEP_SUMMARY"] = session.PathOf("summary.md");
        Reports.Of(session, ReportFormat.GitHub, DiagnosticSeverity.Info, "letters");
        session.Read("summary.md").Should().Be($"""
            Before.
            ### Validator: 1 error, 1 warning in 1 letter

            | Place | Rule | | What is wrong |
            |---|---|---|---|
            | letters/a&#95;b&#46;txt&#58;1&#58;19 | [ED9001]({Help}/ED9001.MarkedWord.md) MarkedWord | error | BAD is bad |
            | letters/a&#95;b&#46;txt&#58;1&#58;2 | [ED9002]({Help}/ED9002.MarkedStretch.md) MarkedStretch | warning | This is a stretch of “two&#124;words” |

            """);
    }

    [Fact]
    public void JobSummary_StaysBelowWhatThePlatformTakes()
    {
        session.Write("a.txt", string.Concat(Enumerable.Repeat("BAD\n", 900))).Write("summary.md", "");
        for (var i = 0; i < 8; i++) session.Write($"b{i}{new string('ä', 100)}.txt", session.Read("a.txt"));
        session.Variables["GITHUB_STEP_SUMMARY"] = session.PathOf("summary.md");
        var commands = Reports.Of(session, ReportFormat.GitHub).Split('\n').Count(line => line.StartsWith("::error", StringComparison.Ordinal));
        new FileInfo(session.PathOf("summary.md")).Length.Should().BeLessThan(1 << 20);
        var summary = session.Read("summary.md");
        var left = int.Parse(summary.Trim().Split('\n')[^1].Split(' ')[0], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        (summary.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 1 + left).Should().Be(commands);
    }

    [Fact]
    public void Azure_HasErrorsFirst()
    {
        session.Write(".git/HEAD", "").Write("letters/a.txt", "<two words; 50%]> and a BAD one.\n");
        Reports.Of(session, ReportFormat.Azure).Should().Be("""
            ##vso[task.logissue type=error;sourcepath=letters/a.txt;linenumber=1;columnnumber=25;code=ED9001;]BAD is bad
            ##vso[task.logissue type=warning;sourcepath=letters/a.txt;linenumber=1;columnnumber=2;code=ED9002;]This is a stretch of “two words%3B 50%AZP25%5D”

            """);
    }

    [Fact]
    public void GitLab_CountsEqualFingerprints()
    {
        session.Write("letters/a.txt", "A BAD word.\nA BAD word.\n");
        using var report = JsonDocument.Parse(Reports.Of(session, ReportFormat.GitLab));
        var fingerprints = report.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()!).ToArray();
        fingerprints.Should().HaveCount(2);
        fingerprints[1].Should().Be(fingerprints[0] + "-2");
    }

    [Fact]
    public void GitLab_NamesFilesFromTheRootOfTheRepository()
    {
        session.Write(".git", "gitdir: elsewhere\n").Write("edition/letters/a.txt", "A BAD word.\n");
        var inner = session.HostOf(Stream.Null, new StringWriter(), new StringWriter()) with { Folder = session.PathOf("edition"), Output = new StringWriter() };
        var request = new CheckRequest { Paths = [], Reports = [new ReportTarget(ReportFormat.GitLab)], Lowest = DiagnosticSeverity.Info, FailOn = null, Selection = Analysis.RuleSelection.All };
        CheckRun.Run(request, InventedRules.All, inner);
        using var report = JsonDocument.Parse(inner.Output.ToString()!);
        report.RootElement[0].GetProperty("location").ToString().Should().MatchRegex("\"path\": \"edition/letters/a.txt\",\\s*\"lines\": \\{\\s*\"begin\": 1,\\s*\"end\": 1\\s*\\}");
    }

    [Fact]
    public void Reviewdog_CountsColumnsInBytes()
    {
        session.Write("a.txt", "a\nä😀 BAD\n");
        using var report = JsonDocument.Parse(Reports.Of(session, ReportFormat.Reviewdog));
        var range = report.RootElement.GetProperty("diagnostics")[0].GetProperty("location").GetProperty("range");
        (range.GetProperty("start").GetProperty("line").GetInt32(), range.GetProperty("start").GetProperty("column").GetInt32(), range.GetProperty("end").GetProperty("column").GetInt32())
            .Should().Be((2, 8, 11));
    }

    [Fact]
    public void Checkstyle_GroupsByFile()
    {
        session.Write("a.txt", "A BAD <word>.\n").Write("b.txt", "BAD\n");
        Reports.Of(session, ReportFormat.Checkstyle).Should().Be("""
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="10.0">
              <file name="a.txt">
                <error line="1" column="3" severity="error" message="BAD is bad" source="ED9001.MarkedWord" />
                <error line="1" column="8" severity="warning" message="This is a stretch of “word”" source="ED9002.MarkedStretch" />
              </file>
              <file name="b.txt">
                <error line="1" column="1" severity="error" message="BAD is bad" source="ED9001.MarkedWord" />
              </file>
            </checkstyle>
            """);
    }

    [Fact]
    public void JUnit_HasATestForEachLetter()
    {
        session.Write("letters/a.txt", "A BAD <word>, BAD.\n").Write("letters/b.txt", "A word.\n").Write("letters/c.txt", "<A word>.\n");
        session.Run("check", "letters", "--format", "junit", "--select", "ED3").Code.Should().Be(0);
        var report = XDocument.Parse(ReportFailingOnErrors(ReportFormat.JUnit));
        var suite = report.Root!.Elements("testsuite").Single();
        (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value).Should().Be(("letters", "3", "1"));
        suite.Elements("testcase").Select(test => (test.Attribute("name")!.Value, test.Element("failure")?.Attribute("message")?.Value)).Should().Equal(
            ("a.txt", "BAD is bad, and 1 finding more"), ("b.txt", null), ("c.txt", null));
        suite.Descendants("failure").Single().Value.Should().Be("a.txt:1:3: error ED9001: BAD is bad\na.txt:1:15: error ED9001: BAD is bad\n");
        suite.Element("system-out")!.Value.Should().Be("a.txt:1:8: warning ED9002: This is a stretch of “word”\nc.txt:1:2: warning ED9002: This is a stretch of “A word”\n");
    }

    [Theory]
    [InlineData(ReportFormat.GitHub)]
    [InlineData(ReportFormat.Azure)]
    public void Commands_CannotBeForged(object format)
    {
        session.Write("a,b%0A::warning::,]##vso[x].txt", Hostile);
        var lines = Reports.Of(session, (ReportFormat)format).TrimEnd().Split('\n');
        if (format is ReportFormat.GitHub)
        {
            lines.Should().HaveCount(3);
            lines[1].Should().Match("::warning file=a%2Cb%250A%3A%3Awarning%3A%3A%2C]#<U+0023>vso[x].txt,line=1,endLine=*,title=ED9002 MarkedStretch::*");
        }
        else
        {
            lines.Should().ContainSingle().Which.Should().StartWith("##vso[task.logissue type=warning;sourcepath=a,b%AZP250A::warning::,%5D#<U+0023>vso[x%5D.txt;").And.NotMatch("*]*]*");
        }
    }

    [Fact]
    public void Markdown_CannotBeBrokenOutOf() =>
        MarkdownText.Of("|`*_[](<>!@ada #12 www.x.y\n-").Should().Be("&#124;&#96;&#42;&#95;&#91;&#93;&#40;&#60;&#62;&#33;&#64;\u2060ada &#35;\u206012 www&#46;x&#46;y␊&#45;");

    [Theory]
    [InlineData("A word.\n")]
    [InlineData("A BAD <word>, BAD; A BAD <word>, BAD.\n<Over\nlines>\n")]
    [InlineData(Hostile)]
    public void XmlAndJson_AreAsTheirSchemasWant(string text)
    {
        session.Write("letters/a&b.txt", text).Write("letters/<c>'\".txt", text);
        foreach (var format in new[] { ReportFormat.JUnit, ReportFormat.Checkstyle }) SchemaErrors(format, ReportFailingOnErrors(format)).Should().BeEmpty();
        foreach (var format in new[] { ReportFormat.GitLab, ReportFormat.Reviewdog }) SchemaErrors(format, Reports.Of(session, format)).Should().BeEmpty();
    }

    [Fact]
    public void ReportsOfTheCorpus_AreAsTheirSchemasWant()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        session.Run(
            "check", Path.GetDirectoryName(Corpus.Letters.First())!, "--format", "junit=junit.xml", "--format", "checkstyle=checkstyle.xml", "--format", "gitlab=gitlab.json", "--format", "rdjson=rdjson.json",
            "--format", "github").Code.Should().Be(1);
        SchemaErrors(ReportFormat.JUnit, session.Read("junit.xml")).Should().BeEmpty();
        SchemaErrors(ReportFormat.Checkstyle, session.Read("checkstyle.xml")).Should().BeEmpty();
        SchemaErrors(ReportFormat.GitLab, session.Read("gitlab.json")).Should().BeEmpty();
        SchemaErrors(ReportFormat.Reviewdog, session.Read("rdjson.json")).Should().BeEmpty();
    }

    [Fact]
    public void MostResults_KeepsTheGravest()
    {
        session.Write("a.txt", "A. Marlow to B. Penrose. 1 May 1921.\nAll  is well.[footnoteRef:3]\nAll  is well.[footnoteRef:4]\n");
        var outcome = session.Run("check", "--max-results", "1", "--format", "text", "--format", "sarif=r.sarif", "--select", "ED3001,ED6007");
        outcome.Output.Should().StartWith("a.txt:2:14: error ED3001: ").And.EndWith("Checked 1 letter in 0.00 s: 2 errors, 2 warnings; 3 left out by --max-results.\n");
        using var sarif = JsonDocument.Parse(session.Read("r.sarif"));
        var run = sarif.RootElement.GetProperty("runs")[0];
        run.GetProperty("results").GetArrayLength().Should().Be(1);
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
            .Should().Be("3 findings more, none graver than those listed, left out by --max-results.");
        session.Run("check", "--max-results", "0").Error.Should().Be("--max-results takes a number from 1 on, and not '0'.\n");
    }

    private string ReportFailingOnErrors(ReportFormat format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var request = new CheckRequest { Paths = ["letters"], Reports = [new ReportTarget(format)], Lowest = DiagnosticSeverity.Info, FailOn = DiagnosticSeverity.Error, Selection = Analysis.RuleSelection.All };
        CheckRun.Run(request, InventedRules.All, session.HostOf(Stream.Null, output, TextWriter.Null));
        return output.ToString();
    }

    private static IEnumerable<string> SchemaErrors(ReportFormat format, string report) => format switch
    {
        ReportFormat.JUnit => XmlErrors("junit.xsd", report),
        ReportFormat.Checkstyle => XmlErrors("checkstyle.xsd", report),
        ReportFormat.GitLab => JsonErrors("gitlab.json", report),
        _ => JsonErrors("rdjson.json", report),
    };

    private static List<string> XmlErrors(string schema, string report)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        using var source = XmlReader.Create(typeof(PlatformReportTests).Assembly.GetManifestResourceStream(schema)!);
        settings.Schemas.Add(null, source);
        settings.ValidationEventHandler += (_, problem) => errors.Add(problem.Message);
        using var text = new StringReader(report);
        using var reader = XmlReader.Create(text, settings);
        while (reader.Read())
        {
            // Reading is what validates.
        }

        return errors;
    }

    private static IEnumerable<string> JsonErrors(string schema, string report)
    {
        using var source = new StreamReader(typeof(PlatformReportTests).Assembly.GetManifestResourceStream(schema)!);
        return JsonSchema.FromJsonAsync(source.ReadToEnd()).GetAwaiter().GetResult().Validate(report).Select(error => error.ToString());
    }
}
