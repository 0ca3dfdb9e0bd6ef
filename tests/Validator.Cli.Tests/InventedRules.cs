using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;

namespace Validator.Tests;

/// <summary>Rules of the tests' own, so that what a report looks like does not hang on what a real rule says.</summary>
internal static class InventedRules
{
    public static IReadOnlyList<Rule> All { get; } = [new MarkedWord(), new MarkedStretch(), new HouseStyle()];
}

/// <summary>Finds the word BAD, and speaks of the first word GOOD.</summary>
internal sealed class MarkedWord : Rule
{
    public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9001", "A bad word", "{0} is bad", Category.Style, DiagnosticSeverity.Error);

    public override void Register(RuleRegistry on) => on.Document((document, context) =>
    {
        var good = document.Text.IndexOf("GOOD", StringComparison.Ordinal);
        for (var at = document.Text.IndexOf("BAD", StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf("BAD", at + 3, StringComparison.Ordinal))
        {
            if (good < 0) context.Report(new TextSpan(at, 3), "BAD");
            else context.ReportWith(new TextSpan(at, 3), new TextSpan(good, 4), "the good word", "BAD");
        }
    });
}

/// <summary>Finds what stands from &lt; to &gt;.</summary>
internal sealed class MarkedStretch : Rule
{
    public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9002", "A stretch", "This is a stretch of “{0}”", Category.Style, DiagnosticSeverity.Warning);

    public override void Register(RuleRegistry on) => on.Document((document, context) =>
    {
        int start = document.Text.IndexOf('<', StringComparison.Ordinal), end = document.Text.IndexOf('>', StringComparison.Ordinal);
        if (start >= 0 && end > start) context.Report(TextSpan.FromBounds(start + 1, end), document.Text[(start + 1)..end]);
    });
}

/// <summary>Finds a question mark, where an edition asks for it.</summary>
internal sealed class HouseStyle : Rule
{
    public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9003", "A question", "No questions", Category.Style, DiagnosticSeverity.Info, enabled: false);

    public override void Register(RuleRegistry on) => on.Document((document, context) =>
    {
        var at = document.Text.IndexOf('?', StringComparison.Ordinal);
        if (at >= 0) context.Report(new TextSpan(at, 1));
    });
}
