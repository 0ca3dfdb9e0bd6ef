using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Rules.Edition;

/// <summary>A letter that stands in two files.</summary>
public sealed class DuplicateDocument : Rule
{
    private const int ShortestOpening = 40;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7001", "Document that stands in two files", "{0} in {1} too; one of the two is to go", Category.Edition, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        var byText = new Dictionary<ulong, Facts>();
        var byWords = new Dictionary<(string Sender, string Recipient, string Date, string Opening), Facts>();
        foreach (var letter in edition.Letters)
        {
            if (letter.Opening.Length == 0) continue;
            if (byText.TryGetValue(letter.TextHash, out var same))
            {
                Report("This text stands", same);
                continue;
            }

            byText.Add(letter.TextHash, letter);
            if (letter is not { Sender: { } sender, Recipient: { } recipient, Date: { } date, Opening.Length: >= ShortestOpening }) continue;
            var words = (sender.Text, recipient.Text, date.Text, letter.Opening);
            if (byWords.TryGetValue(words, out var alike)) Report("A letter of the same parties, date and first words stands", alike);
            else byWords.Add(words, letter);

            void Report(string what, Facts other) =>
                edition.Report(letter, letter.Heading, other, other.Heading, "the other file", what, EditionContext.NameOf(other, other.Heading));
        }
    }
}
