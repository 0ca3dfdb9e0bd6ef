using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Syntax;

namespace Validator.LanguageServer.Letters;

/// <summary>
/// An open letter at one moment. Its tree and its findings are worked out once, when somebody first asks. Safe for use by
/// many threads.
/// </summary>
internal sealed class LetterSnapshot
{
    private readonly Lazy<DocumentSyntax> document;
    private readonly Lazy<LetterResult> result;
    private readonly Lazy<MatchedFindings> findings;

    /// <summary>Takes a letter as it is.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="version">The client's number of this text.</param>
    /// <param name="content">Its text.</param>
    /// <param name="home">Where it belongs.</param>
    /// <param name="surroundings">What is around it.</param>
    /// <param name="analyzer">Analyses it.</param>
    /// <param name="onCrash">Told what went wrong where the analysis failed.</param>
    public LetterSnapshot(string path, int? version, LetterText content, LetterHome home, Surroundings surroundings, Analyzer analyzer, Action<string, Exception> onCrash)
    {
        Path = path;
        Version = version;
        Content = content;
        Home = home;
        document = new Lazy<DocumentSyntax>(() => DocumentSyntax.Parse(content.Text, home.Options.Vocabulary));
        result = new Lazy<LetterResult>(() =>
        {
            try
            {
                return analyzer.Analyze(new Letter(path, home.Name, content), Document, home.Options);
            }
#pragma warning disable CA1031 // Whatever an analysis throws, the server goes on with the other letters.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                onCrash(path, exception);
                return new LetterResult([], null);
            }
        });
        findings = new Lazy<MatchedFindings>(() =>
        {
            var places = new Lazy<PlaceNames>(() => new PlaceNames(Document));
            var ledger = surroundings.LedgerOf(home.Root).About(home.Name);
            return new LedgerMatcher(ledger).Match(home.Name, Result.Findings, finding => places.Value.At(finding.Span.Start));
        });
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>The client's number of this text.</summary>
    public int? Version { get; }

    /// <summary>Its text.</summary>
    public LetterText Content { get; }

    /// <summary>Where it belongs.</summary>
    public LetterHome Home { get; }

    /// <summary>Its tree.</summary>
    public DocumentSyntax Document => document.Value;

    /// <summary>What its analysis gave.</summary>
    public LetterResult Result => result.Value;

    /// <summary>Its findings, without those that the ledger accepts.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value.Open;
}
