using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>Checks marked letters: what is found, and where, is exactly what the marks say.</summary>
internal static class Check
{
    /// <summary>Every default-on rule, and <paramref name="rule"/> even where it is off, finds exactly what is marked.</summary>
    public static void Letter(string marked, string? rule = null, string editorconfig = "", string name = "letter.txt")
    {
        var expected = MarkedText.Parse(marked);
        var found = MarkedText.Sort(Find(expected.Text, rule, editorconfig, name).Select(finding => (finding.Id, finding.Span)));
        if (found.SequenceEqual(expected.Expected)) return;
        throw new InvalidOperationException($"Found:\n{MarkedText.Mark(expected.Text, found)}\nExpected:\n{marked}");
    }

    /// <summary>The findings of a letter.</summary>
    public static IReadOnlyList<Finding> Find(string text, string? rule = null, string editorconfig = "", string name = "letter.txt")
    {
        var configured = OptionsOf(editorconfig);
        var turnOn = rule is not null && RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == rule) is { Descriptor.IsEnabledByDefault: false };
        var severities = turnOn ? ImmutableDictionary.Create<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase).Add(rule!, ReportDiagnostic.Warn) : [];
        var options = new EditionOptions(configured, severities);
        return new Analyzer(RuleCatalog.All).Analyze(new Letter("/edition/" + name, name, LetterText.Of(text)), options).Findings;
    }

    /// <summary>The text after the rule's fixes of what it finds, applied from the last to the first.</summary>
    public static string Fix(string text, string rule, string editorconfig = "")
    {
        var document = DocumentSyntax.Parse(text, new EditionOptions(OptionsOf(editorconfig), []).Vocabulary);
        var mender = RuleCatalog.All.Single(candidate => candidate.Descriptor.Id == rule);
        var changes = Find(text, rule, editorconfig).Where(finding => finding.Id == rule)
            .SelectMany(finding => (mender.FixFor(finding, document) ?? throw new InvalidOperationException($"{rule} has no fix for {finding.Message}")).Changes)
            .OrderByDescending(change => change.Span.Start);
        foreach (var change in changes) text = text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText!);
        return text;
    }

    private static ImmutableDictionary<string, string> OptionsOf(string editorconfig) =>
        editorconfig.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line.Split('=', 2))
            .ToImmutableDictionary(pair => pair[0].Trim().ToLowerInvariant(), pair => pair[1].Trim());
}
