using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Validator.Reporting;

/// <summary>Counts in words, as in <c>2 errors, 1 warning</c>.</summary>
public static class Tally
{
    /// <summary>A count and what is counted.</summary>
    /// <param name="count">How many.</param>
    /// <param name="name">One of them.</param>
    public static string Of(int count, string name) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {name}{(count == 1 ? "" : "s")}";

    /// <summary>What a finding of a severity is called.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>How many of each severity there are, the gravest first; <c>nothing found</c> where there are none.</summary>
    public static string Of(IEnumerable<ReportedFinding> findings)
    {
        var levels = findings.GroupBy(entry => entry.Finding.Severity).OrderByDescending(level => level.Key)
            .Select(level => Of(level.Count(), NameOf(level.Key))).ToArray();
        return levels.Length == 0 ? "nothing found" : string.Join(", ", levels);
    }
}
