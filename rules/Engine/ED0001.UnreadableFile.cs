using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Rules.Engine;

/// <summary>A letter that cannot be read.</summary>
public sealed class UnreadableFile : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED0001", "File that cannot be read", "The file cannot be read: {0}",
        Category.Validator, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Condition<UnreadableLetter>((condition, context) =>
        context.Report(condition, "", condition.Reason));
}
