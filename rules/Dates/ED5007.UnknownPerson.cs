using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Dates;

/// <summary>A sender or recipient who is not in the edition's register of persons.</summary>
public sealed class UnknownPerson : Rule
{
    /// <summary>The register.</summary>
    internal static readonly FileOption<PersonRegister> Persons = new("edition_persons", "a file with one name a line", PersonRegister.Read);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED5007", "Person who is not in the register", "{0} is not in the edition’s register of persons{1}",
        Category.Dates, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Persons];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<HeadingSyntax>(Check);

    private static void Check(HeadingSyntax heading, RuleContext context)
    {
        if (context.Options.Get(Persons) is not { } register) return;
        Judge(heading.Parts.Sender, register, context);
        Judge(heading.Parts.Recipient, register, context);
    }

    private static void Judge(TextSpan? place, PersonRegister register, RuleContext context)
    {
        if (place is not { IsEmpty: false } span) return;
        var party = context.Document.Text.Substring(span.Start, span.Length);
        if (register.Knows(party)) return;
        context.Report(span, party, register.NearestTo(party) is { } nearest ? $"; the nearest is {nearest}" : "");
    }
}
