namespace Validator.Cli.Commands;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For the tools of .NET: a canonical line for each finding.</summary>
    MSBuild,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}

/// <summary>The words for the formats.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<(string Word, ReportFormat Value)> ByName { get; } =
        [("msbuild", ReportFormat.MSBuild), ("sarif", ReportFormat.Sarif)];
}
