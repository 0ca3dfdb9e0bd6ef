using Validator.Analysis;
using Validator.Cli;
using Validator.Cli.Commands;
using Microsoft.CodeAnalysis;

namespace Validator.Tests;

/// <summary>Reports of the invented rules.</summary>
internal static class Reports
{
    public static string Of(Session session, ReportFormat format, DiagnosticSeverity lowest = DiagnosticSeverity.Info, params string[] paths)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var request = new CheckRequest
        {
            Paths = paths,
            Reports = [new ReportTarget(format)],
            Lowest = lowest,
            FailOn = null,
            Selection = RuleSelection.All,
        };
        CheckRun.Run(request, InventedRules.All, session.HostOf(Stream.Null, output, error)).Should().Be(ExitCode.Sound, error.ToString());
        return output.ToString().Replace(session.Folder, "ROOT", StringComparison.Ordinal);
    }
}
