namespace Validator.Comparing;

/// <summary>What a change of the author's text is.</summary>
public enum AuthorChangeKind
{
    /// <summary>Words changed, were added or taken away.</summary>
    Words,

    /// <summary>A paragraph's number that the author wrote.</summary>
    Number,

    /// <summary>Punctuation alone.</summary>
    Punctuation,

    /// <summary>Capital letters alone.</summary>
    Capitals,

    /// <summary>The form of a quotation mark or an apostrophe alone.</summary>
    QuotationMark,

    /// <summary>The same letters, put together of other characters.</summary>
    Normalization,

    /// <summary>Letters of another script that look the same.</summary>
    LookalikeLetter,

    /// <summary>Characters that nobody sees.</summary>
    InvisibleCharacter,

    /// <summary>Spaces alone.</summary>
    Space,

    /// <summary>Where a line ends.</summary>
    LineBreak,
}
