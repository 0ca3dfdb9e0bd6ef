using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Reporting;
using Validator.Syntax;
using TextRange = Validator.LanguageServer.Protocol.TextRange;

namespace Validator.LanguageServer.Features;

/// <summary>What a pointer shows: the rule of a finding, the note of a reference, the reference of a note, the meaning of a mark.</summary>
internal sealed class Hovers(Workspace workspace)
{
    private const int LongestText = 600;
    private const int LongestContext = 100;
    private const int LongestSummary = 240;

    /// <summary>What is to be shown at a place; nothing in the author's plain words.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="offset">The place.</param>
    /// <param name="isMarkdown">Whether in Markdown.</param>
    public Hover? At(LetterSnapshot letter, int offset, bool isMarkdown)
    {
        var document = letter.Document;
        var sections = new List<string>();
        TextSpan? span = null;
        foreach (var finding in workspace.FindingsOf(letter).Where(finding => finding.Span.IntersectsWith(new TextSpan(offset, 0))))
        {
            sections.Add(About(finding, isMarkdown));
            span ??= finding.Span;
        }

        if (OnDocument(letter, offset) is { } other)
        {
            Tell(other.Text);
            span ??= other.Span;
        }
        else if (OnNote(document, offset) is { } note)
        {
            Tell(note.Text);
            span = note.Span;
        }
        else if (document.TokenBeside(offset) is { } token && Marks.MeaningAt(token) is { } mark)
        {
            Tell(mark.Meaning);
            span ??= mark.Node.Span;
        }

        if (sections.Count == 0) return null;
        return new Hover(Joined(sections, isMarkdown), document.Lines.RangeOf(span!.Value));

        void Tell(string markdown) => sections.Add(isMarkdown ? markdown : Markdown.Plain(markdown));
    }

    /// <summary>What is to be shown at a place of a file that is no letter: an edition's ledger or its settings.</summary>
    public Hover? InFile(string path, Position position, bool isMarkdown)
    {
        var findings = workspace.Board.Of(path).Findings.Where(finding => finding.Place.Meets(new TextRange(position, position))).ToArray();
        return findings.Length == 0 ? null : new Hover(Joined([.. findings.Select(finding => About(finding, isMarkdown))], isMarkdown), findings[0].Place.ToRange());
    }

    private static MarkupContent Joined(IReadOnlyList<string> sections, bool isMarkdown) =>
        isMarkdown ? MarkupContent.Markdown(string.Join("\n\n---\n\n", sections)) : MarkupContent.Plain(string.Join("\n\n", sections));

    /// <summary>A finding's message, what its rule checks, and where that is told at length.</summary>
    private string About(Finding finding, bool isMarkdown)
    {
        var rule = workspace.Rules.First(rule => rule.Descriptor.Id == finding.Id);
        var (name, severity) = ($"{finding.Id} {rule.Name}", SeverityNames.Of(finding.Severity));
        var summary = Markdown.FirstSentences(RulePage.Of(rule).Summary, LongestSummary);
        return isMarkdown
            ? $"**{Markdown.Escape(finding.Message)}** ({severity})  \n{summary}  \n[{name}]({rule.Descriptor.HelpLinkUri})"
            : $"{VisibleText.Of(finding.Message)} ({severity})\n{summary.Replace("`", "", StringComparison.Ordinal)}\n{name}: {rule.Descriptor.HelpLinkUri}";
    }

    private (string Text, TextSpan Span)? OnDocument(LetterSnapshot letter, int offset)
    {
        if (letter.DocumentReferenceAt(offset) is not { } named) return null;
        var facts = workspace.LetterNumbered(named.Number, letter);
        if (facts is null && !(workspace.Settings.ChecksEdition && workspace.FirstCheck.IsCompleted)) return null;
        var heading = facts is null ? "the edition has no letter of this number" : Markdown.Escape(facts.Heading.Text);
        return ($"**Document {named.Number}**: {heading}", named.Place.Span);
    }

    private static (string Text, TextSpan Span)? OnNote(DocumentSyntax document, int offset)
    {
        if (document.CrossReferenceAt(offset) is { } spoken)
        {
            var words = document.NoteNumbered(spoken.Number) is { } other ? Markdown.Escape(other.Words(), LongestText) : "there is no such note in this letter";
            return ($"**Note {spoken.Number}**: {words}", spoken.Span);
        }

        var (note, reference) = document.NoteBeside(offset);
        if (reference is MalformedReferenceSyntax && note is null) return null;
        if (reference is not null)
        {
            var kind = reference is NoteReferenceSyntax { NoteKind: NoteKind.Endnote } or MalformedReferenceSyntax { NoteKind: NoteKind.Endnote } ? "Endnote" : "Note";
            return ($"**{kind} {reference.NoteNumber() ?? note!.Number}**: {(note is null ? "no note answers this reference" : Markdown.Escape(note.Words(), LongestText))}", reference.Span);
        }

        if (note is null) return null;
        var references = document.ReferencesTo(note).ToArray();
        var told = references.Select(found => $"line {document.Lines.LineOf(found.Span.Start) + 1}: {Context(document, found)}");
        return ($"**Note {note.Number}**: {(references.Length == 0 ? "nothing refers to it" : $"referred to in {string.Join("; ", told)}")}", note.BracketSpan);
    }

    private static string Context(DocumentSyntax document, SyntaxToken reference)
    {
        var line = document.Lines.SpanOf(document.Lines.LineOf(reference.Span.Start));
        var start = Math.Max(line.Start, reference.Span.Start - LongestContext);
        if (start > line.Start && char.IsLowSurrogate(document.Text[start])) start++;
        return $"“{(start > line.Start ? "… " : "")}{Markdown.Escape(document.Text[start..reference.Span.Start])}”";
    }
}
