using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;

namespace Validator.Analysis;

/// <summary>Gathers the findings of one file; past a limit the findings of one rule are only counted.</summary>
/// <param name="path">The file.</param>
/// <param name="name">Its path in the edition.</param>
/// <param name="limit">The most findings of one rule that are listed.</param>
internal sealed class FindingList(string path, string name, int limit = FindingList.LongestListOfOneRule)
{
    /// <summary>The most findings of one rule in one letter that are listed.</summary>
    public const int LongestListOfOneRule = 1000;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds a finding, whose arguments become what a message shows of them.</summary>
    /// <returns>Whether it is listed.</returns>
    public bool Add(
        DiagnosticDescriptor descriptor, DiagnosticSeverity severity, LinePositionSpan place, TextSpan span, string text, IReadOnlyList<RelatedPlace> related, object?[] arguments)
    {
        counts.TryGetValue(descriptor.Id, out var count);
        counts[descriptor.Id] = count + 1;
        if (count >= limit) return false;

        // Findings outlive their letters' trees, and are kept in files: of a node, a date or a character they hold what a message shows.
        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i] is not (null or int or string)) arguments[i] = string.Format(CultureInfo.InvariantCulture, "{0}", arguments[i]);
        entries.Add(new Entry(descriptor, severity, place, span, text, related, arguments));
        return true;
    }

    /// <summary>The findings in the order of the text; the last of a rule that found too many says how many are not listed.</summary>
    public IReadOnlyList<Finding> ToFindings()
    {
        if (entries.Count == 0) return [];
        var lastOfRule = new Dictionary<string, int>(StringComparer.Ordinal);
        var ordered = entries.Select(entry => entry.ToFinding(path, name, untold: 0)).ToList();
        ordered.Sort(Finding.Order);
        if (counts.Values.All(count => count <= limit)) return ordered;

        for (var i = 0; i < ordered.Count; i++) lastOfRule[ordered[i].Id] = i;
        foreach (var pair in lastOfRule)
        {
            var last = ordered[pair.Value];
            ordered[pair.Value] = new Finding(last.Diagnostic, last.Fingerprint, last.Related, Math.Max(0, counts[pair.Key] - limit)) { Arguments = last.Arguments };
        }

        return ordered;
    }

    private readonly record struct Entry(
        DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, LinePositionSpan Place, TextSpan Span, string Text, IReadOnlyList<RelatedPlace> Related, object?[] Arguments)
    {
        public Finding ToFinding(string path, string name, int untold)
        {
            var location = Location.Create(path, Span, Place);
            var diagnostic = Diagnostic.Create(Descriptor, location, Severity, null, null, Arguments);
            return new Finding(diagnostic, Fingerprint.Of(Descriptor.Id, name, Text, Span), Related, untold) { Arguments = Arguments };
        }
    }
}
