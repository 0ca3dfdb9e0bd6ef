using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>What the editor's marks mean, in a sentence.</summary>
internal static class Marks
{
    /// <summary>The mark that a token belongs to, and what it means.</summary>
    public static (SyntaxNode Node, string Meaning)? MeaningAt(SyntaxToken token)
    {
        for (SyntaxNode? node = token; node is not null and not BlockSyntax; node = node.Parent)
            if (MeaningOf(node) is { } meaning) return (node, meaning);
        return null;
    }

    private static string? MeaningOf(SyntaxNode node) => node switch
    {
        OmissionSyntax => "**Omission**: the editor left something out",
        NamedOmissionSyntax named => named.First == named.Last
            ? $"**Omission**: the editor left out paragraph {named.First}"
            : $"**Omission**: the editor left out paragraphs {named.First} to {named.Last}",
        EditorialCommentSyntax => "**The editor** on the word before: it stands so in the source, or is to be read otherwise",
        LossSyntax => "**Loss**: text that nobody can read or may print",
        ConjectureSyntax => "**Conjecture**: a reading that the editor is not sure of",
        StatementSyntax { StatesOmission: true } => "**The editor** about the document: text is left out here",
        StatementSyntax => "**The editor** about the document",
        SuppliedSyntax => "**Supplied** by the editor",
        MachineMarkSyntax => "**Left by a machine**: no part of the letter",
        LeakedCommentSyntax => "**A Word comment** that leaked into the text",
        MalformedReferenceSyntax => "**Nearly a note reference**",
        NumberSyntax { Shape.IsSupplied: true } => "**Paragraph number**, supplied by the editor",
        _ => null,
    };
}
