namespace Validator.Comparing;

/// <summary>What became of a letter: whether the author's words are the same, and what else changed.</summary>
/// <param name="AuthorChanges">Each change of the author's text, in the order of the letter; none where it is the same.</param>
/// <param name="Notes">Notes, by their text.</param>
/// <param name="References">References to notes.</param>
/// <param name="Marks">Omissions, comments, losses, supplied words and whatever else stands in brackets.</param>
/// <param name="Numbers">Numbers of paragraphs, the author's and the editor's.</param>
/// <param name="IsHeadingChanged">Whether the heading changed, its references aside.</param>
/// <param name="IsSame">Whether the two texts are the same, character for character.</param>
public sealed record LetterComparison(
    IReadOnlyList<AuthorChange> AuthorChanges, ChangeCount Notes, ChangeCount References, ChangeCount Marks, ChangeCount Numbers, bool IsHeadingChanged, bool IsSame)
{
    /// <summary>A letter that is the same, character for character.</summary>
    public static LetterComparison Same { get; } = new([], default, default, default, default, IsHeadingChanged: false, IsSame: true);

    /// <summary>Whether every word of the author's is what it was.</summary>
    public bool IsAuthorUnchanged => AuthorChanges.Count == 0;

    /// <summary>Whether nothing but spaces and line ends changed that are not the author's.</summary>
    public bool IsLayoutOnly =>
        !IsSame && IsAuthorUnchanged && Notes.IsNone && References.IsNone && Marks.IsNone && Numbers.IsNone && !IsHeadingChanged;
}
