using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A note body whose bracket never closes.</summary>
public sealed class UnterminatedNote : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3010", "Note that never closes",
        "The bracket of note {0} never closes; ] is expected at the note’s end",
        Category.Notes, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<NoteSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var note = document.Notes.Notes.FirstOrDefault(candidate => candidate.Span.Start <= finding.Span.Start && finding.Span.End <= candidate.Span.End);
        if (note is null || note.IsTerminated || note.IsEmpty) return null;
        var end = note.Span.End;
        while (end > note.Children[0].Span.End && document.Text[end - 1] == ' ') end--;
        return new Fix($"Close note {note.Number} at its line’s end", FixSafety.Unsafe, [new TextChange(TextSpan.FromBounds(end, note.Span.End), new string(']', OpenBracketsIn(note)) + " ")]);
    }

    /// <summary>How many brackets are open at the note's end: its own, and those inside it.</summary>
    private static int OpenBracketsIn(NoteSyntax note)
    {
        var open = 1;
        foreach (var character in note.Document.Text.AsSpan(note.ContentSpan.Start, note.ContentSpan.Length))
        {
            if (character == '[') open++;
            else if (character == ']' && open > 1) open--;
        }

        return open;
    }

    private static void Check(NoteSyntax note, RuleContext context)
    {
        if (!note.IsTerminated) context.Report(TextSpan.FromBounds(note.BracketSpan.Start, note.Children[0].Span.End), note.Number);
    }
}
