using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>A letter in a number or a digit in a word, as reading by machine leaves them: <c>l943</c>, <c>19O3</c>, <c>l5th</c>, <c>c1ear</c>.</summary>
public sealed class DigitInWord : Rule
{
    private const int ShortestYear = 3;
    private const int LongestWord = 40;
    private const int OrdinalEnding = 2;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6009", "Letter and digit mistaken for each other", "“{0}” mixes letters and digits that look alike; it may stand for {1}",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(TextSurvey.Of, Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        new($"Write {finding.Arguments[1]}", FixSafety.Unsafe, [new TextChange(finding.Span, $"{finding.Arguments[1]}")]);

    private static void Check(TextSurvey survey, RuleContext context)
    {
        var text = context.Document.Text;
        foreach (var span in survey.WordsWithDigits)
        {
            if (span.Length > LongestWord) continue;
            var word = text.AsSpan(span.Start, span.Length);
            var meant = NumberMeantBy(word) ?? WordMeantBy(word);
            if (meant is not null && Prose.Holds(context.Document, span.Start)) context.Report(span, word.ToString(), meant);
        }
    }

    /// <summary>
    /// The number that the word stands for: digits with one <c>O</c> among them or one <c>l</c> or <c>I</c> before them.
    /// Behind its digits a letter is a unit or a suffix, unless they make a year with it, or it stands before an ordinal's ending.
    /// </summary>
    private static string? NumberMeantBy(ReadOnlySpan<char> word)
    {
        var at = -1;
        var ending = word.Length - (IsOrdinal(word) ? OrdinalEnding : 0);
        for (var i = 0; i < ending; i++)
        {
            if (word[i] is >= '0' and <= '9') continue;
            if (at >= 0 || word[i] is not ('O' or 'o' or 'l' or 'I')) return null;
            at = i;
        }

        if (at < 0 || word.Length <= ShortestYear) return null;
        var digit = word[at] is 'O' or 'o' ? "0" : "1";
        var number = word.ToString().Remove(at, 1).Insert(at, digit);
        if (ending < word.Length) return number;
        var isYear = number.Length == 4 && number[0] == '1' && number[1] >= '4' || number.StartsWith("20", StringComparison.Ordinal) && number.Length == 4;
        var isWithin = at > 0 && at < word.Length - 1;
        return isYear && word[at] != 'o' && !(word[at] == 'l' && at == word.Length - 1) || isWithin && digit == "0" || at == 0 && word[at] == 'l' ? number : null;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word.EndsWith("th".AsSpan(), StringComparison.Ordinal) || word.EndsWith("st".AsSpan(), StringComparison.Ordinal)
        || word.EndsWith("nd".AsSpan(), StringComparison.Ordinal) || word.EndsWith("rd".AsSpan(), StringComparison.Ordinal);

    /// <summary>The leaf of a manuscript or a sheet, with its side: <c>f1r</c>, <c>a1v</c>.</summary>
    private static bool IsLeaf(ReadOnlySpan<char> word) => word.Length == 3 && word[1] == '1' && word[2] is 'r' or 'v';

    /// <summary>The word that is meant where <c>0</c> or <c>1</c> stands between small letters, and the word has small letters only.</summary>
    private static string? WordMeantBy(ReadOnlySpan<char> word)
    {
        var letters = 0;
        var digits = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLower(word[i])) letters++;
            else if (word[i] is '0' or '1' && i > 0 && i < word.Length - 1 && char.IsLower(word[i - 1]) && char.IsLower(word[i + 1])) digits++;
            else return null;
        }

        return digits > 0 && letters > 1 && !IsLeaf(word) ? word.ToString().Replace('0', 'o').Replace('1', 'l') : null;
    }
}
