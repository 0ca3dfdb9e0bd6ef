using Validator.Text;

namespace Validator.Comparing;

/// <summary>How many things of a sort were changed, added and removed.</summary>
/// <param name="Changed">How many were changed.</param>
/// <param name="Added">How many were added.</param>
/// <param name="Removed">How many were removed.</param>
public readonly record struct ChangeCount(int Changed, int Added, int Removed)
{
    /// <summary>Whether there was any change.</summary>
    public bool IsNone => this == default;

    /// <summary>Counts between two lists, each in the order of its letter.</summary>
    public static ChangeCount Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var count = default(ChangeCount);
        foreach (var stretch in Difference.Between(before, after))
        {
            var (removed, added) = (stretch.OldEnd - stretch.OldStart, stretch.NewEnd - stretch.NewStart);
            var changed = Math.Min(removed, added);
            count = new ChangeCount(count.Changed + changed, count.Added + added - changed, count.Removed + removed - changed);
        }

        return count;
    }

    /// <summary>The sum of two counts.</summary>
    public static ChangeCount operator +(ChangeCount left, ChangeCount right) =>
        new(left.Changed + right.Changed, left.Added + right.Added, left.Removed + right.Removed);

    /// <summary>The sum of two counts.</summary>
    public static ChangeCount Add(ChangeCount left, ChangeCount right) => left + right;
}
