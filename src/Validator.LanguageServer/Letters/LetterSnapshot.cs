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
    private readonly Lock gate = new();
    private readonly Surroundings surroundings;
    private readonly Analyzer analyzer;
    private readonly Action<string, Exception> onCrash;
    private readonly Lazy<DocumentSyntax> document;
    private readonly LiveLetter live;
    private readonly Lazy<Facts?> facts;
    private IReadOnlyList<Finding>? found;
    private IReadOnlyList<Finding>? findings;

    /// <summary>Takes a letter as it is.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="version">The client's number of this text.</param>
    /// <param name="content">Its text.</param>
    /// <param name="live">What its analysis shares with those of the letter as it was and will be.</param>
    /// <param name="home">Where it belongs.</param>
    /// <param name="surroundings">What is around it.</param>
    /// <param name="analyzer">Analyses it.</param>
    /// <param name="onCrash">Told what went wrong where the analysis failed.</param>
    public LetterSnapshot(string path, int? version, LetterText content, LiveLetter live, LetterHome home, Surroundings surroundings, Analyzer analyzer, Action<string, Exception> onCrash)
    {
        Path = path;
        Version = version;
        Content = content;
        this.live = live;
        Home = home;
        this.surroundings = surroundings;
        this.analyzer = analyzer;
        this.onCrash = onCrash;
        document = new Lazy<DocumentSyntax>(() => DocumentSyntax.Parse(content.Text, home.Options.Vocabulary));
        facts = new Lazy<Facts?>(ReadFacts);
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>The client's number of this text.</summary>
    public int? Version { get; }

    /// <summary>Its text.</summary>
    public LetterText Content { get; }

    /// <summary>Where it belongs.</summary>
    public LetterHome Home { get; }

    /// <summary>Says when a newer text has taken its place, and nobody waits for its findings.</summary>
    public CancellationToken IsReplaced { get; init; }

    /// <summary>Its own tree, for whoever asks about more than findings.</summary>
    public DocumentSyntax Document => document.Value;

    /// <summary>What rules about the whole edition see of it; none where it could not be read.</summary>
    public Facts? Facts => facts.Value;

    /// <summary>Its findings, without those that the ledger accepts.</summary>
    public IReadOnlyList<Finding> Findings => FindingsUnless(CancellationToken.None);

    /// <summary>Its findings, without those that the ledger accepts. Whoever asks after an analysis that was stopped has it done anew.</summary>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Finding> FindingsUnless(CancellationToken cancellation)
    {
        lock (gate) return findings ??= Match(FoundOrNew(cancellation));
    }

    /// <summary>What its analysis gave.</summary>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public LetterResult ResultUnless(CancellationToken cancellation)
    {
        IReadOnlyList<Finding> all;
        lock (gate) all = FoundOrNew(cancellation);

        // Whoever waits for findings does not wait for facts.
        return new LetterResult(all, Facts);
    }

    private IReadOnlyList<Finding> FoundOrNew(CancellationToken cancellation)
    {
        try
        {
            if (found is not null) return found;
            lock (live) return found = WithoutMark(live.Analyze(new Letter(Path, Home.Name, Content), Home.Options, analyzer, cancellation));
        }
#pragma warning disable CA1031 // Whatever an analysis throws, the server goes on with the other letters.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            onCrash(Path, exception);
            return found = [];
        }
    }

    /// <summary>The byte order mark of a file is none of its text; a client that shows it all the same counts it.</summary>
    private IReadOnlyList<Finding> WithoutMark(IReadOnlyList<Finding> all) =>
        Content.Text.StartsWith('\uFEFF') ? [.. all.Where(finding => finding is not { Id: "ED6003", Span: { Start: 0, Length: 1 } })] : all;

    private Facts? ReadFacts()
    {
        try
        {
            lock (live) return live.FactsOf(new Letter(Path, Home.Name, Content), Home.Options);
        }
#pragma warning disable CA1031 // Whatever an analysis throws, the server goes on with the other letters.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            onCrash(Path, exception);
            return null;
        }
    }

    private IReadOnlyList<Finding> Match(IReadOnlyList<Finding> found)
    {
        var places = new Lazy<PlaceNames>(() => new PlaceNames(Document));
        var ledger = surroundings.LedgerOf(Home.Root).About(Home.Name);
        return new LedgerMatcher(ledger).Match(Home.Name, found, finding => places.Value.At(finding.Span.Start)).Open;
    }
}
