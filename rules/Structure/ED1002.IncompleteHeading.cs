using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Structure;

/// <summary>A heading that lacks its sender or its recipient.</summary>
public sealed class IncompleteHeading : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED1002", "Incomplete heading",
        "The heading names no {0}; it reads SENDER to RECIPIENT, as in “A. Kerr to W. Churchill. 1 July 1943.”",
        Category.Structure, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (Headings.IsText(heading)) return;
        var parts = heading.Parts;
        if (parts is { Sender.Length: 0 }) context.Report(new TextSpan(parts.Title.Start, 2), "sender");
        else if (parts is { Recipient.Length: 0 }) context.Report(new TextSpan(parts.Title.End - 2, 2), "recipient");
        else if (!parts.HasParties && parts.Date is not null && PersonalNames.IsName(heading.Document.Text.AsSpan(parts.Title.Start, parts.Title.Length)))
            context.Report(parts.Title, "recipient");
    }
}
