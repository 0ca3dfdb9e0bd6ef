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
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        if (document.Notes.Notes.IsEmpty) return;
        foreach (var reference in context.Parts(InNotes.Of).SelectMany(references => references.All))
        {
            var pairing = context.Shared(NotePairing.Of);
            if (!pairing.Exists(reference.Number)) context.Report(reference.Span, reference.Number, pairing.Range);
        }
    }

    /// <summary>The cross-references in the notes of one block.</summary>
    private sealed class InNotes
    {
        private readonly List<(TextSyntax Text, TextSpan Span, int Number)> references = [];

        public IEnumerable<(TextSpan Span, int Number)> All =>
            references.Select(reference => (new TextSpan(reference.Text.Span.Start + reference.Span.Start, reference.Span.Length), reference.Number));

        public static InNotes? Of(BlockReading reading)
        {
            InNotes? found = null;
            foreach (var note in reading.Block.Children)
            {
                if (note is not NoteSyntax || CrossReferences.IndexIn(note.Source, 0) < 0) continue;
                foreach (var node in note.Descendants())
                    if (node is TextSyntax { Voice: Voice.Editor } text) Read(text, ref found);
            }

            return found;
        }

        private static void Read(TextSyntax text, ref InNotes? found)
        {
            var source = text.Source;
            for (var at = CrossReferences.IndexIn(source, 0); at >= 0; at = CrossReferences.IndexIn(source, at + 1))
                if (CrossReferences.ReadAt(source, at) is { } reference) (found ??= new InNotes()).references.Add((text, new TextSpan(reference.Start, reference.Length), reference.Number));
        }
    }
}
