using Validator.Analysis;

namespace Validator.Rules.Numbering;

/// <summary>A rule about series of paragraph numbers, which are read once for all of them.</summary>
public abstract class NumberingRule : Rule
{
    private readonly NumberingDefect defect;

    private protected NumberingRule(NumberingDefect defect) => this.defect = defect;

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document((_, context) =>
    {
        foreach (var finding in context.Shared(SeriesReader.Read).Findings)
        {
            if (finding.Defect != defect) continue;
            if (finding.Severity is { } severity) context.ReportAs(severity, finding.Span, finding.Arguments);
            else if (finding.Related is { } related) context.ReportWith(finding.Span, related, "the number before it", finding.Arguments);
            else context.Report(finding.Span, finding.Arguments);
        }
    });
}
