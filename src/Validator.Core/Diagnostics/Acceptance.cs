namespace Validator.Diagnostics;

/// <summary>A finding that the edition stands by: the letter really has this oddity.</summary>
/// <param name="Fingerprint">What the finding is known by; an empty context stands for any.</param>
/// <param name="Place">Where it was, for readers: <c>heading</c>, <c>paragraph 3</c>, <c>note 2</c>, <c>block 4</c>.</param>
/// <param name="Reason">Why it is accepted.</param>
public sealed record Acceptance(Fingerprint Fingerprint, string Place, string Reason)
{
    /// <summary>
    /// Whether findings of a rule can be accepted at all. What is wrong with a letter can; a letter that nobody could read, a
    /// rule that failed, a configuration that says nothing and an acceptance that accepts nothing cannot.
    /// </summary>
    public static bool IsPossibleFor(string ruleId) => ruleId is not ("ED0001" or "ED0003" or "ED0004" or "ED0005");

    /// <summary>The order of the ledger: by its columns, character by character, as <c>LC_ALL=C sort</c> has it.</summary>
    public static IComparer<Acceptance> Order { get; } = Comparer<Acceptance>.Create((left, right) =>
    {
        var order = string.CompareOrdinal(left.Fingerprint.RuleId, right.Fingerprint.RuleId);
        if (order == 0) order = string.CompareOrdinal(left.Fingerprint.Document, right.Fingerprint.Document);
        if (order == 0) order = string.CompareOrdinal(left.Place, right.Place);
        if (order == 0) order = string.CompareOrdinal(left.Fingerprint.Found, right.Fingerprint.Found);
        if (order == 0) order = string.CompareOrdinal(left.Reason, right.Reason);
        return order == 0 ? string.CompareOrdinal(left.Fingerprint.Context, right.Fingerprint.Context) : order;
    });
}
