using Microsoft.CodeAnalysis.Text;

namespace Validator.Analysis;

/// <summary>A condition that the engine met, as the ED0 rules see it.</summary>
public sealed class ConditionContext
{
    private readonly Rule rule;
    private readonly RuleSet rules;
    private readonly FindingList findings;

    internal ConditionContext(Rule rule, RuleSet rules, FindingList findings)
    {
        this.rule = rule;
        this.rules = rules;
        this.findings = findings;
    }

    /// <summary>Reports a finding at the place of <paramref name="condition"/>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="found">The text found, which the finding is known by.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void Report(Condition condition, string found, params object?[] arguments)
    {
        var severity = rules.SeverityOf(rule, null);
        if (severity is not null) findings.Add(rule.Descriptor, severity.Value, condition.Place, new TextSpan(0, found.Length), found, [], arguments);
    }
}
