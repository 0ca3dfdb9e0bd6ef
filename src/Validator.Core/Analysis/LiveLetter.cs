using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>
/// A letter while somebody types it. What was found in a block alone is kept as long as the block stays the same; only blocks that a change
/// is about are checked anew, and what all of them decide together. Used by one thread at a time.
/// </summary>
public sealed class LiveLetter
{
    private readonly LiveDocument tree = new();
    private LetterReading reading = new();
    private (RuleSet Rules, string Path, string Name) known;

    /// <summary>Analyses the letter as it is now.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="options">Its options.</param>
    /// <param name="analyzer">Whose rules are to see it.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <returns>What <see cref="Analyzer.Analyze(Letter, EditionOptions)"/> finds.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Finding> Analyze(Letter letter, EditionOptions options, Analyzer analyzer, CancellationToken cancellation = default)
    {
        var document = tree.Read(letter.Content.Text, options.Vocabulary);
        var asked = (analyzer.RulesFor(options), letter.Path, letter.Name);
        if (known != asked) reading = new LetterReading();

        // What throws here leaves the reading between two texts: the next one begins anew.
        known = default;
        reading.Follow(document);
        known = asked;
        var analysis = new LetterAnalysis(letter, document, asked.Item1, reading, cancellation);
        var findings = analysis.Run();
        if (!analysis.HasFailed) return findings;

        // A rule that threw sees nothing more of the letter: what it found farther on earlier counts no longer.
        known = default;
        return new LetterAnalysis(letter, document, asked.Item1, LetterReading.Of(document), cancellation).Run();
    }

    /// <summary>The facts of the letter as it is, or as it was a moment ago.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="options">Its options.</param>
    public Facts FactsOf(Letter letter, EditionOptions options) => Facts.Of(letter, tree.Read(letter.Content.Text, options.Vocabulary));
}
