using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Rules.Engine;

/// <summary>A mistake in a configuration file.</summary>
public sealed class InvalidConfiguration : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED0003", "Mistake in .editorconfig or accepted.tsv", "{0}",
        Category.Validator, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Condition<ConfigurationMistake>((condition, context) =>
        context.Report(condition, condition.Found, condition.Problem));
}
