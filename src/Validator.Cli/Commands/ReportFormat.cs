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

    /// <summary>Workflow commands of GitHub Actions, and the job's summary.</summary>
    GitHub,

    /// <summary>GitLab's code quality report.</summary>
    GitLab,

    /// <summary>Logging commands of Azure Pipelines.</summary>
    Azure,

    /// <summary>Test results as JUnit has them.</summary>
    JUnit,

    /// <summary>XML as Checkstyle has it.</summary>
    Checkstyle,

    /// <summary>Reviewdog's diagnostic format.</summary>
    Reviewdog,
}

/// <summary>A report that a run is to write.</summary>
/// <param name="Format">How.</param>
/// <param name="File">The file to write it to; none for standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? File = null);
