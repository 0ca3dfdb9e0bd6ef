
namespace Validator.Analysis;

/// <summary>
/// The rules that a run is about. An ID or the beginning of one (<c>ED2</c>) names rules; a selected rule that is off by
/// default is a warning.
/// </summary>
/// <param name="Selected">The IDs to run; empty for all.</param>
/// <param name="Ignored">The IDs not to run.</param>
public sealed record RuleSelection(IReadOnlyList<string> Selected, IReadOnlyList<string> Ignored)
{
    /// <summary>All rules as the edition has set them.</summary>
    public static RuleSelection All { get; } = new([], []);

    // Whatever is looked for, a letter that was not looked at is no sound letter: UnreadableFile and RuleFailed.
    private static readonly string[] NeverLeftOut = ["ED0001", "ED0004"];

    /// <summary>Whether the rule runs at all.</summary>
    public bool Includes(string id) =>
        (Selected.Count == 0 || IsSelected(id) || NeverLeftOut.Contains(id)) && !Ignored.Any(prefix => Matches(id, prefix));

    /// <summary>Whether the rule was asked for by name.</summary>
    public bool IsSelected(string id) => Selected.Any(prefix => Matches(id, prefix));

    private static bool Matches(string id, string prefix) => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
