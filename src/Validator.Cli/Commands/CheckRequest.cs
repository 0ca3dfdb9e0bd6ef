using Microsoft.CodeAnalysis;
using Validator.Analysis;

namespace Validator.Cli.Commands;

/// <summary>What a run of <c>validator check</c> is asked.</summary>
internal sealed record CheckRequest
{
    /// <summary>The paths as typed; none for the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The file that standard input counts as.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>The reports to write, at most one of them to standard output.</summary>
    public required IReadOnlyList<ReportTarget> Reports { get; init; }

    /// <summary>The lowest severity to report.</summary>
    public required DiagnosticSeverity Lowest { get; init; }

    /// <summary>The lowest severity that makes the run fail; none for never.</summary>
    public required DiagnosticSeverity? FailOn { get; init; }

    /// <summary>The most findings to report; none for all.</summary>
    public int? MostResults { get; init; }

    /// <summary>Whether to print how often each rule found something, instead of each finding.</summary>
    public bool CountsOnly { get; init; }

    public required RuleSelection Selection { get; init; }
}
