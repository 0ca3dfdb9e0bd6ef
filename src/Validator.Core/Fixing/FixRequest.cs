using Validator.Diagnostics;

namespace Validator.Fixing;

/// <summary>Which fixes to apply to a letter.</summary>
public sealed record FixRequest
{
    /// <summary>The least safe fixes to apply.</summary>
    public FixSafety LeastSafe { get; init; } = FixSafety.Safe;

    /// <summary>The ledger whose findings are left as they are.</summary>
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>Asked before each fix; where there is nobody to ask, all are applied.</summary>
    public Func<FixOffer, FixAnswer>? Ask { get; init; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>A finding and the fix that would mend it.</summary>
/// <param name="Finding">The finding, at its place in <paramref name="Text"/>.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Text">The letter's text as it is by then.</param>
public sealed record FixOffer(Finding Finding, Fix Fix, string Text);
