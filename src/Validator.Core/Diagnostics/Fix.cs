using Microsoft.CodeAnalysis.Text;

namespace Validator.Diagnostics;

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">What it does, as a capitalised imperative.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
/// <param name="Changes">The changes of the letter's text, in ascending order, none overlapping.</param>
public sealed record Fix(string Title, FixSafety Safety, IReadOnlyList<TextChange> Changes);
