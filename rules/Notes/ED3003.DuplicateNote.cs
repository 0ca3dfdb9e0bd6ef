using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        if (NoteEdits.NoteAt(document, finding.Span) is not { IsTerminated: true } note) return null;
        var first = document.Notes.Notes.First(other => other.Number == note.Number);
        if (first == note || !first.IsTerminated) return null;
        var removal = new TextChange(note.Span, "");
        var consequence = document.Notes.ReferenceTo(note) is null ? "" : "; then two references point to it";
        if (NotePairing.TextOf(first) == NotePairing.TextOf(note)) return new Fix($"Take out the second note {note.Number}{consequence}", FixSafety.Unsafe, [removal]);
        var words = document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length).Trim();
        return new Fix($"Join it to the first note {note.Number}{consequence}", FixSafety.Unsafe, [new TextChange(new TextSpan(first.ContentSpan.End, 0), " " + words), removal]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var pairing = context.Shared(NotePairing.Of);
        if (!pairing.HasDuplicates) return;
        foreach (var note in document.Notes.Notes)
            if (pairing.IsDuplicate(note)) Report(note, pairing, context);
    }

    private static void Report(NoteSyntax note, NotePairing pairing, RuleContext context)
    {
        var first = pairing.FirstOf(note);
        var isSame = NotePairing.TextOf(first) == NotePairing.TextOf(note);
        object[] arguments = [note.Number, context.LineOf(first.BracketSpan.Start), isSame ? " and says the same" : " and says something else"];
        if (isSame) context.ReportAs(DiagnosticSeverity.Warning, note.BracketSpan, arguments);
        else context.ReportWith(note.BracketSpan, first.BracketSpan, "the first note of this number", arguments);
    }
}
