using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;

namespace Validator.Fixing;

/// <summary>What fixing a letter gave.</summary>
/// <param name="Text">The letter's text afterwards.</param>
/// <param name="Applied">The fixes applied, in the order of their rounds; places are those in the text of their round.</param>
/// <param name="Refused">The fixes that were not applied because they would have done harm, or nothing.</param>
/// <param name="LessSafe">How many fixes are left that are less safe than was asked for.</param>
public sealed record FixOutcome(string Text, IReadOnlyList<FixOffer> Applied, IReadOnlyList<RefusedFix> Refused, int LessSafe)
{
    /// <summary>What all rounds together changed in the letter's text, in ascending order; none touches the next.</summary>
    public IReadOnlyList<TextChange> Changes { get; init; } = [];
}

/// <summary>A fix that was not applied.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">More, for people: the rule of a new error, the message of an exception.</param>
public sealed record RefusedFix(Finding Finding, RefusalReason Reason, string Detail);
