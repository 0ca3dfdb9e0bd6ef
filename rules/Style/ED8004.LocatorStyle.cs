using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Style;

/// <summary>Locators of two languages in one note: <c>T. 1</c> beside <c>p. 468</c>.</summary>
public sealed class LocatorStyle : Rule
{
    private static readonly Languages[] All = [Languages.English, Languages.French, Languages.German, Languages.Russian];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED8004", "Locators of two languages in a note", "“{0}” is {1}, and “{2}” beside it is {3}; cite in one language in a note",
        Category.Style, DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var notes = document.Notes.Notes.Select(Locator.In).Where(locators => locators.Count > 0).ToList();
        var inLetter = All.ToDictionary(language => language, language => notes.Sum(locators => Count(locators, language)));
        foreach (var locators in notes)
        {
            if (locators.Aggregate((Languages)byte.MaxValue, (shared, locator) => shared & locator.Languages) != Languages.None) continue;

            // The language of most locators in the note is its own; where two have as many, that of the letter.
            var own = All.OrderByDescending(language => Count(locators, language)).ThenByDescending(language => inLetter[language]).First();
            var fitting = locators.First(locator => locator.Languages.HasFlag(own));
            foreach (var locator in locators)
            {
                if (!locator.Languages.HasFlag(own))
                    context.ReportWith(locator.Span, fitting.Span, "the locator in the note's own language", TextOf(locator), NameOf(locator.Languages), TextOf(fitting), own);
            }
        }

        string TextOf(Locator locator) => document.Text.Substring(locator.Span.Start, locator.Span.Length);
    }

    private static int Count(IReadOnlyList<Locator> locators, Languages language) => locators.Count(locator => locator.Languages.HasFlag(language));

    private static string NameOf(Languages languages) => string.Join(" or ", All.Where(language => languages.HasFlag(language)));
}
