using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>A letter and an accent in two characters, where one character stands for both.</summary>
public sealed class NotNormalized : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6002", "Letter and accent in two characters", "“{0}” is a letter and a separate accent ({1}); write the one character “{2}”, which searches find",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(TextSurvey.Of, Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document) =>
        TextFix.Replace(finding, document, $"Write the one character “{finding.Arguments[2]}”", $"{finding.Arguments[2]}");

    private static void Check(TextSurvey survey, RuleContext context)
    {
        var text = context.Document.Text;
        foreach (var span in survey.Combined)
        {
            var (composed, length) = Composition.Compose(text.AsSpan(span.Start, span.Length));
            if (length == 1) continue;
            var cluster = text.Substring(span.Start, length);
            context.Report(new TextSpan(span.Start, length), cluster, string.Join(" + ", cluster.Select(character => $"U+{(int)character:X4}")), composed);
        }
    }
}
