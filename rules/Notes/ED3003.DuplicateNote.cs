using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>Two bodies of one number, beyond a footnote and an endnote that share it.</summary>
public sealed class DuplicateNote : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3003", "Two notes of one number",
        "Another note {0} stands at line {1}{2}",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<NoteSyntax>(Check);

    private static void Check(NoteSyntax note, RuleContext context)
    {
        var pairing = context.Shared(NotePairing.Of);
        if (!pairing.IsDuplicate(note)) return;
        var first = pairing.FirstOf(note);
        var isSame = NotePairing.TextOf(first) == NotePairing.TextOf(note);
        object[] arguments = [note.Number, context.LineOf(first.BracketSpan.Start), isSame ? " and says the same" : " and says something else"];
        if (isSame) context.ReportAs(DiagnosticSeverity.Warning, note.BracketSpan, arguments);
        else context.ReportWith(note.BracketSpan, first.BracketSpan, "the first note of this number", arguments);
    }
}
