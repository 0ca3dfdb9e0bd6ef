using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>A letter of another script that looks like its neighbours'.</summary>
public sealed class MixedScriptWord : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6001", "Letter of another script in a word", "“{0}” holds {1}, which looks {2}; write “{3}” in its own script, or no search finds the word",
        Category.Text, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(TextSurvey.Of, Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, $"Write “{finding.Arguments[3]}” in the word's script", $"{finding.Arguments[3]}");

    private static void Check(TextSurvey survey, RuleContext context)
    {
        var text = context.Document.Text;
        foreach (var word in survey.MixedWords) Check(text, word, context);
    }

    private static void Check(string text, TextSpan word, RuleContext context)
    {
        var own = MainScriptOf(text, word);
        if (!HasTwinsOnly(text, word, own) || own == Script.Latin && IsFormula(text, word)) return;
        for (var i = word.Start; i < word.End; i++)
        {
            if (!IsForeign(text[i], own)) continue;
            var start = i;
            while (i < word.End && IsForeign(text[i], own)) i++;
            Report(text, word, TextSpan.FromBounds(start, i), own, context);
        }
    }

    /// <summary>Reports neighbouring letters that belong to another script than their word.</summary>
    private static void Report(string text, TextSpan word, TextSpan letters, Script own, RuleContext context)
    {
        var replacement = new string([.. text.Substring(letters.Start, letters.Length).Select(letter => LookalikeLetters.TwinOf(letter, own)!.Value)]);
        var first = text[letters.Start];
        var description = letters.Length == 1 ? $"the {Scripts.Of(first)} letter {first} (U+{(int)first:X4})" : $"{letters.Length} {Scripts.Of(first)} letters";
        context.Report(letters, Prose.Excerpt(text, word), description, own, replacement);
    }

    /// <summary>The script of most of the word's letters; where two have as many, Latin, or else that of the word before.</summary>
    private static Script MainScriptOf(string text, TextSpan word)
    {
        int latin = 0, cyrillic = 0, greek = 0;
        for (var i = word.Start; i < word.End; i++)
        {
            switch (Scripts.Of(text[i]))
            {
                case Script.Latin: latin++; break;
                case Script.Cyrillic: cyrillic++; break;
                case Script.Greek: greek++; break;
            }
        }

        var most = Math.Max(latin, Math.Max(cyrillic, greek));
        Script[] candidates = [.. new[] { (Script.Latin, latin), (Script.Cyrillic, cyrillic), (Script.Greek, greek) }.Where(count => count.Item2 == most).Select(count => count.Item1)];
        var before = word.Start - 1;
        while (before >= 0 && Scripts.Of(text[before]) == Script.None && text[before] is not ('\n' or '\r')) before--;
        return before >= 0 && candidates.Contains(Scripts.Of(text[before])) ? Scripts.Of(text[before]) : candidates[0];
    }

    /// <summary>Whether each foreign letter looks like one of the word's script: in <c>kΩ</c> none does, and nothing is wrong.</summary>
    private static bool HasTwinsOnly(string text, TextSpan word, Script own)
    {
        for (var i = word.Start; i < word.End; i++)
            if (IsForeign(text[i], own) && LookalikeLetters.TwinOf(text[i], own) is null) return false;
        return true;
    }

    /// <summary>Whether a word of up to three letters holds a Greek one that stands for a quantity: <c>hν</c>, <c>ρgh</c>; ο and ι stand for none.</summary>
    private static bool IsFormula(string text, TextSpan word)
    {
        const int longestFormula = 3;
        if (word.Length > longestFormula) return false;
        for (var i = word.Start; i < word.End; i++)
            if (text[i] is >= 'α' and <= 'ω' and not ('ο' or 'ι')) return true;
        return false;
    }

    private static bool IsForeign(char letter, Script own) => Scripts.Of(letter) is not Script.None and var script && script != own;
}
