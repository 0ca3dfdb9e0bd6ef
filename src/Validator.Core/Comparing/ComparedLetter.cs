namespace Validator.Comparing;

/// <summary>A letter before and after.</summary>
/// <param name="Name">Its name after, relative to what was compared, with <c>/</c>; its name before, where it was deleted.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Comparison">What changed in it; nothing for one that is new or deleted.</param>
public sealed record ComparedLetter(string Name, LetterStatus Status, LetterComparison Comparison)
{
    /// <summary>Its name before, where it was moved.</summary>
    public string? OldName { get; init; }

    /// <summary>Its file after; none where it was deleted.</summary>
    public string? Path { get; init; }

    /// <summary>Whether all words of the author's that stood in it still do: in a new letter there were none.</summary>
    public bool IsAuthorUnchanged => Status != LetterStatus.Deleted && Comparison.IsAuthorUnchanged;
}

/// <summary>What became of a letter.</summary>
public enum LetterStatus
{
    /// <summary>It stands where it stood.</summary>
    Kept,

    /// <summary>It has another name.</summary>
    Moved,

    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It is there no more.</summary>
    Deleted,
}
