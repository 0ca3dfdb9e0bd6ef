using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Rules.Engine;

/// <summary>A rule that threw.</summary>
public sealed class RuleFailed : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED0004", "Rule that failed", "Rule {0} failed on this letter, which is our mistake, not yours; the other rules went on ({1}: {2})",
        Category.Validator, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Condition<RuleFailure>((condition, context) =>
        context.Report(condition, condition.RuleId, condition.RuleId, condition.Exception.GetType().Name, condition.Exception.Message.Replace("\r", " ").Replace("\n", " ")));
}
