namespace Validator.Fixing;

/// <summary>Why a fix was not applied.</summary>
public enum RefusalReason
{
    /// <summary>It says that it is safe, and would change the author's words: a mistake in its rule.</summary>
    ChangesTheAuthorsWords,

    /// <summary>It would bring an error that was not there.</summary>
    BringsAnError,

    /// <summary>What it is to mend would still be there.</summary>
    MendsNothing,

    /// <summary>Its changes overlap or lie outside the text, or it could not be computed: a mistake in its rule.</summary>
    CannotBeApplied,
}
