using Microsoft.CodeAnalysis.Text;

namespace Validator.Comparing;

/// <summary>A change of the author's text: the exact words, or the spaces between two, before and after.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Before">The text before; empty where something was added.</param>
/// <param name="After">The text after; empty where something was taken away.</param>
public sealed record AuthorChange(AuthorChangeKind Kind, string Before, string After)
{
    /// <summary>Where it stands in the letter before, 0-based and half-open; where it would stand, if it does not.</summary>
    public required LinePositionSpan OldPlace { get; init; }

    /// <summary>Where it stands in the letter after, 0-based and half-open; where it would stand, if it does not.</summary>
    public required LinePositionSpan NewPlace { get; init; }

    /// <summary>What people call its place, as in <c>paragraph 3</c>.</summary>
    public required string PlaceName { get; init; }

    /// <summary>The author's words that stand before it.</summary>
    public required string Lead { get; init; }

    /// <summary>The author's words that stand behind it.</summary>
    public required string Follow { get; init; }

    /// <summary>Whether it is the space between two words that changed, and no word.</summary>
    public bool IsGap => string.IsNullOrWhiteSpace(Before) && string.IsNullOrWhiteSpace(After);
}
