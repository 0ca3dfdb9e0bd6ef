using System.Text.Json;
using Microsoft.CodeAnalysis;
using Validator.Cli.Commands;
using Validator.Reporting;

namespace Validator.Tests;

/// <summary>The reports for programs, whole.</summary>
public sealed class MachineReportTests : IDisposable
{
    private const string Help = "https://github.com/edition-validator/validator/blob/main/rules/Style";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void MSBuild_HasACanonicalLineForEachFinding()
    {
        session.Write("letters/a.txt", "A BAD word, and <two\nlines>.\n").Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.ED9002.severity = suggestion\n");
        Reports.Of(session, ReportFormat.MSBuild).Should().Be($"""
            letters/a.txt(1,3,1,6): error ED9001: BAD is bad ({Help}/ED9001.MarkedWord.md)
            letters/a.txt(1,18,2,6): info ED9002: This is a stretch of “two␊lines” ({Help}/ED9002.MarkedStretch.md)

            """);
    }

    [Fact]
    public void Json_HoldsEverything()
    {
        session.Write("letters/a.txt", "A \"GOOD\" word.\n😀 A BAD word.\n");
        Reports.Of(session, ReportFormat.Json).Should().Be($$"""
            {
              "version": 1,
              "tool": {
                "name": "validator",
                "version": "1.0.0"
              },
              "summary": {
                "letters": 1,
                "errors": 1,
                "warnings": 0,
                "suggestions": 0,
                "accepted": 0
              },
              "editions": [
                {
                  "root": "ROOT",
                  "letters": 1
                }
              ],
              "findings": [
                {
                  "rule": "ED9001",
                  "name": "MarkedWord",
                  "category": "Style",
                  "severity": "error",
                  "message": "BAD is bad",
                  "root": "ROOT",
                  "document": "letters/a.txt",
                  "path": "ROOT/letters/a.txt",
                  "line": 2,
                  "column": 6,
                  "endLine": 2,
                  "endColumn": 9,
                  "found": "BAD",
                  "fingerprint": "{{FingerprintIn(ReportFormat.Json)}}",
                  "help": "{{Help}}/ED9001.MarkedWord.md",
                  "related": [
                    {
                      "path": "ROOT/letters/a.txt",
                      "line": 1,
                      "column": 4,
                      "endLine": 1,
                      "endColumn": 8,
                      "message": "the good word"
                    }
                  ]
                }
              ]
            }

            """);
    }

    [Fact]
    public void Json_WithoutFindings_IsEmpty()
    {
        session.Write("a.txt", "A word.\n");
        Reports.Of(session, ReportFormat.Json).Should().EndWith("  \"findings\": []\n}\n");
    }

    [Fact]
    public void Sarif_IsOneRunWithEveryRule()
    {
        session.Write("letters/a b.txt", "A GOOD word.\n😀 A BAD word.\n");
        Reports.Of(session, ReportFormat.Sarif).Should().Be($$"""
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "validator",
                      "version": "1.0.0",
                      "semanticVersion": "1.0.0",
                      "informationUri": "https://github.com/edition-validator/validator",
                      "rules": [
                        {
                          "id": "ED9001",
                          "name": "MarkedWord",
                          "shortDescription": {
                            "text": "A bad word"
                          },
                          "fullDescription": {
                            "text": "A bad word."
                          },
                          "helpUri": "{{Help}}/ED9001.MarkedWord.md",
                          "defaultConfiguration": {
                            "enabled": true,
                            "level": "error"
                          },
                          "properties": {
                            "category": "Style"
                          }
                        },
                        {
                          "id": "ED9002",
                          "name": "MarkedStretch",
                          "shortDescription": {
                            "text": "A stretch"
                          },
                          "fullDescription": {
                            "text": "A stretch."
                          },
                          "helpUri": "{{Help}}/ED9002.MarkedStretch.md",
                          "defaultConfiguration": {
                            "enabled": true,
                            "level": "warning"
                          },
                          "properties": {
                            "category": "Style"
                          }
                        },
                        {
                          "id": "ED9003",
                          "name": "HouseStyle",
                          "shortDescription": {
                            "text": "A question"
                          },
                          "fullDescription": {
                            "text": "A question."
                          },
                          "helpUri": "{{Help}}/ED9003.HouseStyle.md",
                          "defaultConfiguration": {
                            "enabled": false,
                            "level": "note"
                          },
                          "properties": {
                            "category": "Style"
                          }
                        }
                      ]
                    }
                  },
                  "originalUriBaseIds": {
                    "EDITION": {
                      "uri": "file://ROOT/"
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "results": [
                    {
                      "ruleId": "ED9001",
                      "ruleIndex": 0,
                      "level": "error",
                      "message": {
                        "text": "BAD is bad"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "letters/a%20b.txt",
                              "uriBaseId": "EDITION"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 6,
                              "endLine": 2,
                              "endColumn": 9
                            }
                          }
                        }
                      ],
                      "relatedLocations": [
                        {
                          "id": 0,
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "letters/a%20b.txt",
                              "uriBaseId": "EDITION"
                            },
                            "region": {
                              "startLine": 1,
                              "startColumn": 3,
                              "endLine": 1,
                              "endColumn": 7
                            }
                          },
                          "message": {
                            "text": "the good word"
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "finding/v1": "{{FingerprintIn(ReportFormat.Sarif)}}"
                      }
                    }
                  ]
                }
              ]
            }

            """);
    }

    [Fact]
    public void SarifLevels_AreErrorWarningAndNote()
    {
        session.Write("a.txt", "A BAD word, <two words>?\n").Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.ED9003.severity = suggestion\n");
        Results(Reports.Of(session, ReportFormat.Sarif)).Select(result => result.GetProperty("level").GetString()).Should().Equal("error", "warning", "note");
    }

    [Fact]
    public void SarifOfSeveralEditions_HasSeveralBases()
    {
        session.Write("one/a.txt", "A BAD word.\n").Write("two/b.txt", "A BAD word.\n");
        var sarif = Reports.Of(session, ReportFormat.Sarif, DiagnosticSeverity.Info, "two", "one");
        using var document = JsonDocument.Parse(sarif);
        document.RootElement.GetProperty("runs").GetArrayLength().Should().Be(1);
        document.RootElement.GetProperty("runs")[0].GetProperty("originalUriBaseIds").EnumerateObject()
            .Select(entry => (entry.Name, entry.Value.GetProperty("uri").GetString())).Should().Equal(("EDITION1", "file://ROOT/one/"), ("EDITION2", "file://ROOT/two/"));
        Results(sarif).Select(Artifact).Should().Equal(("a.txt", "EDITION1"), ("b.txt", "EDITION2"));
    }

    [Fact]
    public void SarifOfAFileOutsideTheEdition_HasItsUri()
    {
        session.Write("edition/a.txt", "A word.\n").Write(".editorconfig", "root = true\n[*]\nedition_omision_form = x\n");
        session.Run("check", "edition", "--format", "sarif", "--output", "r.sarif", "--select", "ED0003").Code.Should().Be(0);
        Results(session.Read("r.sarif")).Select(Artifact).Should().Equal(("file://ROOT/.editorconfig", null));
    }

    [Fact]
    public void SharedConfiguration_IsJudgedOnce()
    {
        session.Write("one/a.txt", "A word.\n").Write("two/b.txt", "A word.\n").Write(".editorconfig", "root = true\n[*]\nedition_omision_form = x\n");
        session.Run("check", "one", "two", "--format", "msbuild", "--select", "ED0003").Output.Split('\n').Should().HaveCount(2);
    }

    [Fact]
    public void Fingerprint_SurvivesEditsElsewhere()
    {
        session.Write("a.txt", "A word.\nHere is a BAD word.\n");
        var before = Results(Reports.Of(session, ReportFormat.Sarif)).Single().GetProperty("partialFingerprints").ToString();
        session.Write("a.txt", "Another line.\nAnd another.\nHere is a BAD word.\n");
        Results(Reports.Of(session, ReportFormat.Sarif)).Single().GetProperty("partialFingerprints").ToString().Should().Be(before);
    }

    [Fact]
    public void ControlCharacters_AreEscaped()
    {
        session.Write("a.txt", "<\u0001\u001B\u0085\u202E\"\\\t😀>\n");
        var json = Reports.Of(session, ReportFormat.Json);
        json.Should().Contain(@"""found"": ""\u0001\u001b\u0085\u202e\""\\\t😀""");
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("findings")[0].GetProperty("found").GetString().Should().Be("\u0001\u001B\u0085\u202E\"\\\t😀");
    }

    [Theory]
    [InlineData("/edition/a b/ä#?.txt", "file:///edition/a%20b/%C3%A4%23%3F.txt")]
    [InlineData("/a/100%.txt", "file:///a/100%25.txt")]
    public void FileUri_IsPercentEncoded(string path, string uri) => FileUri.OfFile(path).Should().Be(uri);

    [Theory]
    [InlineData("a:b/c+d.txt", "a%3Ab/c%2Bd.txt")]
    [InlineData("é.txt", "%C3%A9.txt")]
    public void RelativeUri_IsPercentEncoded(string path, string uri) => FileUri.OfRelative(path).Should().Be(uri);

    private static IReadOnlyList<JsonElement> Results(string sarif)
    {
        using var document = JsonDocument.Parse(sarif);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.Clone())];
    }

    private static (string?, string?) Artifact(JsonElement result)
    {
        var artifact = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        return (artifact.GetProperty("uri").GetString(), artifact.TryGetProperty("uriBaseId", out var id) ? id.GetString() : null);
    }

    /// <summary>Sixteen hexadecimal digits that are the same in both formats.</summary>
    private string FingerprintIn(ReportFormat format)
    {
        using var document = JsonDocument.Parse(Reports.Of(session, format == ReportFormat.Json ? ReportFormat.Sarif : ReportFormat.Json));
        var fingerprint = format == ReportFormat.Json
            ? document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("finding/v1").GetString()
            : document.RootElement.GetProperty("findings")[0].GetProperty("fingerprint").GetString();
        fingerprint.Should().MatchRegex("^[0-9a-f]{16}$");
        return fingerprint!;
    }
}
