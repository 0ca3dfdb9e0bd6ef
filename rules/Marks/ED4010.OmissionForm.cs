using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>An omission in another form than the edition's own.</summary>
public sealed class OmissionForm : Rule
{
    /// <summary>The edition's omission, with its brackets.</summary>
    internal static readonly EditionOption<string> Form = new(
        "edition_omission_form", "[…]", "an omission with its brackets, such as […], [...], [. . .] or [* * *]", ReadForm);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4010", "Form of an omission",
        "{0} is written {1} in this edition",
        Category.Marks, DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<EditionOption> Options => [Form];

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<OmissionSyntax>(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var written = $"{finding.Arguments[1]}";
        return new Fix($"Write {written}", FixSafety.Safe, [new TextChange(finding.Span, written)]);
    }

    private static void Check(OmissionSyntax omission, RuleContext context)
    {
        var form = context.Options.Get(Form);
        if (!omission.Source.SequenceEqual(form.AsSpan())) context.Report(omission.Span, omission, form);
    }

    private static bool ReadForm(string text, out string form)
    {
        form = text.Trim();
        return OmissionSyntax.IsForm(form.AsSpan());
    }
}
