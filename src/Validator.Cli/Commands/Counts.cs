using System.Globalization;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>Numbers of things as people read them.</summary>
internal static class Counts
{
    /// <summary>As in <c>1 letter</c>, <c>1,200 letters</c>.</summary>
    public static string Of(int count, string thing) => Tally.Of(count, thing);

    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As in <c>3 ED6005, 1 ED4010</c>: most first.</summary>
    public static string ByRule(IEnumerable<string> ids) => string.Join(", ", ids.GroupBy(id => id)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{Of(group.Count())} {group.Key}"));
}
