using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Rules.Engine;

/// <summary>A line of the ledger of accepted findings that matches nothing.</summary>
public sealed class UnusedAcceptance : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED0005", "Accepted finding that no longer occurs", "The accepted finding “{0}” of {1} no longer occurs in {2}; take the line out",
        Category.Validator, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Condition<Analysis.UnusedAcceptance>((condition, context) =>
        context.Report(condition, condition.Found, condition.Found, condition.RuleId, condition.Document));
}
