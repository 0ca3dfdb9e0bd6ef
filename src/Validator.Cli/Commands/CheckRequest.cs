using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Storage;

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

    /// <summary>The revision that findings are to be new since; none to report all.</summary>
    public string? Since { get; init; }

    /// <summary>Whether findings on changed lines are reported, rather than all of changed letters.</summary>
    public bool ChangedLinesOnly { get; init; }

    /// <summary>Whether to print how often each rule found something, instead of each finding.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>Whether letters that have not changed since an earlier run are not analysed again.</summary>
    public bool UsesCache { get; init; }

    /// <summary>The folder to keep results in; none for each edition's own.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The part of the editions to check; none for all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The file to write the part's facts to.</summary>
    public string? FactsFile { get; init; }

    /// <summary>The files of facts, or their folders, of a run that was divided; none where letters are to be analysed.</summary>
    public IReadOnlyList<string>? Merged { get; init; }

    public required RuleSelection Selection { get; init; }
}
