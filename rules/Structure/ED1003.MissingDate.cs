using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A heading with sender and recipient that says nothing of the letter's date.</summary>
public sealed class MissingDate : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1003", "Heading without a date",
        "The heading has no date after “{0}”; a letter that has none is “Undated.”, one that is dated by the editor “[July 1943]”",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (heading.Parts is not { Sender.Length: > 0, Recipient: { Length: > 0 } recipient, Date: null } || Headings.IsText(heading)) return;
        var words = heading.Document.Text.Substring(recipient.Start, recipient.Length);
        if (!NamesYear(words)) context.Report(recipient, words);
    }

    /// <summary>Whether a date stands among other words: <c>3 May 1921, copy</c>, <c>3 ventôse an VII [21 février 1799]</c>; <c>No. 1921</c> is none.</summary>
    private static bool NamesYear(string words)
    {
        for (int start = 0, end; start < words.Length; start = end + 1)
        {
            end = start;
            while (end < words.Length && char.IsLetterOrDigit(words[end])) end++;
            if (end - start == 4 && words[start] is '1' or '2' && words.Skip(start).Take(4).All(char.IsDigit) && !words.Substring(0, start).TrimEnd().EndsWith("No.", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
