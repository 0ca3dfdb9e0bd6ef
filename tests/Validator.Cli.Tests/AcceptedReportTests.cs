using System.Text.Json;
using Validator.Cli;
using Validator.Cli.Commands;

namespace Validator.Tests;

public sealed class AcceptedReportTests : IDisposable
{
    private const string Ledger = "rule\tdocument\tplace\tfound\treason\nED9001\ta.txt\t\tBAD\tso in the printed volume\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Text_SaysHowManyWereAccepted()
    {
        session.Write("accepted.tsv", Ledger.Replace("ED9001", "ED3001", StringComparison.Ordinal).Replace("BAD", "[footnoteRef:1]", StringComparison.Ordinal));
        session.Write("a.txt", "A. Orde to B. Finch. 1 May 1900.\nThe mail[footnoteRef:1] came.\n");
        var run = session.Run("check");
        run.Output.Should().Be("Checked 1 letter in 0.00 s: nothing found; 1 accepted.\n");
        run.Code.Should().Be(ExitCode.Sound);
    }

    [Fact]
    public void Sarif_SuppressesWhatIsAccepted()
    {
        session.Write("a.txt", "A BAD word, <BAD>.\n").Write("accepted.tsv", Ledger);
        using var log = JsonDocument.Parse(Reports.Of(session, ReportFormat.Sarif));
        log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Told).Should().Equal(
            "ED9001 1:14 open", "ED9002 1:14 open", "ED9001 1:3 external accepted so in the printed volume");

        static string Told(JsonElement result)
        {
            var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            var suppressions = result.GetProperty("suppressions").EnumerateArray().Select(suppression =>
                $"{suppression.GetProperty("kind").GetString()} {suppression.GetProperty("status").GetString()} {suppression.GetProperty("justification").GetString()}").SingleOrDefault("open");
            return $"{result.GetProperty("ruleId").GetString()} {region.GetProperty("startLine").GetInt32()}:{region.GetProperty("startColumn").GetInt32()} {suppressions}";
        }
    }

    [Fact]
    public void Sarif_OfAnEditionWithoutALedgerSaysNothingOfSuppression()
    {
        session.Write("a.txt", "A BAD word.\n");
        Reports.Of(session, ReportFormat.Sarif).Should().NotContain("suppressions");
    }

    [Fact]
    public void Json_CountsWhatIsAccepted()
    {
        session.Write("a.txt", "A BAD word.\n").Write("accepted.tsv", Ledger);
        Reports.Of(session, ReportFormat.Json).Should().Contain("\"accepted\": 1").And.EndWith("  \"findings\": []\n}\n");
    }
}
