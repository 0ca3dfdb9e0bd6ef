using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A heading with sender and recipient that says nothing of the letter's date.</summary>
public sealed class MissingDate : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1003", "Heading without a date",
        "The heading has no date after “{0}”; a letter that has none is “Undated.”, one that is dated by the editor “[July 1943]”",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (heading.Parts is { Sender.Length: > 0, Recipient: { Length: > 0 } recipient, Date: null } && !Headings.IsText(heading))
            context.Report(recipient, heading.Document.Text.Substring(recipient.Start, recipient.Length));
    }
}
