using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;

namespace Validator.Rules.Edition;

/// <summary>File names whose numbers skip or repeat.</summary>
public sealed class DocumentNumberGap : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7002", "File names skip or repeat a number", "{0}; edition_numbered = true says that every number is there once", Category.Edition, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override EditionOption<bool> Switch => DocumentNumber.IsNumbered;

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Switch];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        foreach (var series in DocumentNumber.SeriesOf(edition))
            for (var i = 1; i < series.Count; i++)
            {
                var ((before, last), (letter, number)) = (series[i - 1], series[i]);
                if (!edition.IsOnFor(letter)) continue;
                if (number == last) Report($"{before.Name} has the number {number.Value}{number.Suffix} too");
                else if (number.Value > last.Value + 1 && edition.IsWhole) Report($"{Missing(last.Value + 1, number.Value - 1)} missing between {before.Name} and this file");

                void Report(string problem) => edition.Report(letter, letter.Heading, before, before.Heading, "the file before it", problem);
            }
    }

    private static string Missing(int first, int last) => first == last ? $"Document {first} is" : $"Documents {first}–{last} are";
}
