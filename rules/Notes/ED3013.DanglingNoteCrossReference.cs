using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>“See note 9” where there is no note 9.</summary>
public sealed class DanglingNoteCrossReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3013", "Cross-reference to a note that is not there",
        "There is no note {0} in this letter; its notes are {1}",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<TextSyntax>(Check);

    private static void Check(TextSyntax text, RuleContext context)
    {
        if (text.Voice != Voice.Editor || text.EnclosingNote is null) return;
        var source = text.Source;
        for (var at = CrossReferences.IndexIn(source, 0); at >= 0; at = CrossReferences.IndexIn(source, at + 1))
        {
            if (CrossReferences.ReadAt(source, at) is not { } found) continue;
            var pairing = context.Shared(NotePairing.Of);
            if (!pairing.Exists(found.Number) && pairing.Notes.Notes.Length > 0)
                context.Report(new TextSpan(text.Span.Start + found.Start, found.Length), found.Number, pairing.Range);
        }
    }
}
