using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Text;

namespace Validator.LanguageServer.Letters;

/// <summary>What a whole edition was found to say about a letter.</summary>
/// <param name="findings">The findings.</param>
/// <param name="text">The text that they are about, where the letter was open.</param>
internal sealed class WideFindings(IReadOnlyList<Finding> findings, string? text)
{
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The same in the letter as it is now: findings move with their words, and are no more where these have changed.</summary>
    public WideFindings In(string now)
    {
        if (text is null || text == now) return this;
        var changed = Difference.ChangedPart(text, now);
        var lines = new LineMap(now);
        return new WideFindings([.. findings.Where(finding => finding.Span.End <= changed.Start || finding.Span.Start >= changed.End).Select(Moved)], now);

        Finding Moved(Finding finding)
        {
            if (finding.Span.End <= changed.Start) return finding;
            var span = new TextSpan(finding.Span.Start + now.Length - text.Length, finding.Span.Length);
            return finding.MovedTo(span, lines.PlaceOf(span));
        }
    }
}
