using System.Text;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Edition;

/// <summary>A mark that the edition spells in two ways.</summary>
public sealed class MarkVariant : Rule
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED7006", "Mark that is spelled in two ways", "{0} is spelled {1} elsewhere in the edition, as in {2}", Category.Edition, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Edition(Check);

    private static void Check(EditionContext edition)
    {
        // An edition has few spellings and many marks.
        var known = new Dictionary<string, (string Key, string Form)>(StringComparer.Ordinal);
        var marks = edition.Letters.SelectMany(letter => letter.Marks.Where(mark => mark.Kind == SyntaxKind.Loss).Select(mark => (Letter: letter, Mark: mark, Spelling: SpellingOf(mark.First.Text))));
        foreach (var spellings in marks.GroupBy(use => use.Spelling.Key, StringComparer.Ordinal))
        {
            var forms = spellings.GroupBy(use => use.Spelling.Form, StringComparer.Ordinal).ToArray();
            if (forms.Length == 1) continue;
            var usual = forms.OrderByDescending(form => form.Sum(use => use.Mark.Count)).ThenBy(form => form.Key, StringComparer.Ordinal).First();
            var (other, example, _) = usual.First();
            foreach (var (letter, mark, _) in forms.Where(form => form != usual).SelectMany(form => form))
                edition.Report(letter, mark.First, other, example.First, "the usual spelling", mark.First.Text, example.First.Text, EditionContext.NameOf(other, example.First));
        }

        (string Key, string Form) SpellingOf(string mark)
        {
            if (known.TryGetValue(mark, out var spelling)) return spelling;
            var form = FormOf(mark);
            return known[mark] = (KeyOf(form), form);
        }
    }

    /// <summary>What all spellings of a mark have in common: its letters in lower case, and that there is a number.</summary>
    private static string KeyOf(string form)
    {
        var key = new StringBuilder(form.Length);
        foreach (var word in form.ToLowerInvariant().Split(' '))
            foreach (var character in word == "@" ? "#" : word)
                if (char.IsLetter(character) || character == '#') key.Append(character);
        return key.ToString();
    }

    /// <summary>The spelling, whatever numbers stand in it, and whether or not it begins a sentence.</summary>
    private static string FormOf(string mark)
    {
        var content = mark.Substring(1, mark.Length - 2);
        var form = new StringBuilder(content.Length);
        for (var at = 0; at < content.Length; at++)
        {
            if (!char.IsDigit(content[at]))
            {
                form.Append(form.Length == 0 ? char.ToLowerInvariant(content[at]) : content[at]);
                continue;
            }

            // 1-1/2 and 8½ are one number.
            while (at + 1 < content.Length && (char.IsNumber(content[at + 1]) || content[at + 1] is '/' or '-' or '–' && at + 2 < content.Length && char.IsDigit(content[at + 2]))) at++;
            form.Append('#');
        }

        return string.Join(" ", form.ToString().Split(' ').Select(word => Numbers.Contains(word) ? "@" : word));
    }
}
