using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Cli.Commands;

/// <summary>What a run of <c>validator fix</c> is asked.</summary>
internal sealed record FixOptions
{
    /// <summary>The paths as typed; none for the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The least safe fixes to apply.</summary>
    public required FixSafety LeastSafe { get; init; }

    public required RuleSelection Selection { get; init; }

    /// <summary>Whether to print what would change, and to write nothing.</summary>
    public bool PrintsDiff { get; init; }

    /// <summary>Whether to ask before each fix.</summary>
    public bool Asks { get; init; }
}
