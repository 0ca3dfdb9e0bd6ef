using Microsoft.CodeAnalysis;
using Validator.Configuration;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>The rules that are on for letters of the same options, sorted by what they want to see.</summary>
internal sealed class RuleSet
{
    private readonly Subscription<SyntaxNode>[][] byKind;
    private readonly Dictionary<Rule, ReportDiagnostic?> configured = [];
    private readonly List<(Rule Rule, RuleRegistry Registry)> active = [];
    private readonly RuleSelection selection;

    public RuleSet(IEnumerable<(Rule Rule, RuleRegistry Registry)> rules, EditionOptions options, RuleSelection selection)
    {
        Options = options;
        this.selection = selection;
        foreach (var (rule, registry) in rules)
        {
            if (!selection.Includes(rule.Descriptor.Id)) continue;
            var severity = options.SeverityOf(rule.Descriptor);
            configured[rule] = severity;
            if (SeverityOf(rule, null) is not null) active.Add((rule, registry));
        }

        byKind = [.. Enumerable.Range(0, SyntaxKinds.Count).Select(kind => active.SelectMany(rule => rule.Registry.ForNodes((SyntaxKind)kind)).ToArray())];
        Parts = [.. active.SelectMany(rule => rule.Registry.ForParts).GroupBy(part => part.Kind, part => part.Wish).Select(group => (group.Key, group.ToArray()))];
        Documents = [.. active.SelectMany(rule => rule.Registry.ForDocuments)];
    }

    public EditionOptions Options { get; }

    /// <summary>What is read of each block, by its kind, and who wishes to see it.</summary>
    public (int Kind, Subscription<BlockReading>[] Wishes)[] Parts { get; }

    public Subscription<DocumentSyntax>[] Documents { get; }

    public Subscription<SyntaxNode>[] ForNodes(SyntaxKind kind) => byKind[(int)kind];

    /// <summary>Whether a rule is on.</summary>
    public bool Runs(string ruleId) => active.Exists(rule => rule.Rule.Descriptor.Id == ruleId);

    /// <summary>Shows a condition to the rules that wish to see it.</summary>
    public void Judge(Condition condition, FindingList findings)
    {
        foreach (var (rule, registry) in active)
            foreach (var check in registry.ForConditions(condition.GetType()))
                check(condition, new ConditionContext(rule, this, findings));
    }

    /// <summary>The severity of a finding of <paramref name="rule"/>; none where the rule is off.</summary>
    public DiagnosticSeverity? SeverityOf(Rule rule, DiagnosticSeverity? forCase)
    {
        if (!configured.TryGetValue(rule, out var severity)) return null;
        var descriptor = rule.Descriptor;
        return severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => selection.IsSelected(descriptor.Id) ? DiagnosticSeverity.Warning : null,
            _ when descriptor.IsEnabledByDefault || rule.Switch is { } option && Options.Get(option) => forCase ?? descriptor.DefaultSeverity,
            _ => selection.IsSelected(descriptor.Id) ? DiagnosticSeverity.Warning : null,
        };
    }
}
