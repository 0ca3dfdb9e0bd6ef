using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A blank note body.</summary>
public sealed class EmptyNote : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3009", "Empty note",
        "Note {0} says nothing",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<NoteSyntax>(Check);

    private static void Check(NoteSyntax note, RuleContext context)
    {
        if (note.IsTerminated && note.IsEmpty) context.Report(note.BracketSpan, note.Number);
    }
}
