using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Notes;

/// <summary>A note body that does not stand in the paragraph of its reference.</summary>
public sealed class NoteInWrongParagraph : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED3005", "Note outside its paragraph",
        "Note {0} stands at line {1}, but its reference is in the paragraph at line {2}; the note belongs at that paragraph’s end",
        Category.Notes, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        if (NoteEdits.NoteAt(document, finding.Span) is not { IsTerminated: true } note || document.Notes.ReferenceTo(note) is not { Block: { } home } reference) return null;
        var place = NoteEdits.PlaceFor(home, reference);
        var insertion = new TextChange(new TextSpan(place, 0), note.ToString());
        var removal = new TextChange(note.Span, "");
        return new Fix($"Move note {note.Number} to its paragraph", FixSafety.Safe, place <= note.Span.Start ? [insertion, removal] : [removal, insertion]);
    }

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.IsPlain) return;
        foreach (var note in document.Notes.Notes)
        {
            if (document.Notes.ReferenceTo(note) is not { } reference) continue;
            BlockSyntax home = reference.Block!, own = note.Block!;
            if (home == own || IsOneSentence(home, own)) continue;
            context.ReportWith(note.BracketSpan, reference.Span, "its reference", note.Number, context.LineOf(note.BracketSpan.Start), context.LineOf(reference.Span.Start));
        }
    }

    /// <summary>Whether the note follows a line or two later, as after a signature, and no line between ends a sentence.</summary>
    private static bool IsOneSentence(BlockSyntax home, BlockSyntax own)
    {
        const int mostLines = 3;
        var block = home;
        for (var line = 0; line < mostLines && block is not null && !EndsSentence(block); line++)
        {
            if (block == own) return true;
            block = block.Document.NextWrittenBlock(block);
        }

        return block == own && !EndsSentence(own);
    }

    private static bool EndsSentence(BlockSyntax block)
    {
        var end = block.BodySpan.End;
        foreach (var child in block.Children.Reverse())
        {
            if (child.Span.Start >= end) continue;
            if (child is not NoteReferenceSyntax and not MalformedReferenceSyntax && !(child is TextSyntax text && text.Source.IsWhiteSpace())) break;
            end = child.Span.Start;
        }

        var body = block.Document.Text.AsSpan(block.BodySpan.Start, Math.Max(0, end - block.BodySpan.Start)).TrimEnd(" ”’\")]»".AsSpan());
        return body.Length > 0 && body[body.Length - 1] is '.' or '!' or '?';
    }
}
