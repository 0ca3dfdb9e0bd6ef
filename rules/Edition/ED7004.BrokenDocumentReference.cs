using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;

namespace Validator.Rules.Edition;

/// <summary>A note that refers to a document which the edition does not have.</summary>
public sealed class BrokenDocumentReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7004", "Reference to a document that is not there", "The edition has no document {0}; its documents have the numbers {1} to {2}",
        Category.Edition, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override EditionOption<bool> Switch => DocumentNumber.IsNumbered;

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Switch];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        foreach (var series in DocumentNumber.SeriesOf(edition))
        {
            var numbers = new HashSet<int>(series.Select(letter => letter.Number.Value));
            var (first, last) = (series[0].Number.Value, series[series.Count - 1].Number.Value);
            foreach (var (letter, _) in series)
                foreach (var reference in letter.References)
                    if (!numbers.Contains(reference.Number) && edition.IsOnFor(letter) && edition.IsWhole)
                        edition.Report(letter, reference.Place, null, null, "", reference.Number, first, last);
        }
    }
}
