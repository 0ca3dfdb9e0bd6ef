namespace Validator.Cli.Commands;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For the tools of .NET: a canonical line for each finding.</summary>
    MSBuild,

    /// <summary>The validator's own JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}
