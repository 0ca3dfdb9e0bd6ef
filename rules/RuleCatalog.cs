using Validator.Analysis;
using Validator.Rules.Notes;

namespace Validator.Rules;

/// <summary>All rules, in the order of their IDs.</summary>
public static class RuleCatalog
{
    /// <summary>One instance of each; rules hold no state.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DanglingNoteReference(),
    ];
}
