using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A line inside a letter that reads as another letter's heading, with no label above it.</summary>
public sealed class SecondHeading : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1004", "Second heading",
        "“{0}” reads as the heading of another letter; give that a file of its own, or put a label such as “Enclosure” above it",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        foreach (var candidate in context.Parts(Candidate.Of))
            if (!Headings.StandsUnderLabel(candidate.Paragraph)) context.Report(candidate.Paragraph.BodySpan, Headings.WordsOf(candidate.Paragraph));
    }

    /// <summary>A line with the shape of a heading.</summary>
    private sealed record Candidate(ParagraphSyntax Paragraph)
    {
        public static Candidate? Of(BlockReading reading) => reading.Block is ParagraphSyntax paragraph && Headings.IsHeading(paragraph) ? new Candidate(paragraph) : null;
    }
}
